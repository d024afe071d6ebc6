package dev.safeguard.core.localize;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.record.EntryKind;
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
 * in it, each entry once however many rest on it, and of the pupil's events only those of its kinds
 * are looked through: most are marks of the register on which nothing rests. Not thread-safe.
 */
final class EvidenceIndex {
  private final EntryLabels labels;
  private final StudentRecord record;
  private final Days dates;
  private final long asOf;
  private final long[] keys;
  private final @Nullable RecordEntry[] places;
  private final @Nullable Evidence[] entries;
  private final int[] wanted = new int[EntryKind.values().length];
  private final int mask;
  private final Quotes quotes;

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
    this.asOf = tokenized.asOf().toEpochDay();
    int references = 1;
    for (Pattern pattern : patterns) {
      references += pattern.evidence().size();
    }
    int size = Integer.highestOneBit(references) << 2;
    this.keys = new long[size];
    this.places = new RecordEntry[size];
    this.entries = new Evidence[size];
    this.mask = size - 1;
    this.quotes = new Quotes(readings, tokenized.indicators(), record);
    for (Pattern pattern : patterns) {
      want(pattern.evidence(), tokens);
    }
    find(EntryKind.INCIDENT, tokenized.incidents());
    find(EntryKind.ATTENDANCE, tokenized.attendance());
    find(EntryKind.ASSESSMENT, tokenized.assessments());
    find(EntryKind.COMMUNICATION, tokenized.communications());
    find(EntryKind.ONLINE_SAFETY, tokenized.online());
    find(EntryKind.CONCERN, tokenized.concerns());
    find(EntryKind.INTERVENTION, tokenized.interventions());
  }

  private void want(List<EventRef> references, TokenResolver tokens) {
    for (int i = 0; i < references.size(); i++) {
      EventRef reference = references.get(i);
      int slot = slot(reference);
      if (places[slot] == null) {
        RecordEntry place = tokens.locate(reference).orElse(null);
        if (place != null) {
          keys[slot] = reference.value();
          places[slot] = place;
          wanted[place.kind().ordinal()]++;
        }
      }
    }
  }

  /** From the newest on, on which most patterns rest. */
  private void find(EntryKind kind, List<? extends Event> events) {
    int left = wanted[kind.ordinal()];
    for (int i = events.size() - 1; left > 0 && i >= 0; i--) {
      Event event = events.get(i);
      int slot = slot(event.ref());
      RecordEntry place = places[slot];
      if (place != null && entries[slot] == null) {
        entries[slot] = evidence(place, event);
        left--;
      }
    }
  }

  /** Where a reference stands, or else where it would. */
  private int slot(EventRef reference) {
    long key = reference.value();
    int slot = (int) key & mask;
    while (places[slot] != null && keys[slot] != key) {
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
      int slot = slot(reference);
      Evidence entry = entries[slot];
      RecordEntry place = places[slot];
      if (entry != null && place != null) {
        found[count++] = ofWords ? quoted(entry, reference, place, pattern.code()) : entry;
      }
    }
    return List.of(count == found.length ? found : Arrays.copyOf(found, count));
  }

  private Evidence quoted(Evidence entry, EventRef reference, RecordEntry place, PatternCode code) {
    return new Evidence(
        entry.pointer(),
        entry.id(),
        entry.date(),
        entry.label(),
        quotes.of(reference, place, code));
  }

  private Evidence evidence(RecordEntry place, Event event) {
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
