package dev.safeguard.llm.spi;

import java.util.Map;
import java.util.Optional;

/**
 * The values of a provider's settings. {@link #toString()} holds the keys only, since a value may
 * be a secret.
 */
public final class LlmConfiguration {
  private final Map<String, String> values;

  /** Configuration with these values, by key. */
  public LlmConfiguration(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** The value of a setting; empty if it was not given and has no default. */
  public Optional<String> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /**
   * The value of a setting that must be there.
   *
   * @throws LlmConfigurationException if it is not; the message names the key
   */
  public String require(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new LlmConfigurationException("setting '" + key + "' is missing");
    }
    return value;
  }

  /** Tells the keys only. */
  @Override
  public String toString() {
    return "LlmConfiguration" + values.keySet().stream().sorted().toList();
  }
}
