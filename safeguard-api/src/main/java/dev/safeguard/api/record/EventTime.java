package dev.safeguard.api.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as precisely as its source knew: a date; a date and a time on the
 * school's clock; or a date and a time with an offset from UTC, which the site's zone turns into
 * the school's clock. Times are kept to the second.
 */
public final class EventTime {
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final long epochDay;

  /** Seconds since midnight, or {@link #UNKNOWN}. */
  private final int secondOfDay;

  /** Seconds ahead of UTC, or {@link #UNKNOWN}. */
  private final int offsetSeconds;

  /**
   * A time.
   *
   * @param date the date, in {@code offset} where there is one, else on the school's clock
   * @param time the time of day, or null where only the date is known
   * @param offset the offset from UTC, or null where the time is the school's own; needs a time
   * @throws IllegalArgumentException if there is an offset and no time
   */
  public EventTime(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
    Objects.requireNonNull(date, "date");
    if (offset != null && time == null) {
      throw new IllegalArgumentException("an offset needs a time of day");
    }
    this.epochDay = date.toEpochDay();
    this.secondOfDay = time == null ? UNKNOWN : time.toSecondOfDay();
    this.offsetSeconds = offset == null ? UNKNOWN : offset.getTotalSeconds();
  }

  /** A day, at no known time. */
  public static EventTime on(LocalDate date) {
    return new EventTime(date, null, null);
  }

  /** A moment on the school's own clock. */
  public static EventTime at(LocalDate date, LocalTime time) {
    return new EventTime(date, time, null);
  }

  /** A moment with its offset from UTC. */
  public static EventTime at(OffsetDateTime moment) {
    return new EventTime(moment.toLocalDate(), moment.toLocalTime(), moment.getOffset());
  }

  /**
   * Reads {@code 2026-03-02}, {@code 2026-03-02T11:15}, {@code 2026-03-02T11:15:00.250}, and the
   * last two with {@code Z} or an offset such as {@code +01:00}. A space may stand for the {@code
   * T}.
   *
   * @throws DateTimeException if the text is none of these or names a day or time that there is
   *     not; the message does not hold the text
   */
  public static EventTime parse(String text) {
    try {
      if (text.length() == 10) {
        return on(LocalDate.parse(text));
      }
      if (text.length() < 16 || (text.charAt(10) != 'T' && text.charAt(10) != ' ')) {
        throw new DateTimeException("not an ISO 8601 date or date and time");
      }
      LocalDate date = LocalDate.parse(text.substring(0, 10));
      int zone = offsetStart(text);
      LocalTime time = LocalTime.parse(text.substring(11, zone));
      return new EventTime(
          date, time, zone == text.length() ? null : ZoneOffset.of(text.substring(zone)));
    } catch (DateTimeException e) {
      // The parser's own message quotes its input, which may be anything a record held.
      throw new DateTimeException("not an ISO 8601 date or date and time");
    }
  }

  private static int offsetStart(String text) {
    for (int i = 16; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'Z' || c == '+' || c == '-') {
        return i;
      }
    }
    return text.length();
  }

  /** The date, in the {@link #offset} where there is one, else on the school's clock. */
  public LocalDate date() {
    return LocalDate.ofEpochDay(epochDay);
  }

  /** The time of day, or null where only the date is known. */
  public @Nullable LocalTime time() {
    return hasTime() ? LocalTime.ofSecondOfDay(secondOfDay) : null;
  }

  /** The offset from UTC, or null where the time is the school's own. */
  public @Nullable ZoneOffset offset() {
    return hasOffset() ? ZoneOffset.ofTotalSeconds(offsetSeconds) : null;
  }

  /** Whether the time of day is known. */
  public boolean hasTime() {
    return secondOfDay != UNKNOWN;
  }

  /** Whether the time comes with an offset from UTC. */
  public boolean hasOffset() {
    return offsetSeconds != UNKNOWN;
  }

  /** The {@link #date} as days since 1 January 1970. */
  public long epochDay() {
    return epochDay;
  }

  /** The time of day in seconds since midnight; 0 where only the date is known. */
  public int secondOfDay() {
    return hasTime() ? secondOfDay : 0;
  }

  /** The offset in seconds ahead of UTC; 0 where there is none. */
  public int offsetSeconds() {
    return hasOffset() ? offsetSeconds : 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EventTime time
        && epochDay == time.epochDay
        && secondOfDay == time.secondOfDay
        && offsetSeconds == time.offsetSeconds;
  }

  @Override
  public int hashCode() {
    return (Long.hashCode(epochDay) * 31 + secondOfDay) * 31 + offsetSeconds;
  }

  /** Tells the precision only. */
  @Override
  public String toString() {
    return "EventTime[" + (hasOffset() ? "offset" : hasTime() ? "local" : "day") + "]";
  }
}
