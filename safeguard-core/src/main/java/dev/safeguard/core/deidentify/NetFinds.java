package dev.safeguard.core.deidentify;

import dev.safeguard.api.token.TokenKind;

/**
 * Notes the addresses of the net that stand in a text; see {@link NetAddresses} for their forms.
 */
final class NetFinds {
  private static final int LONGEST_PREFIX = 64;

  private final String text;
  private final Finds finds;

  NetFinds(String text, Finds finds) {
    this.text = text;
    this.finds = finds;
  }

  /** Those that a sign of their own shows. */
  void find() {
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
      int start = back(at, 10, false);
      url(start);
    }
    for (int at = text.indexOf("www."); at >= 0; at = text.indexOf("www.", at + 4)) {
      url(at);
    }
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = back(at, LONGEST_PREFIX, true);
      if (start == at
          || !finds.take(start, NetAddresses.email(text, start), TokenKind.CON, "email")) {
        finds.take(at, NetAddresses.handle(text, at), TokenKind.CON, "handle");
      }
    }
    for (int at = text.indexOf("///"); at >= 0; at = text.indexOf("///", at + 3)) {
      finds.take(at, NetAddresses.what3words(text, at), TokenKind.PLC, "what3words");
    }
  }

  private void url(int start) {
    // Looked at first, since what is taken may be long and begin again many times.
    if (!finds.isTaken(start)) {
      finds.take(start, NetAddresses.url(text, start), TokenKind.CON, "url");
    }
  }

  /** Where the letters, or whatever may stand before an at sign, begin. */
  private int back(int at, int most, boolean address) {
    int start = at;
    while (start > 0 && at - start < most) {
      char c = text.charAt(start - 1);
      boolean within =
          address
              ? Character.isLetterOrDigit(c) || "_.+'%&=-".indexOf(c) >= 0
              : Character.isLetter(c);
      if (!within) {
        break;
      }
      start--;
    }
    while (start < at
        && !Character.isLetterOrDigit(text.charAt(start))
        && text.charAt(start) != '_') {
      start++;
    }
    return start;
  }

  /** Addresses that have a sign inside, and no space. */
  boolean joined(Word word, char sign) {
    return switch (sign) {
      case '.' ->
          finds.take(word.start, NetAddresses.domain(text, word.start), TokenKind.CON, "url")
              || (isDotAgain(word.end + 1) && threeParts(word));
      case ':', '-' ->
          (word.end - word.start == 2
                  && finds.take(
                      word.start, NetAddresses.mac(text, word.start), TokenKind.IDN, "mac"))
              || (sign == ':' && word.end - word.start <= 4 && ip6(word.start));
      case '/' ->
          word.end - word.start == 1
              && word.is("u")
              && finds.take(
                  word.start, NetAddresses.reddit(text, word.start), TokenKind.CON, "handle");
      default -> false;
    };
  }

  /** Whether another dot stands behind one, and no space before it. */
  private boolean isDotAgain(int behind) {
    int at = behind;
    while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '.') {
      at++;
    }
    return at < text.length() && text.charAt(at) == '.';
  }

  private boolean threeParts(Word word) {
    int start = word.start;
    return word.isLetters()
        ? finds.take(start, NetAddresses.what3words(text, start), TokenKind.PLC, "what3words")
        : finds.take(start, NetAddresses.ip(text, start), TokenKind.IDN, "ip");
  }

  /** Whether an address of version 6 begins here, and is noted. */
  boolean ip6(int start) {
    return finds.take(start, NetAddresses.ip6(text, start), TokenKind.IDN, "ip");
  }
}
