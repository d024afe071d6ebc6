package dev.safeguard.core.llm;

import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.stage.Egress.AnswerFault;
import dev.safeguard.api.token.TokenKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what an LLM may not write: markup, links, addresses, long numbers, tokens (none is ever
 * sent to it), characters that change how text is shown, and pattern codes that it was not given.
 * Does not look for names. One pass without a regular expression; a nanosecond or two for each
 * character.
 */
final class FreeTextCheck {
  static final int MAX_CHARS = 2000;

  /** As many digits as the shortest telephone number has. */
  private static final int MAX_DIGITS_IN_A_ROW = 6;

  /** Words of this length with a digit in them are identifiers. */
  private static final int MIN_IDENTIFIER = 16;

  private static final Set<String> TOKEN_PREFIXES = tokenPrefixes();

  private final String text;
  private final List<Pattern> sent;
  private @Nullable AnswerFault fault;
  private int digits;
  private int wordStart = -1;
  private boolean wordHasUnderscore;
  private boolean wordHasDigit;
  private int lettersBeforeDot;

  private FreeTextCheck(String text, List<Pattern> sent) {
    this.text = text;
    this.sent = sent;
  }

  /** What is wrong with a text, or null. */
  static @Nullable AnswerFault faultIn(String text, List<Pattern> sent) {
    if (text.length() > MAX_CHARS) {
      return AnswerFault.TOO_LARGE;
    }
    FreeTextCheck check = new FreeTextCheck(text, sent);
    int i = 0;
    while (i < text.length() && check.fault == null) {
      int word = i;
      while (i < text.length() && isLetter(text.charAt(i))) {
        i++;
      }
      if (i > word) {
        check.letters(word);
      } else {
        check.character(i, text.charAt(i));
        i++;
      }
    }
    check.endWord(text.length());
    return check.fault;
  }

  /** The text with line breaks and tabs as spaces. */
  static String onOneLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ') {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ').strip();
      }
    }
    return text;
  }

  private static boolean isLetter(char c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  private void letters(int from) {
    inWord(from);
    digits = 0;
  }

  private void character(int i, char c) {
    if (c >= '0' && c <= '9') {
      inWord(i);
      wordHasDigit = true;
      digit();
    } else if (c == '_') {
      inWord(i);
      wordHasUnderscore = true;
      digits = 0;
    } else {
      endWord(i);
      other(i, c);
    }
  }

  private void other(int i, char c) {
    switch (c) {
      case ' ', '-', '(', ')', '+', '.', '/' -> {
        // Stand between the digits of telephone numbers and dates, so do not end a run of them.
        if (c == '.') {
          lettersBeforeDot = lettersBefore(i);
        } else if (c == '/' && i > 0 && text.charAt(i - 1) == '/') {
          forbid();
        }
      }
      case '\n', '\r', '\t' -> digits = 0;
      case '<', '@', '`' -> forbid();
      case ']' -> {
        digits = 0;
        if (i + 1 < text.length() && "([:".indexOf(text.charAt(i + 1)) >= 0) {
          forbid();
        }
      }
      default -> {
        if (c < ' ' || (c >= 127 && !shownAsItIs(c))) {
          forbid();
        } else if (Character.isDigit(c)) {
          digit();
        } else {
          digits = 0;
        }
      }
    }
  }

  private void inWord(int i) {
    if (wordStart < 0) {
      wordStart = i;
    }
  }

  private void endWord(int end) {
    if (wordStart < 0) {
      return;
    }
    int length = end - wordStart;
    if (wordHasUnderscore) {
      underscored(text.substring(wordStart, end));
    }
    if (wordHasDigit && length >= MIN_IDENTIFIER) {
      forbid();
    }
    // A dot between two words of letters without a space is a host's name.
    if (lettersBeforeDot >= 2 && text.charAt(wordStart - 1) == '.' && lettersBefore(end) >= 2) {
      forbid();
    }
    lettersBeforeDot = 0;
    wordStart = -1;
    wordHasUnderscore = false;
    wordHasDigit = false;
  }

  private void underscored(String word) {
    if (word.length() > 4
        && TOKEN_PREFIXES.contains(word.substring(0, 4).toUpperCase(Locale.ROOT))) {
      forbid();
      return;
    }
    PatternCode code = PatternCode.ofToken(word).orElse(null);
    if (code != null && !given(code)) {
      fault = AnswerFault.UNKNOWN_PATTERN;
    }
  }

  private boolean given(PatternCode code) {
    for (int i = 0; i < sent.size(); i++) {
      if (sent.get(i).code().equals(code)) {
        return true;
      }
    }
    return false;
  }

  private int lettersBefore(int end) {
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return end - start;
  }

  private void digit() {
    if (++digits > MAX_DIGITS_IN_A_ROW) {
      forbid();
    }
  }

  /** Letters, marks, digits and punctuation of any script, but nothing invisible and no forms. */
  private static boolean shownAsItIs(char c) {
    if (c >= '\uFF00' && c <= '\uFFEF') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private void forbid() {
    fault = AnswerFault.FORBIDDEN_TEXT;
  }

  private static Set<String> tokenPrefixes() {
    Set<String> prefixes = new HashSet<>();
    for (TokenKind kind : TokenKind.values()) {
      prefixes.add(kind.name() + "_");
    }
    return Set.copyOf(prefixes);
  }
}
