package dev.safeguard.core.tokenize;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.record.EntryKind;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.RecordEntry;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.RecordReferences;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The entry that is being tokenised: its reference and its time. Moved from entry to entry. */
final class Entry {
  private final long asOf;
  private final SchoolClock clock;
  private final RecordReferences references;
  private @Nullable EntryKind kind;
  private int index;
  private int daysBefore;
  private int minuteOfDay;

  Entry(long asOfEpochDay, SchoolClock clock, RecordReferences references) {
    this.asOf = asOfEpochDay;
    this.clock = clock;
    this.references = references;
  }

  /**
   * Moves to an entry with a time.
   *
   * @return false if it is a duplicate, which counts no further
   */
  boolean at(EntryKind nextKind, int nextIndex, @Nullable EventTime time) {
    if (!moved(nextKind, nextIndex)) {
      return false;
    }
    if (time == null) {
      undated();
    } else {
      long minute = clock.localMinute(time);
      long day = Math.floorDiv(minute, 1_440L);
      daysBefore = before(day, dayOnly(nextKind, time) ? "date" : "timestamp");
      minuteOfDay = time.hasTime() ? (int) (minute - day * 1_440) : Event.NO_TIME;
    }
    return true;
  }

  private static boolean dayOnly(EntryKind kind, EventTime time) {
    return kind == EntryKind.ATTENDANCE && !time.hasTime();
  }

  /**
   * Moves to an entry with a first day.
   *
   * @return false if it is a duplicate, which counts no further
   */
  boolean on(EntryKind nextKind, int nextIndex, @Nullable LocalDate started) {
    if (!moved(nextKind, nextIndex)) {
      return false;
    }
    undated();
    if (started != null) {
      daysBefore = before(started.toEpochDay(), "started");
    }
    return true;
  }

  private boolean moved(EntryKind nextKind, int nextIndex) {
    kind = nextKind;
    index = nextIndex;
    return !references.isDuplicate(nextKind, nextIndex);
  }

  private void undated() {
    daysBefore = Event.UNDATED;
    minuteOfDay = Event.NO_TIME;
  }

  private int before(long day, String field) {
    if (day > asOf && kind != null) {
      throw new InvalidRecordException(
          new RecordEntry(kind, index).pointer() + "/" + field, "lies after the as-of date");
    }
    return Math.toIntExact(asOf - day);
  }

  boolean isAlert() {
    return kind == EntryKind.ONLINE_SAFETY;
  }

  EventRef ref() {
    if (kind == null) {
      throw new IllegalStateException("no entry yet");
    }
    return references.of(kind, index);
  }

  int daysBefore() {
    return daysBefore;
  }

  int minuteOfDay() {
    return minuteOfDay;
  }

  int ended(@Nullable LocalDate last) {
    return last == null || last.toEpochDay() > asOf
        ? InterventionEvent.ONGOING
        : Math.toIntExact(asOf - last.toEpochDay());
  }
}
