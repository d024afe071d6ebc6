package dev.safeguard.core.localize;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.record.RecordEntry;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.SafeguardingReport.Evidence;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.TokenResolver;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leads the references of one pupil's patterns back to the entries of the record. A reference is 64
 * keyed bits, so its own low bits are the hash of an open table; an entry that several patterns
 * rest on is put into words once. Not thread-safe.
 */
final class EvidenceIndex {
  private final EntryLabels labels;
  private final StudentRecord record;
  private final TokenResolver tokens;
  private final Days dates;
  private final long asOf;
  private final long[] keys;
  private final @Nullable Event[] events;
  private final @Nullable Evidence[] entries;
  private final int mask;
  private final Quotes quotes;

  EvidenceIndex(
      EntryLabels labels,
      Readings readings,
      Days dates,
      TokenizedRecord tokenized,
      StudentRecord record,
      TokenResolver tokens) {
    this.labels = labels;
    this.record = record;
    this.tokens = tokens;
    this.dates = dates;
    this.asOf = tokenized.asOf().toEpochDay();
    int size = Integer.highestOneBit(Math.max(tokenized.eventCount(), 1)) << 2;
    this.keys = new long[size];
    this.events = new Event[size];
    this.entries = new Evidence[size];
    this.mask = size - 1;
    this.quotes = new Quotes(readings, tokenized.indicators(), record);
    addAll(tokenized.incidents());
    addAll(tokenized.attendance());
    addAll(tokenized.assessments());
    addAll(tokenized.communications());
    addAll(tokenized.online());
    addAll(tokenized.concerns());
    addAll(tokenized.interventions());
  }

  private void addAll(List<? extends Event> list) {
    for (int i = 0; i < list.size(); i++) {
      Event event = list.get(i);
      long key = event.ref().value();
      int slot = (int) key & mask;
      while (events[slot] != null) {
        slot = (slot + 1) & mask;
      }
      keys[slot] = key;
      events[slot] = event;
    }
  }

  /** What a pattern's references lead to, in their order; one that leads nowhere is left out. */
  List<Evidence> of(Pattern pattern) {
    PatternFamily family = pattern.code().family();
    boolean ofWords = family == PatternFamily.NOTE || family == PatternFamily.MENTION;
    List<EventRef> references = pattern.evidence();
    Evidence[] found = new Evidence[references.size()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      EventRef reference = references.get(i);
      Evidence entry = of(reference);
      if (entry != null) {
        found[count++] = ofWords ? quoted(entry, reference, pattern.code()) : entry;
      }
    }
    return List.of(count == found.length ? found : Arrays.copyOf(found, count));
  }

  private Evidence quoted(Evidence entry, EventRef reference, PatternCode code) {
    RecordEntry place = tokens.locate(reference).orElseThrow();
    return new Evidence(
        entry.pointer(),
        entry.id(),
        entry.date(),
        entry.label(),
        quotes.of(reference, place, code));
  }

  private @Nullable Evidence of(EventRef reference) {
    long key = reference.value();
    int slot = (int) key & mask;
    while (keys[slot] != key) {
      if (events[slot] == null) {
        return null;
      }
      slot = (slot + 1) & mask;
    }
    Evidence entry = entries[slot];
    if (entry == null) {
      Event event = events[slot];
      if (event == null) {
        return null;
      }
      entry = evidence(event);
      entries[slot] = entry;
    }
    return entry;
  }

  private @Nullable Evidence evidence(Event event) {
    Optional<RecordEntry> entry = tokens.locate(event.ref());
    if (entry.isEmpty()) {
      return null;
    }
    RecordEntry place = entry.get();
    int days = event.daysBefore();
    return new Evidence(
        Pointers.of(place),
        id(place),
        days == Event.UNDATED ? null : dates.of(asOf - days),
        labels.of(event));
  }

  private @Nullable String id(RecordEntry place) {
    int i = place.index();
    return switch (place.kind()) {
      case INCIDENT -> record.incidents().get(i).id();
      case ATTENDANCE -> record.attendance().get(i).id();
      case ASSESSMENT -> record.assessments().get(i).id();
      case COMMUNICATION -> record.communications().get(i).id();
      case ONLINE_SAFETY -> record.onlineSafety().get(i).id();
      case CONCERN -> record.concerns().get(i).id();
      case INTERVENTION -> record.interventions().get(i).id();
    };
  }
}
