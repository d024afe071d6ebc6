package dev.safeguard.core.localize;

import java.text.Bidi;

/**
 * Names and numbers set apart from the sentence that they stand in, by Unicode's own marks, where
 * the two may run in different directions: behind a Hebrew name the parts of a telephone number
 * would otherwise change places.
 */
final class Isolated {
  private static final char FIRST_STRONG = '\u2068';
  private static final char POP = '\u2069';

  /**
   * The text, between marks where it or the sentence runs from right to left.
   *
   * @param inRightToLeft whether the sentence does
   */
  static String of(String text, boolean inRightToLeft) {
    return inRightToLeft || Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        ? FIRST_STRONG + text + POP
        : text;
  }

  private Isolated() {}
}
