package dev.safeguard.core.tokenize;

import dev.safeguard.api.record.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns moments into a school's own days and minutes. Keeps the zone's transitions of a century in
 * an array, since asking the zone's rules for each event would take most of stage 1. Safe for
 * concurrent use.
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

  /** Where the last answer was found; a race over it costs a search and nothing else. */
  private int hint;

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

  /** Minutes from the epoch's midnight to the event on the school's clock, midnight if unknown. */
  long localMinute(EventTime time) {
    long second = time.epochDay() * 86_400 + time.secondOfDay();
    if (time.hasOffset()) {
      second -= time.offsetSeconds();
      second += offsetAt(second);
    }
    return Math.floorDiv(second, 60L);
  }

  /** The event's day on the school's clock. */
  public LocalDate day(EventTime time) {
    return LocalDate.ofEpochDay(Math.floorDiv(localMinute(time), 1_440L));
  }

  private int offsetAt(long second) {
    if (second < FROM || second >= TO) {
      return rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }
    int last = hint;
    if (since[last] <= second && (last + 1 == since.length || second < since[last + 1])) {
      return offsets[last];
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
    hint = low;
    return offsets[low];
  }
}
