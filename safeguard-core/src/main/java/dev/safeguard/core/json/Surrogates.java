package dev.safeguard.core.json;

/** Tells texts that no UTF-8 can carry. */
final class Surrogates {
  /** Whether the text holds half of a surrogate pair. */
  static boolean unpairedIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private Surrogates() {}
}
