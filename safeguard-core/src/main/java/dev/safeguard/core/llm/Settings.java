package dev.safeguard.core.llm;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.llm.spi.LlmSetting;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Holds the values given for a provider's settings to what the provider declares. */
final class Settings {

  /**
   * The values with the defaults filled in.
   *
   * @throws ConfigurationException as {@link LlmProviders#open} says
   */
  static Map<String, String> check(
      String provider, List<LlmSetting> declared, Map<String, String> given) {
    checkGiven(provider, declared, given);
    Map<String, String> values = new HashMap<>();
    for (LlmSetting setting : declared) {
      String value = given.get(setting.key());
      if (value == null) {
        value = setting.defaultValue();
      }
      if (value != null) {
        requireFit(provider, setting, value);
        values.put(setting.key(), value);
      } else if (setting.required()) {
        throw fault(
            provider, "setting '" + setting.key() + "' is missing: " + setting.description());
      }
    }
    return values;
  }

  /**
   * Refuses values of settings that there are not, or of the wrong type. A misspelt key is told
   * before the one that is missing for it.
   *
   * @throws ConfigurationException as {@link LlmProviders#open} says
   */
  static void checkGiven(String provider, List<LlmSetting> declared, Map<String, String> given) {
    Map<String, LlmSetting> known = new TreeMap<>();
    declared.forEach(setting -> known.put(setting.key(), setting));
    for (Map.Entry<String, String> value : new TreeMap<>(given).entrySet()) {
      LlmSetting setting = known.get(value.getKey());
      if (setting == null) {
        throw fault(
            provider, "there is no setting '" + value.getKey() + "'; there are " + known.keySet());
      }
      requireFit(provider, setting, value.getValue());
    }
  }

  private static void requireFit(String provider, LlmSetting setting, String value) {
    if (!fits(setting.type(), value)) {
      throw fault(provider, "setting '" + setting.key() + "' must be " + noun(setting.type()));
    }
  }

  private static boolean fits(LlmSetting.Type type, String value) {
    return switch (type) {
      case TEXT, SECRET -> true;
      case INTEGER -> isInteger(value);
      case DECIMAL -> isDecimal(value);
      case URI -> isAddress(value);
    };
  }

  private static String noun(LlmSetting.Type type) {
    return switch (type) {
      case TEXT, SECRET -> "text";
      case INTEGER -> "a whole number";
      case DECIMAL -> "a number";
      case URI -> "an absolute http or https address";
    };
  }

  private static boolean isInteger(String value) {
    try {
      Integer.parseInt(value);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDecimal(String value) {
    try {
      return Double.isFinite(new BigDecimal(value).doubleValue());
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** By hand, because this module uses nothing that has to do with networks. */
  private static boolean isAddress(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    int host = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : -1;
    if (host < 0 || host == value.length()) {
      return false;
    }
    for (int i = host; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c >= 127 || "\"<>\\^`{|}".indexOf(c) >= 0) {
        return false;
      }
    }
    return "/?#:@".indexOf(value.charAt(host)) < 0;
  }

  private static ConfigurationException fault(String provider, String message) {
    return new ConfigurationException("LLM provider '" + provider + "': " + message);
  }

  private Settings() {}
}
