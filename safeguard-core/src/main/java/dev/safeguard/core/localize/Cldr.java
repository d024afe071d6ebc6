package dev.safeguard.core.localize;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * What Unicode's Common Locale Data Repository knows of a language at a place, through ICU: which
 * form of a noun a number takes, and how a day is written. Asked while a catalogue is made, and for
 * a number above those that a catalogue keeps.
 */
final class Cldr {
  private static final int REGION = 2;

  private final PluralRules plurals;
  private final String datePattern;
  private final String[] months;

  /**
   * @param jurisdiction its first two letters are the region, unless the language has one: English
   *     dates in the United States are not those of England
   */
  Cldr(Locale language, String jurisdiction) {
    Locale here =
        language.getCountry().isEmpty() && jurisdiction.matches("[A-Z]{2}(-.*)?")
            ? new Locale.Builder()
                .setLocale(language)
                .setRegion(jurisdiction.substring(0, REGION))
                .build()
            : language;
    ULocale locale = ULocale.forLocale(here);
    this.plurals = PluralRules.forLocale(locale);
    this.months = DateFormatSymbols.getInstance(locale).getMonths();
    DateFormat date = DateFormat.getDateInstance(DateFormat.LONG, locale);
    this.datePattern =
        date instanceof SimpleDateFormat simple
            ? places(simple.toPattern())
            : "{day} {month} {year}";
  }

  /** {@code zero}, {@code one}, {@code two}, {@code few}, {@code many} or {@code other}. */
  String form(int n) {
    return plurals.select(n);
  }

  /** How a day is written, with {@code {day}}, {@code {month}} and {@code {year}}. */
  String datePattern() {
    return datePattern;
  }

  /** The name of a month as it stands in a date, from 1. */
  String month(int number) {
    return months[number - 1];
  }

  /** The letters of a pattern of ICU as places; what is quoted stays. */
  private static String places(String pattern) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    char before = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char letter = pattern.charAt(i);
      if (letter == '\'') {
        quoted = !quoted;
      } else if (quoted || !Character.isLetter(letter)) {
        out.append(letter);
      } else if (letter != before) {
        out.append(
            switch (letter) {
              case 'd' -> "{day}";
              case 'M', 'L' -> "{month}";
              case 'y' -> "{year}";
              default -> "";
            });
      }
      before = letter;
    }
    return out.toString().strip();
  }
}
