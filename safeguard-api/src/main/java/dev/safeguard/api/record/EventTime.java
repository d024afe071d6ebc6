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
 * the school's clock.
 *
 * @param date the date, in {@code offset} where there is one, else on the school's clock
 * @param time the time of day, or null where only the date is known
 * @param offset the offset from UTC, or null where the time is the school's own; needs a time
 */
public record EventTime(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

  /**
   * @throws IllegalArgumentException if there is an offset and no time
   */
  public EventTime {
    Objects.requireNonNull(date, "date");
    if (offset != null && time == null) {
      throw new IllegalArgumentException("an offset needs a time of day");
    }
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

  /** Tells the precision only. */
  @Override
  public String toString() {
    return "EventTime[" + (time == null ? "day" : offset == null ? "local" : "offset") + "]";
  }
}
