package dev.safeguard.core.deidentify;

/** Digits, spaces and hyphens as those of ASCII, so that forms need to know no others. */
final class PlainCharacters {
  private PlainCharacters() {}

  /** Digits of any script, and other spaces and hyphens, as those of ASCII; of the same length. */
  static String of(String text) {
    char[] plain = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      char as = plain(c);
      if (as != c) {
        plain = plain == null ? text.toCharArray() : plain;
        plain[i] = as;
      }
    }
    return plain == null ? text : new String(plain);
  }

  private static char plain(char c) {
    if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    return switch (c) {
      case '\u00A0', '\u2007', '\u2009', '\u202F' -> ' ';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
      default -> c;
    };
  }
}
