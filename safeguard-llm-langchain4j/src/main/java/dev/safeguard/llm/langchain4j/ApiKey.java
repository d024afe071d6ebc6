package dev.safeguard.llm.langchain4j;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A service's key and the header field it goes in. Is asked for anew at each request, so a key can
 * change while a client is open, and LangChain4j, which may print what it holds, never sees it.
 */
final class ApiKey {
  private final String field;
  private final String prefix;
  private final @Nullable Supplier<String> key;

  private ApiKey(String field, String prefix, @Nullable Supplier<String> key) {
    this.field = field;
    this.prefix = prefix;
    this.key = key;
  }

  /** A key in a field of its own; null where the service needs none. */
  static ApiKey inField(String field, @Nullable Supplier<String> key) {
    return new ApiKey(field, "", key);
  }

  /** A key as a bearer token (RFC 6750, section 2.1); null where the service needs none. */
  static ApiKey bearer(@Nullable Supplier<String> key) {
    return new ApiKey("Authorization", "Bearer ", key);
  }

  /** The field that no other may set. */
  String field() {
    return field;
  }

  /**
   * The field's value, or null for none.
   *
   * @throws UnavailableException if there is none now, or none that can be sent
   */
  @Nullable String value() {
    if (key == null) {
      return null;
    }
    String value = ask(key);
    if (value == null || value.isBlank()) {
      throw new UnavailableException("the key of the service cannot be had");
    }
    String stripped = value.strip();
    if (!stripped.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw new UnavailableException("the key of the service holds what no header field can");
    }
    return prefix + stripped;
  }

  private static @Nullable String ask(Supplier<String> key) {
    try {
      return key.get();
    } catch (RuntimeException e) {
      // Its message may hold a key.
      throw new UnavailableException("the key of the service cannot be had");
    }
  }

  /** Tells the field only. */
  @Override
  public String toString() {
    return "ApiKey[" + field + "]";
  }

  /** There is no key that can be sent. The message says why, and quotes nothing. */
  static final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnavailableException(String message) {
      super(message);
    }
  }
}
