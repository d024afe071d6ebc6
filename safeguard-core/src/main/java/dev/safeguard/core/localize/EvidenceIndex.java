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
import org.jspecify.annotations.Nullable;

/**
 * Leads the references of one pupil's patterns back to the entries of the record. A reference is 64
 * keyed bits, so its own low bits are the hash of an open table. Only what the patterns rest on is
 * in it, each entry once however many rest on it, and the pupil's events are looked through until
 * all of it is found, those of the register last: they are the most. Not thread-safe.
 */
final class EvidenceIndex {
  private final EntryLabels labels;
  private final StudentRecord record;
  private final Days dates;
  private final TokenResolver tokens;
  private final long asOf;
  private final @Nullable EventRef[] wanted;
  private final @Nullable Evidence[] entries;
  private final int mask;
  private final Quotes quotes;
  private int left;

  EvidenceIndex(
      EntryLabels labels,
      Readings readings,
      Days dates,
      TokenizedRecord tokenized,
      StudentRecord record,
      TokenResolver tokens,
      Pattern[] patterns) {
    this.labels = labels;
    this.record = record;
    this.dates = dates;
    this.tokens = tokens;
    this.asOf = tokenized.asOf().toEpochDay();
    int references = 1;
    for (Pattern pattern : patterns) {
      references += pattern.evidence().size();
    }
    int size = Integer.highestOneBit(references) << 2;
    this.wanted = new EventRef[size];
    this.entries = new Evidence[size];
    this.mask = size - 1;
    this.quotes = new Quotes(readings, tokenized.indicators(), record);
    for (Pattern pattern : patterns) {
      want(pattern.evidence());
    }
    find(tokenized.incidents());
    find(tokenized.assessments());
    find(tokenized.communications());
    find(tokenized.online());
    find(tokenized.concerns());
    find(tokenized.interventions());
    find(tokenized.attendance());
  }

  private void want(List<EventRef> references) {
    for (int i = 0; i < references.size(); i++) {
      EventRef reference = references.get(i);
      int slot = slot(reference);
      if (wanted[slot] == null) {
        wanted[slot] = reference;
        left++;
      }
    }
  }

  /** From the newest on, on which most patterns rest. */
  private void find(List<? extends Event> events) {
    for (int i = events.size() - 1; left > 0 && i >= 0; i--) {
      Event event = events.get(i);
      int slot = slot(event.ref());
      if (wanted[slot] != null && entries[slot] == null) {
        entries[slot] = evidence(event);
        left--;
      }
    }
  }

  /** Where a reference stands, or else where it would. */
  private int slot(EventRef reference) {
    long key = reference.value();
    int slot = (int) key & mask;
    for (EventRef known = wanted[slot];
        known != null && known.value() != key;
        known = wanted[slot]) {
      slot = (slot + 1) & mask;
    }
    return slot;
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
      Evidence entry = entries[slot(reference)];
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

  private @Nullable Evidence evidence(Event event) {
    RecordEntry place = tokens.locate(event.ref()).orElse(null);
    if (place == null) {
      return null;
    }
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
