package dev.safeguard.core.tokenize;

import dev.safeguard.api.event.TokenizedRecord;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Year groups as written, such as {@code 8}, {@code Year 8}, {@code Y8} or {@code Reception}. */
final class YearGroups {
  private static final int LAST = 13;

  /** 0 for reception, 1 to 13 for years; none for nursery, mixed groups and anything else. */
  static int of(@Nullable String text) {
    if (text == null) {
      return TokenizedRecord.NO_YEAR_GROUP;
    }
    int year = -1;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        boolean another = i > 0 && Character.isDigit(text.charAt(i - 1));
        if ((year >= 0 && !another) || year > LAST) {
          return TokenizedRecord.NO_YEAR_GROUP;
        }
        year = Math.max(year, 0) * 10 + digit;
      }
    }
    if (year >= 0) {
      return year <= LAST ? year : TokenizedRecord.NO_YEAR_GROUP;
    }
    String word = text.strip().toLowerCase(Locale.ROOT);
    return word.equals("r") || word.equals("reception") || word.equals("rec")
        ? 0
        : TokenizedRecord.NO_YEAR_GROUP;
  }

  private YearGroups() {}
}
