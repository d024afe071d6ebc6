package dev.safeguard.core.deidentify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as people write it, day before month unless that cannot be. A year of two digits, or
 * none, is the last one that lies no more than a year after the as-of date, or before it.
 */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final int NONE = -1;

  private int year = NONE;
  private int month = NONE;
  private int day = NONE;

  private Dates() {}

  /** The day that is meant; null if no day is, or none that exists. */
  static @Nullable LocalDate read(String written, LocalDate asOf) {
    Dates parts = new Dates();
    int i = 0;
    // What follows a whole date is a time.
    while (i < written.length() && !parts.isWhole()) {
      int start = i;
      while (i < written.length() && Character.isDigit(written.charAt(i))) {
        i++;
      }
      if (i > start) {
        parts.number(written.substring(start, i));
        continue;
      }
      while (i < written.length() && Character.isLetter(written.charAt(i))) {
        i++;
      }
      if (i - start > 2) {
        parts.name(written.substring(start, start + 3));
      } else if (i == start) {
        i++;
      }
    }
    return parts.date(asOf);
  }

  private boolean isWhole() {
    return year != NONE && month != NONE && day != NONE;
  }

  private void number(String digits) {
    if (digits.length() == 8) {
      year = Integer.parseInt(digits.substring(0, 4));
      month = Integer.parseInt(digits.substring(4, 6));
      day = Integer.parseInt(digits.substring(6));
      return;
    }
    if (digits.length() > 4) {
      day = NONE;
      return;
    }
    int value = Integer.parseInt(digits);
    if (digits.length() == 4) {
      year = value;
    } else if (year != NONE && month == NONE) {
      month = value;
    } else if (day == NONE) {
      day = value;
    } else if (month == NONE) {
      month = value;
    } else {
      year = value;
    }
  }

  private void name(String start) {
    int index = MONTHS.indexOf(start.toLowerCase(Locale.ROOT));
    if (index >= 0) {
      month = index + 1;
    }
  }

  private @Nullable LocalDate date(LocalDate asOf) {
    if (day == NONE || month == NONE) {
      return null;
    }
    if (month > 12 && day <= 12) {
      int swapped = month;
      month = day;
      day = swapped;
    }
    try {
      if (year == NONE) {
        LocalDate date = LocalDate.of(asOf.getYear(), month, day);
        return date.isAfter(asOf) ? LocalDate.of(asOf.getYear() - 1, month, day) : date;
      }
      int full = year;
      if (year < 100) {
        int century = asOf.getYear() - asOf.getYear() % 100;
        full = century + year > asOf.getYear() + 1 ? century - 100 + year : century + year;
      }
      return LocalDate.of(full, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
