package dev.safeguard.core.llm;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.core.crypto.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The instructions and the answer's schema, word for word as they were reviewed. The gate sends no
 * others: what is read must have the hash that is written here, so that neither a changed jar nor a
 * file of the same name elsewhere on the class path can put words into a request.
 *
 * @param system the instructions
 * @param answerSchema JSON Schema of the answer
 */
record Prompt(String system, String answerSchema) {
  static final String SYSTEM_RESOURCE = "prompt-v1.txt";
  static final String SYSTEM_SHA256 =
      "25b705a52e5b9868e057a501137bd7de0fa214a3e183019db86ad65d1d34ee4f";
  static final String SCHEMA_RESOURCE = "answer-schema-v1.json";
  static final String SCHEMA_SHA256 =
      "7e8b8ecfdbb81092a5d0b757c09c03158defbdc6ecde7e5ee46f631f2ae070dd";

  private static volatile @Nullable Prompt standard;

  /** Finds a resource by its name; null where there is none. */
  interface Source {
    @Nullable InputStream open(String resource);
  }

  /**
   * The prompt in use; read once.
   *
   * @throws ConfigurationException if a resource is missing or not the one that was reviewed
   */
  static Prompt standard() {
    Prompt prompt = standard;
    if (prompt == null) {
      prompt = read(Prompt.class::getResourceAsStream);
      standard = prompt;
    }
    return prompt;
  }

  static Prompt read(Source source) {
    return new Prompt(
        resource(source, SYSTEM_RESOURCE, SYSTEM_SHA256),
        resource(source, SCHEMA_RESOURCE, SCHEMA_SHA256));
  }

  private static String resource(Source source, String name, String sha256) {
    try (InputStream in = source.open(name)) {
      if (in == null) {
        throw new ConfigurationException("resource " + name + " is missing; restore the jar");
      }
      byte[] bytes = in.readAllBytes();
      if (!Sha256.hex(bytes).equals(sha256)) {
        throw new ConfigurationException(
            "resource " + name + " is not the one that was released; restore the jar");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ConfigurationException("resource " + name + " cannot be read");
    }
  }
}
