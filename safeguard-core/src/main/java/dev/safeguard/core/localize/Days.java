package dev.safeguard.core.localize;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of this century's first sixty years and their names in one language, each made when it
 * is first asked for: a school's records name the same few hundred over and over. Both are
 * immutable, so that threads which race make the same one twice at worst. Safe for concurrent use;
 * holds 170 kB and what was asked for.
 */
final class Days {
  private static final int FIRST = (int) LocalDate.of(2000, 1, 1).toEpochDay();
  private static final int COUNT = (int) LocalDate.of(2060, 1, 1).toEpochDay() - FIRST;

  private final @Nullable LocalDate[] days = new LocalDate[COUNT];
  private final @Nullable String[] names = new String[COUNT];
  private final Cldr cldr;
  private final Template date;

  Days(Cldr cldr) {
    this.cldr = cldr;
    this.date = Template.of("date", cldr.datePattern(), List.of("day", "month", "year"));
  }

  LocalDate of(long epochDay) {
    long i = epochDay - FIRST;
    if (i < 0 || i >= COUNT) {
      return LocalDate.ofEpochDay(epochDay);
    }
    LocalDate day = days[(int) i];
    if (day == null) {
      day = LocalDate.ofEpochDay(epochDay);
      days[(int) i] = day;
    }
    return day;
  }

  /** Such as {@code 20 March 2026}. */
  String name(long epochDay) {
    long i = epochDay - FIRST;
    if (i < 0 || i >= COUNT) {
      return write(LocalDate.ofEpochDay(epochDay));
    }
    String name = names[(int) i];
    if (name == null) {
      name = write(of(epochDay));
      names[(int) i] = name;
    }
    return name;
  }

  private String write(LocalDate day) {
    return date.with(
        Integer.toString(day.getDayOfMonth()),
        cldr.month(day.getMonthValue()),
        Integer.toString(day.getYear()));
  }
}
