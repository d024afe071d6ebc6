package dev.safeguard.core;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.record.RecordEntry;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.text.Narrative;
import dev.safeguard.api.text.SafeMark;
import dev.safeguard.api.text.SafeText;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.RecordReferences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The notes of a record as stage 4 is given them: newest first, as many as there is room for. Those
 * for which there is none are not even de-identified.
 */
final class Notes {
  private final StudentRecord record;
  private final RecordReferences references;
  private final Function<String, SafeText> deidentify;
  private final List<Narrative> notes = new ArrayList<>();
  private int left = AssessedPupil.MAX_PIECES;

  private Notes(
      StudentRecord record, RecordReferences references, Function<String, SafeText> deidentify) {
    this.record = record;
    this.references = references;
    this.deidentify = deidentify;
  }

  /**
   * The notes of a record.
   *
   * @param tokenized stage 1's view of it, by whose events an entry has its day; what that left out
   *     is left out here
   */
  static List<Narrative> of(
      StudentRecord record,
      TokenizedRecord tokenized,
      RecordReferences references,
      Function<String, SafeText> deidentify) {
    Notes notes = new Notes(record, references, deidentify);
    for (Event event : newestFirst(tokenized)) {
      if (!notes.add(event)) {
        break;
      }
    }
    return notes.notes;
  }

  private static List<Event> newestFirst(TokenizedRecord tokenized) {
    List<Event> dated = new ArrayList<>();
    List<Event> undated = new ArrayList<>();
    Set<EventRef> seen = new HashSet<>();
    for (List<? extends Event> events :
        List.of(
            tokenized.incidents(),
            tokenized.communications(),
            tokenized.online(),
            tokenized.concerns())) {
      for (Event event : events) {
        if (seen.add(event.ref())) {
          (event.daysBefore() == Event.UNDATED ? undated : dated).add(event);
        }
      }
    }
    dated.sort(Event.CHRONOLOGICAL.reversed());
    undated.sort(Event.CHRONOLOGICAL);
    dated.addAll(undated);
    return dated;
  }

  /** Adds the note of an event, if it has one; tells whether there may be room for another. */
  private boolean add(Event event) {
    RecordEntry entry = references.locate(event.ref()).orElse(null);
    String written = entry == null ? null : record.note(entry);
    if (entry == null || written == null || written.isBlank()) {
      return true;
    }
    if (left == 0) {
      leaveOutTheRest();
      return false;
    }
    SafeText text = deidentify.apply(written);
    if (text.isBlank()) {
      return true;
    }
    boolean fits = text.pieces().size() <= left;
    SafeText kept = text.cut(left);
    left -= kept.pieces().size();
    int weeks = event.daysBefore() == Event.UNDATED ? Narrative.UNDATED : event.daysBefore() / 7;
    notes.add(new Narrative(source(entry), weeks, kept));
    return fits;
  }

  /** Says in the last note that there were more. */
  private void leaveOutTheRest() {
    int last = notes.size() - 1;
    Narrative note = notes.get(last);
    List<SafeText.Piece> pieces = note.text().pieces();
    SafeText shorter =
        pieces.size() > 1
            ? note.text().cut(pieces.size() - 1)
            : new SafeText(List.of(new SafeText.Mark(SafeMark.LEFT_OUT)));
    notes.set(last, new Narrative(note.source(), note.weeksBefore(), shorter));
  }

  private static Narrative.Source source(RecordEntry entry) {
    return switch (entry.kind()) {
      case INCIDENT -> Narrative.Source.INCIDENT;
      case COMMUNICATION -> Narrative.Source.COMMUNICATION;
      case ONLINE_SAFETY -> Narrative.Source.ONLINE_SAFETY;
      case CONCERN -> Narrative.Source.CONCERN;
      case ATTENDANCE, ASSESSMENT, INTERVENTION ->
          throw new IllegalStateException("an entry of this kind has no note");
    };
  }
}
