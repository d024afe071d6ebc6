package dev.safeguard.core.llm;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.core.crypto.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
  static final String SCHEMA_RESOURCE = "answer-schema-v1.json";
  private static final String SCHEMA_SHA256 =
      "7e8b8ecfdbb81092a5d0b757c09c03158defbdc6ecde7e5ee46f631f2ae070dd";

  private static final List<Text> TEXTS = List.of(Text.values());
  private static final Map<Text, Prompt> READ = new ConcurrentHashMap<>();

  /** What instructions are for. */
  enum Use {
    /** Payloads of codes. */
    CODES,
    /** Payloads that pupils share, in which parts may be missing. */
    SHARED,
    /** Payloads that may hold notes. */
    NARRATIVE
  }

  /** The instructions that there are, each with its hash. */
  enum Text {
    CODES_EN(
        Use.CODES,
        "en",
        "prompt-v1.txt",
        "25b705a52e5b9868e057a501137bd7de0fa214a3e183019db86ad65d1d34ee4f"),
    SHARED_EN(
        Use.SHARED,
        "en",
        "prompt-shared-v2.txt",
        "8517a6a92f73a48827e352ed425ccdfd19f5ce425ece8c01678eb20330933619"),
    NARRATIVE_EN(
        Use.NARRATIVE,
        "en",
        "prompt-narrative-v1.txt",
        "fa92818075723b61a4dd3545cb10a11e10248f012a96db94e332a3a567b0a1c4"),
    CODES_CY(
        Use.CODES,
        "cy",
        "prompt-cy-v1.txt",
        "9bfb1bbb748c3505655d2e19e805a067f766c7ae90ca2e2a10dcf551cd34aa23"),
    SHARED_CY(
        Use.SHARED,
        "cy",
        "prompt-shared-cy-v1.txt",
        "c1188e2e425397c09de7b019907cd76c5c94551c0d9737bd9a1722bdc4c94c80"),
    NARRATIVE_CY(
        Use.NARRATIVE,
        "cy",
        "prompt-narrative-cy-v1.txt",
        "810214fd66f153e41019c68bead61a965a41c8c36bbed2fec6cede18033dcc79");

    final Use use;
    final String language;
    final String resource;
    private final String sha256;

    Text(Use use, String language, String resource, String sha256) {
      this.use = use;
      this.language = language;
      this.resource = resource;
      this.sha256 = sha256;
    }

    private boolean isIn(Locale asked) {
      return language.equals(asked.getLanguage());
    }
  }

  /** Finds a resource by its name; null where there is none. */
  interface Source {
    @Nullable InputStream open(String resource);
  }

  /**
   * The prompt for a use in a language, whatever its country; read once.
   *
   * @throws ConfigurationException if there is none in the language, or a resource is missing or
   *     not the one that was reviewed
   */
  static Prompt of(Use use, Locale language) {
    for (Text text : TEXTS) {
      if (text.use == use && text.isIn(language)) {
        return of(text);
      }
    }
    throw new ConfigurationException(
        "no LLM can be asked in '"
            + language.toLanguageTag()
            + "'; Site.Builder.llmLanguage can be "
            + languages().stream().map(Locale::toLanguageTag).toList());
  }

  /** The languages that there are prompts in, in the order of their tags. */
  static List<Locale> languages() {
    return TEXTS.stream()
        .map(text -> text.language)
        .distinct()
        .sorted()
        .map(Locale::forLanguageTag)
        .toList();
  }

  /** Whether instructions are ours in a language. */
  static boolean isIn(Locale language, String system) {
    for (Map.Entry<Text, Prompt> read : READ.entrySet()) {
      if (read.getValue().system().equals(system)) {
        return read.getKey().isIn(language);
      }
    }
    for (Text text : TEXTS) {
      if (text.isIn(language) && of(text).system().equals(system)) {
        return true;
      }
    }
    return false;
  }

  private static Prompt of(Text text) {
    return READ.computeIfAbsent(text, key -> read(key, Prompt.class::getResourceAsStream));
  }

  static Prompt read(Text text, Source source) {
    return new Prompt(
        resource(source, text.resource, text.sha256),
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
