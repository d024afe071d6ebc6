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
  static final String SHARED_RESOURCE = "prompt-shared-v1.txt";
  static final String SHARED_SHA256 =
      "ba3f748d6c90dfea89fdf370b31c200af0cee65be16f7c887902ec2c0cb23ebc";
  static final String NARRATIVE_RESOURCE = "prompt-narrative-v1.txt";
  static final String NARRATIVE_SHA256 =
      "fa92818075723b61a4dd3545cb10a11e10248f012a96db94e332a3a567b0a1c4";
  static final String SCHEMA_RESOURCE = "answer-schema-v1.json";
  static final String SCHEMA_SHA256 =
      "7e8b8ecfdbb81092a5d0b757c09c03158defbdc6ecde7e5ee46f631f2ae070dd";

  private static volatile @Nullable Prompt standard;
  private static volatile @Nullable Prompt shared;
  private static volatile @Nullable Prompt narrative;

  /** Finds a resource by its name; null where there is none. */
  interface Source {
    @Nullable InputStream open(String resource);
  }

  /**
   * The prompt for payloads of codes; read once.
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

  /**
   * The prompt for payloads that pupils share, in which parts may be missing; read once.
   *
   * @throws ConfigurationException if a resource is missing or not the one that was reviewed
   */
  static Prompt shared() {
    Prompt prompt = shared;
    if (prompt == null) {
      prompt = read(Prompt.class::getResourceAsStream, SHARED_RESOURCE, SHARED_SHA256);
      shared = prompt;
    }
    return prompt;
  }

  /**
   * The prompt for payloads that may hold notes; read once.
   *
   * @throws ConfigurationException if a resource is missing or not the one that was reviewed
   */
  static Prompt narrative() {
    Prompt prompt = narrative;
    if (prompt == null) {
      prompt = readNarrative(Prompt.class::getResourceAsStream);
      narrative = prompt;
    }
    return prompt;
  }

  static Prompt read(Source source) {
    return read(source, SYSTEM_RESOURCE, SYSTEM_SHA256);
  }

  static Prompt readNarrative(Source source) {
    return read(source, NARRATIVE_RESOURCE, NARRATIVE_SHA256);
  }

  private static Prompt read(Source source, String system, String sha256) {
    return new Prompt(
        resource(source, system, sha256), resource(source, SCHEMA_RESOURCE, SCHEMA_SHA256));
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
