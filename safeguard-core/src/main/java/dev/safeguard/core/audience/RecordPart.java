package dev.safeguard.core.audience;

import dev.safeguard.api.code.Code;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.OnlineEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EntryKind;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.RecordEntry;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.RecordReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The part of a record that a reader may see, as a record of its own. Stage 1 has said what each
 * entry is; those that the rules admit are written anew from their codes, with the source's id, day
 * and numbers, so that no word which somebody wrote goes with them. Cost grows with the entries.
 */
public final class RecordPart {
  private final AudienceRules rules;
  private final TokenizedRecord codes;
  private final StudentRecord record;
  private final RecordReferences references;

  private RecordPart(
      AudienceRules rules,
      TokenizedRecord codes,
      StudentRecord record,
      RecordReferences references) {
    this.rules = rules;
    this.codes = codes;
    this.record = record;
    this.references = references;
  }

  /**
   * The part.
   *
   * @param rules what may be seen
   * @param codes the record after stage 1
   * @param record the record
   * @param references those of the record
   */
  public static StudentRecord of(
      AudienceRules rules,
      TokenizedRecord codes,
      StudentRecord record,
      RecordReferences references) {
    return new RecordPart(rules, codes, record, references).part();
  }

  private StudentRecord part() {
    return new StudentRecord(
        record.studentId(),
        codes.asOf(),
        record.yearGroup(),
        record.className(),
        record.givenName(),
        record.familyName(),
        record.preferredName(),
        null,
        null,
        incidents(),
        attendance(),
        assessments(),
        communications(),
        online(),
        concerns(),
        interventions(),
        circumstances(),
        record.possibleSessions(),
        List.of());
  }

  /** The admitted of one kind, in the order of the record. */
  private <E extends Event, T> List<T> kept(
      EntryKind kind,
      List<E> events,
      List<T> entries,
      Predicate<E> admitted,
      BiFunction<E, T, T> anew) {
    SortedMap<Integer, T> kept = new TreeMap<>();
    for (E event : events) {
      if (admitted.test(event)) {
        int index = index(kind, event.ref());
        if (index >= 0) {
          kept.put(index, anew.apply(event, entries.get(index)));
        }
      }
    }
    return List.copyOf(kept.values());
  }

  private int index(EntryKind kind, EventRef reference) {
    RecordEntry entry = references.locate(reference).orElse(null);
    return entry == null || entry.kind() != kind ? -1 : entry.index();
  }

  private List<Incident> incidents() {
    return kept(
        EntryKind.INCIDENT,
        codes.incidents(),
        record.incidents(),
        rules::admits,
        (event, entry) ->
            new Incident(
                entry.id(),
                event.type().name(),
                entry.severity(),
                entry.timestamp(),
                name(event.place()),
                name(event.subject()),
                event.role(),
                null,
                null,
                null,
                event.count()));
  }

  private List<AttendanceMark> attendance() {
    return kept(
        EntryKind.ATTENDANCE,
        codes.attendance(),
        record.attendance(),
        (AttendanceEvent event) -> true,
        (event, entry) -> entry);
  }

  private List<Assessment> assessments() {
    return kept(
        EntryKind.ASSESSMENT,
        codes.assessments(),
        record.assessments(),
        (AssessmentEvent event) -> true,
        (event, entry) ->
            new Assessment(
                entry.id(),
                event.subject().name(),
                entry.score(),
                entry.maxScore(),
                entry.performanceLevel(),
                null,
                entry.timestamp()));
  }

  private List<Communication> communications() {
    return kept(
        EntryKind.COMMUNICATION,
        codes.communications(),
        record.communications(),
        (CommunicationEvent event) -> rules.admits(event.source()),
        (event, entry) ->
            new Communication(
                entry.id(), event.source().name(), event.urgency(), entry.timestamp(), null));
  }

  private List<OnlineSafetyEvent> online() {
    return kept(
        EntryKind.ONLINE_SAFETY,
        codes.online(),
        record.onlineSafety(),
        (OnlineEvent event) -> rules.admits(event.category()),
        (event, entry) ->
            new OnlineSafetyEvent(
                entry.id(), event.category().name(), entry.severity(), entry.timestamp(), null));
  }

  private List<Concern> concerns() {
    return kept(
        EntryKind.CONCERN,
        codes.concerns(),
        record.concerns(),
        (ConcernEvent event) -> rules.admits(event.category()),
        (event, entry) ->
            new Concern(entry.id(), event.category().name(), entry.timestamp(), null, null));
  }

  private List<Intervention> interventions() {
    return kept(
        EntryKind.INTERVENTION,
        codes.interventions(),
        record.interventions(),
        (InterventionEvent event) -> rules.admits(event.type()),
        (event, entry) ->
            new Intervention(entry.id(), event.type().name(), entry.started(), entry.ended()));
  }

  private List<String> circumstances() {
    List<String> admitted = new ArrayList<>();
    for (Vulnerability flag : codes.vulnerabilities()) {
      if (rules.admits(flag)) {
        admitted.add(flag.name());
      }
    }
    return admitted;
  }

  private static @Nullable String name(@Nullable Code code) {
    return code == null ? null : code.name();
  }
}
