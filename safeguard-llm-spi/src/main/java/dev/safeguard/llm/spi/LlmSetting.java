package dev.safeguard.llm.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a provider.
 *
 * @param key its name, in lower-case letters, digits and hyphens, such as {@code model}
 * @param type what its value is
 * @param required whether it must be given; a required setting has no default
 * @param defaultValue the value where none is given, as text, or null for none; a secret has none
 * @param description one line for people
 */
public record LlmSetting(
    String key, Type type, boolean required, @Nullable String defaultValue, String description) {

  /** What a value is. */
  public enum Type {
    TEXT,
    /** Text that is never printed. */
    SECRET,
    /** A whole number. */
    INTEGER,
    /** A number. */
    DECIMAL,
    /** An absolute {@code http} or {@code https} address. */
    URI
  }

  public LlmSetting {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(description, "description");
    if (required && defaultValue != null) {
      throw new IllegalArgumentException("a required setting has no default");
    }
  }

  /** A setting that must be given. */
  public static LlmSetting required(String key, Type type, String description) {
    return new LlmSetting(key, type, true, null, description);
  }

  /** A setting that may be left out. */
  public static LlmSetting optional(
      String key, Type type, @Nullable String defaultValue, String description) {
    return new LlmSetting(key, type, false, defaultValue, description);
  }
}
