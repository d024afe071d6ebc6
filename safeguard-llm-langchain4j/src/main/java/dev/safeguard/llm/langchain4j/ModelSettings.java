package dev.safeguard.llm.langchain4j;

import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmConfigurationException;
import dev.safeguard.llm.spi.LlmSetting;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings that several of the providers have, and their values with the defaults filled in.
 */
final class ModelSettings {
  static final LlmSetting MODEL =
      LlmSetting.required("model", LlmSetting.Type.TEXT, "Name of the model");
  static final LlmSetting API_KEY =
      LlmSetting.optional(
          "api-key", LlmSetting.Type.SECRET, null, "Key of the service, where it needs one");
  static final LlmSetting API_KEY_ENV =
      LlmSetting.optional(
          "api-key-env",
          LlmSetting.Type.TEXT,
          null,
          "Name of the environment variable that holds the key, in place of 'api-key'");
  static final LlmSetting TEMPERATURE =
      LlmSetting.optional(
          "temperature",
          LlmSetting.Type.DECIMAL,
          null,
          "Temperature, from 0; the model's own if not given");
  static final LlmSetting ANSWER_FORMAT =
      LlmSetting.optional(
          "answer-format",
          LlmSetting.Type.TEXT,
          "schema",
          "'schema' holds the model to the answer's JSON Schema; 'text' for models without it");

  private final List<LlmSetting> declared;
  private final LlmConfiguration values;

  ModelSettings(List<LlmSetting> declared, LlmConfiguration values) {
    this.declared = declared;
    this.values = values;
  }

  /** Address of the service, and where it is if none is given. */
  static LlmSetting baseUrl(String defaultValue) {
    return LlmSetting.optional(
        "base-url", LlmSetting.Type.URI, defaultValue, "Address of the service");
  }

  String baseUrl() {
    return require("base-url");
  }

  String model() {
    return require(MODEL.key());
  }

  @Nullable Double temperature() {
    return get(TEMPERATURE.key(), Double::valueOf, "a number");
  }

  @Nullable Integer integer(LlmSetting setting) {
    return get(setting.key(), Integer::valueOf, "a whole number");
  }

  boolean schema() {
    return isFirst(ANSWER_FORMAT, "schema", "text");
  }

  /** True for the first choice, false for the second. */
  boolean isFirst(LlmSetting setting, String first, String second) {
    String value = require(setting.key());
    if (!value.equals(first) && !value.equals(second)) {
      throw new LlmConfigurationException(
          "setting '" + setting.key() + "' must be '" + first + "' or '" + second + "'");
    }
    return value.equals(first);
  }

  /** Whoever has the key; null where none is given. */
  @Nullable Supplier<String> key() {
    String given = get(API_KEY.key());
    String variable = get(API_KEY_ENV.key());
    if (given != null && variable != null) {
      throw new LlmConfigurationException(
          "settings 'api-key' and 'api-key-env' are both given; leave one out");
    }
    if (variable == null) {
      return given == null ? null : () -> given;
    }
    String value = System.getenv(variable);
    if (value == null || value.isBlank()) {
      // Does not quote what may be a key in the wrong place.
      throw new LlmConfigurationException(
          "the environment variable that setting 'api-key-env' names is not set");
    }
    return () -> value;
  }

  /** Whether the service is asked where it is by default. */
  boolean isAtDefaultAddress() {
    return declared.stream().anyMatch(s -> baseUrl().equals(s.defaultValue()));
  }

  private String require(String key) {
    String value = get(key);
    if (value == null) {
      throw new LlmConfigurationException("setting '" + key + "' is missing");
    }
    return value;
  }

  private @Nullable String get(String key) {
    String value = values.get(key).orElse(null);
    if (value != null) {
      return value;
    }
    for (LlmSetting setting : declared) {
      if (setting.key().equals(key)) {
        return setting.defaultValue();
      }
    }
    return null;
  }

  private interface Reading<T> {
    T of(String text);
  }

  private <T> @Nullable T get(String key, Reading<T> reading, String noun) {
    String value = get(key);
    try {
      return value == null ? null : reading.of(value);
    } catch (NumberFormatException e) {
      throw new LlmConfigurationException("setting '" + key + "' must be " + noun);
    }
  }
}
