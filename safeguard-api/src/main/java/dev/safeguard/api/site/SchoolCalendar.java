package dev.safeguard.api.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Which days are school days. Inside the span of its terms a day is one if it is a weekday of a
 * term and not closed; before the first and after the last term, of which it knows nothing, every
 * weekday is one.
 *
 * <p>Immutable and safe for concurrent use. Every question costs constant time; a calendar costs
 * about five bytes for each day from its first term to its last.
 */
public final class SchoolCalendar {
  private static final SchoolCalendar WEEKDAYS = builder().build();

  /** First day of the span that {@link #before} covers, as an epoch day. */
  private final long start;

  /** School days from {@link #start} up to, but not including, start + i. */
  private final int[] before;

  private SchoolCalendar(long start, int[] before) {
    this.start = start;
    this.before = before;
  }

  /** A calendar without terms: every Monday to Friday is a school day. */
  public static SchoolCalendar weekdays() {
    return WEEKDAYS;
  }

  /**
   * What is known of a school of which only the jurisdiction is known: every weekday but those on
   * which nearly all schools there are closed (the middle of the summer, Christmas, some public
   * holidays), from 2000 to 2060. An approximation by common practice, which leaves out whatever
   * differs from place to place, so it has more school days than any one school. A {@link Site}
   * without a calendar of its own has this one.
   *
   * @param jurisdiction {@code GB-ENG}, {@code GB-WLS}, {@code GB-SCT}, {@code GB-NIR}, {@code IE}
   *     or {@code US}; for any other it is {@link #weekdays}
   */
  public static SchoolCalendar usual(String jurisdiction) {
    return UsualHolidays.calendar(Objects.requireNonNull(jurisdiction, "jurisdiction"));
  }

  /** Starts a calendar with terms. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether this is a school day. */
  public boolean isSchoolDay(LocalDate day) {
    return isSchoolDay(day.toEpochDay());
  }

  /** Whether this is a school day, by epoch day. */
  public boolean isSchoolDay(long epochDay) {
    long i = epochDay - start;
    if (i < 0 || i >= before.length - 1) {
      return Math.floorMod(epochDay + 3, 7L) < 5;
    }
    return before[(int) i + 1] > before[(int) i];
  }

  /**
   * How many school days there are from one epoch day up to, but not including, another; negative
   * if the second is earlier.
   */
  public int schoolDays(long fromInclusive, long toExclusive) {
    return (int) (daysBefore(toExclusive) - daysBefore(fromInclusive));
  }

  /**
   * The day that lies a number of school days after another: the first school day on or after
   * {@code day} for 0, the one behind that for 1, and so on.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public LocalDate plusSchoolDays(LocalDate day, int schoolDays) {
    if (schoolDays < 0) {
      throw new IllegalArgumentException("schoolDays must not be negative");
    }
    long epochDay = day.toEpochDay();
    int left = schoolDays;
    while (!isSchoolDay(epochDay) || left-- > 0) {
      epochDay++;
    }
    return LocalDate.ofEpochDay(epochDay);
  }

  private long daysBefore(long epochDay) {
    long i = epochDay - start;
    if (i < 0) {
      return weekdaysBefore(epochDay) - weekdaysBefore(start);
    }
    if (i < before.length) {
      return before[(int) i];
    }
    long end = start + before.length - 1;
    return before[before.length - 1] + weekdaysBefore(epochDay) - weekdaysBefore(end);
  }

  /** Weekdays from Monday, 29 December 1969, up to, but not including, an epoch day. */
  private static long weekdaysBefore(long epochDay) {
    long days = epochDay + 3;
    return Math.floorDiv(days, 7L) * 5 + Math.min(Math.floorMod(days, 7L), 5);
  }

  /** Tells the number of school days only. */
  @Override
  public String toString() {
    return "SchoolCalendar[" + before[before.length - 1] + " school days]";
  }

  /** Collects a {@link SchoolCalendar}. Not thread-safe. */
  public static final class Builder {
    private record Span(LocalDate from, LocalDate to) {}

    private final List<Span> terms = new ArrayList<>();
    private final List<Span> closed = new ArrayList<>();

    private Builder() {}

    /** Adds a term, both days included. */
    public Builder term(LocalDate first, LocalDate last) {
      terms.add(span(first, last));
      return this;
    }

    /** Adds days inside the terms on which the school is closed, both included. */
    public Builder closed(LocalDate first, LocalDate last) {
      closed.add(span(first, last));
      return this;
    }

    private static Span span(LocalDate first, LocalDate last) {
      Objects.requireNonNull(first, "first");
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("last must not be before first");
      }
      if (last.toEpochDay() - first.toEpochDay() > MAX_DAYS) {
        throw new IllegalArgumentException("a span must not exceed " + MAX_DAYS + " days");
      }
      return new Span(first, last);
    }

    private static final int MAX_DAYS = 40_000;

    /**
     * The calendar.
     *
     * @throws IllegalArgumentException if the terms lie more than {@value #MAX_DAYS} days apart
     */
    public SchoolCalendar build() {
      if (terms.isEmpty()) {
        return new SchoolCalendar(0, new int[] {0});
      }
      long start = terms.stream().mapToLong(t -> t.from.toEpochDay()).min().orElseThrow();
      long end = terms.stream().mapToLong(t -> t.to.toEpochDay()).max().orElseThrow();
      if (end - start > MAX_DAYS) {
        throw new IllegalArgumentException("terms must lie within " + MAX_DAYS + " days");
      }
      int length = (int) (end - start + 1);
      BitSet open = new BitSet(length);
      for (Span term : terms) {
        open.set((int) (term.from.toEpochDay() - start), (int) (term.to.toEpochDay() - start) + 1);
      }
      for (Span span : closed) {
        long from = Math.max(span.from.toEpochDay(), start);
        long to = Math.min(span.to.toEpochDay(), end);
        if (from <= to) {
          open.clear((int) (from - start), (int) (to - start) + 1);
        }
      }
      int[] before = new int[length + 1];
      for (int i = 0; i < length; i++) {
        DayOfWeek weekday = LocalDate.ofEpochDay(start + i).getDayOfWeek();
        boolean schoolDay = open.get(i) && weekday.compareTo(DayOfWeek.SATURDAY) < 0;
        before[i + 1] = before[i] + (schoolDay ? 1 : 0);
      }
      return new SchoolCalendar(start, before);
    }
  }
}
