package dev.safeguard.core.tokenize;

import dev.safeguard.api.record.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns moments into a school's own days and minutes. Keeps the zone's transitions of a century in
 * an array, since asking the zone's rules for each event would take most of stage 1. Immutable.
 */
public final class SchoolClock {
  private static final long FROM = LocalDate.of(1980, 1, 1).toEpochDay() * 86_400;
  private static final long TO = LocalDate.of(2080, 1, 1).toEpochDay() * 86_400;

  private final ZoneRules rules;

  /**
   * Epoch seconds at which {@link #offsets} of the same place begin; the first is {@link #FROM}.
   */
  private final long[] since;

  private final int[] offsets;

  /** The clock of a zone. */
  public SchoolClock(ZoneId zone) {
    rules = zone.getRules();
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    Instant at = Instant.ofEpochSecond(FROM);
    for (ZoneOffsetTransition next = rules.nextTransition(at);
        next != null && next.toEpochSecond() < TO;
        next = rules.nextTransition(next.getInstant())) {
      transitions.add(next);
    }
    since = new long[transitions.size() + 1];
    offsets = new int[transitions.size() + 1];
    since[0] = FROM;
    offsets[0] = rules.getOffset(at).getTotalSeconds();
    for (int i = 0; i < transitions.size(); i++) {
      since[i + 1] = transitions.get(i).toEpochSecond();
      offsets[i + 1] = transitions.get(i).getOffsetAfter().getTotalSeconds();
    }
  }

  /** Whether the time of day is known. */
  static boolean hasTime(EventTime time) {
    return time.time() != null;
  }

  /** Minutes from the epoch's midnight to the event on the school's clock, midnight if unknown. */
  long localMinute(EventTime time) {
    long minute = time.date().toEpochDay() * 1_440;
    LocalTime clock = time.time();
    if (clock == null) {
      return minute;
    }
    ZoneOffset offset = time.offset();
    if (offset == null) {
      return minute + clock.getHour() * 60L + clock.getMinute();
    }
    long second = minute * 60 + clock.toSecondOfDay() - offset.getTotalSeconds();
    return Math.floorDiv(second + offsetAt(second), 60L);
  }

  /** The event's day on the school's clock. */
  public LocalDate day(EventTime time) {
    return time.offset() == null
        ? time.date()
        : LocalDate.ofEpochDay(Math.floorDiv(localMinute(time), 1_440L));
  }

  private int offsetAt(long second) {
    if (second < FROM || second >= TO) {
      return rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }
    int low = 0;
    int high = since.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (since[middle] <= second) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return offsets[low];
  }
}
