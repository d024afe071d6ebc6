package dev.safeguard.llm.langchain4j;

import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmConfigurationException;
import dev.safeguard.llm.spi.LlmSetting;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings that all the providers have, and their values with the defaults filled in. */
final class ModelSettings {
  private static final String BASE_URL = "base-url";
  private static final LlmSetting MODEL =
      LlmSetting.required("model", LlmSetting.Type.TEXT, "Name of the model");
  private static final LlmSetting API_KEY =
      LlmSetting.optional(
          "api-key", LlmSetting.Type.SECRET, null, "Key of the service, where it needs one");
  private static final LlmSetting API_KEY_ENV =
      LlmSetting.optional(
          "api-key-env",
          LlmSetting.Type.TEXT,
          null,
          "Name of the environment variable that holds the key, in place of 'api-key'");
  private static final LlmSetting TEMPERATURE =
      LlmSetting.optional(
          "temperature",
          LlmSetting.Type.DECIMAL,
          null,
          "Temperature, from 0; the model's own if not given");
  private static final LlmSetting ANSWER_FORMAT =
      LlmSetting.optional(
          "answer-format",
          LlmSetting.Type.TEXT,
          "schema",
          "'schema' holds the model to the answer's JSON Schema; 'text' for models without it");

  private final String defaultAddress;
  private final LlmConfiguration values;

  /**
   * @param declared from {@link #list}
   * @param given values; what is missing has its default, since whoever opens a client without a
   *     pipeline need not fill them in
   */
  ModelSettings(List<LlmSetting> declared, LlmConfiguration given) {
    Map<String, String> filled = new HashMap<>();
    String address = "";
    for (LlmSetting setting : declared) {
      String byDefault = setting.defaultValue();
      String value = given.get(setting.key()).orElse(byDefault);
      if (value != null) {
        filled.put(setting.key(), value);
      }
      if (byDefault != null && setting.key().equals(BASE_URL)) {
        address = byDefault;
      }
    }
    defaultAddress = address;
    values = new LlmConfiguration(filled);
  }

  /**
   * The settings of a provider.
   *
   * @param defaultAddress where its service is if nothing else is said
   * @param own what no other provider has
   */
  static List<LlmSetting> list(String defaultAddress, LlmSetting... own) {
    LlmSetting address =
        LlmSetting.optional(
            BASE_URL, LlmSetting.Type.URI, defaultAddress, "Address of the service");
    return Stream.concat(
            Stream.of(address, MODEL, API_KEY, API_KEY_ENV, TEMPERATURE, ANSWER_FORMAT),
            Stream.of(own))
        .toList();
  }

  /** Address of the service, without a slash at its end: LangChain4j adds one. */
  String baseUrl() {
    String address = values.require(BASE_URL).replaceAll("/+$", "");
    if (!isService(address)) {
      throw new LlmConfigurationException(
          "setting 'base-url' must be an absolute http or https address without a query");
    }
    return address;
  }

  private static boolean isService(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  String model() {
    return values.require(MODEL.key());
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
    String value = values.require(setting.key());
    if (!value.equals(first) && !value.equals(second)) {
      throw new LlmConfigurationException(
          "setting '" + setting.key() + "' must be '" + first + "' or '" + second + "'");
    }
    return value.equals(first);
  }

  /** Whoever has the key; null where none is given. */
  @Nullable Supplier<String> key() {
    String given = values.get(API_KEY.key()).orElse(null);
    String variable = values.get(API_KEY_ENV.key()).orElse(null);
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
    return baseUrl().equals(defaultAddress);
  }

  private interface Reading<T> {
    T of(String text);
  }

  private <T> @Nullable T get(String key, Reading<T> reading, String noun) {
    String value = values.get(key).orElse(null);
    try {
      return value == null ? null : reading.of(value);
    } catch (NumberFormatException e) {
      throw new LlmConfigurationException("setting '" + key + "' must be " + noun);
    }
  }
}
