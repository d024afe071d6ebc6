package dev.safeguard.core.tokenize;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.ExpectedSessions;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.event.IncidentEvent;
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
import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Tokenized;
import dev.safeguard.api.stage.Tokenizer;
import dev.safeguard.api.token.TokenIssuer;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.indicator.IndicatorReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The standard stage 1. Open words become closed codes by a vocabulary, {@code OTHER} where
 * unknown; times become days before the as-of date on the school's clock; an entry whose id came
 * before with the same content counts once. Free text does not go on: what an {@link
 * IndicatorReader} finds in it goes on as codes and offsets. Praise is read too: it is never a
 * concern, and what a child says beside it may be.
 *
 * <p>Cost grows linearly with the entries, about 60 ns each, and with the characters of their text,
 * at most 0.1 µs each.
 */
public final class StandardTokenizer implements Tokenizer {
  private final Vocabulary vocabulary = Vocabulary.STANDARD;
  private final ConcurrentMap<ZoneId, SchoolClock> clocks = new ConcurrentHashMap<>();

  @Override
  public Tokenized tokenize(StudentRecord record, Site site, TokenIssuer tokens) {
    LocalDate asOf = record.asOf();
    if (asOf == null) {
      throw new InvalidRecordException("/as_of", "must be set");
    }
    SchoolClock clock = clocks.get(site.zone());
    if (clock == null) {
      clock = clocks.computeIfAbsent(site.zone(), SchoolClock::new);
    }
    Entry entry = new Entry(asOf.toEpochDay(), clock, tokens.references(record));
    NoteIndicators notes = new NoteIndicators(entry);
    return new Tokenized(
        new TokenizedRecord(
            tokens.issue(TokenKind.STU, record.studentId()),
            asOf,
            YearGroups.of(record.yearGroup()),
            incidents(record.incidents(), entry, notes),
            attendance(record.attendance(), entry),
            assessments(record.assessments(), entry),
            communications(record.communications(), entry, notes),
            online(record.onlineSafety(), entry, notes),
            concerns(record.concerns(), entry, notes),
            interventions(record.interventions(), entry),
            notes.found(),
            vulnerabilities(record.vulnerabilities()),
            expected(record.possibleSessions(), asOf)));
  }

  private List<IncidentEvent> incidents(
      List<Incident> incidents, Entry entry, NoteIndicators notes) {
    List<IncidentEvent> events = new ArrayList<>(incidents.size());
    for (int i = 0; i < incidents.size(); i++) {
      Incident incident = incidents.get(i);
      if (entry.at(EntryKind.INCIDENT, i, incident.timestamp())) {
        IncidentType type = vocabulary.incidents.code(incident.type());
        notes.read(incident.description());
        events.add(
            new IncidentEvent(
                entry.ref(),
                entry.daysBefore(),
                entry.minuteOfDay(),
                type,
                incident.severity() == null ? 0 : incident.severity(),
                role(incident, type),
                vocabulary.places.codeOrNull(incident.location()),
                vocabulary.subjects.codeOrNull(incident.subject()),
                incident.count()));
      }
    }
    return events;
  }

  /**
   * Withdrawal and distress are the pupil's own, whatever part a form had somebody choose, and so
   * is self-harm unless it was seen.
   */
  private static Role role(Incident incident, IncidentType type) {
    Role role = incident.role();
    return switch (type) {
      case WITHDRAWN, DISTRESS -> Role.OFFENDER;
      case SELF_HARM -> role == Role.WITNESS ? Role.WITNESS : Role.OFFENDER;
      default -> role == null ? Role.OFFENDER : role;
    };
  }

  /** A mark without an id that says again what another says of the same session counts once. */
  private static List<AttendanceEvent> attendance(List<AttendanceMark> marks, Entry entry) {
    List<AttendanceEvent> events = new ArrayList<>(marks.size());
    int[] known = null;
    for (int i = 0; i < marks.size(); i++) {
      AttendanceMark mark = marks.get(i);
      if (entry.at(EntryKind.ATTENDANCE, i, mark.timestamp())) {
        int day = entry.daysBefore();
        HalfDay half = halfDay(mark, entry);
        if (mark.id() == null && day >= 0 && day < DAYS_OF_MARKS) {
          int said = (day * HALVES + half.ordinal()) * CODES + mark.code().ordinal();
          if (known == null) {
            known = new int[Integer.highestOneBit(marks.size()) * 4];
          }
          if (!isNew(said + 1, known)) {
            continue;
          }
        }
        events.add(new AttendanceEvent(entry.ref(), day, half, mark.code()));
      }
    }
    return events;
  }

  /** Adds a number above 0 to an open table that has room; false if it is there already. */
  private static boolean isNew(int number, int[] table) {
    int slot = (number * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(table.length - 1);
    while (table[slot] != 0) {
      if (table[slot] == number) {
        return false;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = number;
    return true;
  }

  private static HalfDay halfDay(AttendanceMark mark, Entry entry) {
    if (mark.session() != null) {
      return mark.session() == AttendanceMark.Session.AM ? HalfDay.AM : HalfDay.PM;
    }
    if (mark.code() == AttendanceCode.PRESENT_AM) {
      return HalfDay.AM;
    }
    if (mark.code() == AttendanceCode.PRESENT_PM) {
      return HalfDay.PM;
    }
    int minute = entry.minuteOfDay();
    if (minute == Event.NO_TIME) {
      return HalfDay.WHOLE_DAY;
    }
    return minute < NOON ? HalfDay.AM : HalfDay.PM;
  }

  private static final int NOON = 720;

  /** Days for which marks are compared, two years; what is older is not looked at. */
  private static final int DAYS_OF_MARKS = 730;

  private static final int HALVES = HalfDay.values().length;
  private static final int CODES = AttendanceCode.values().length;

  private List<AssessmentEvent> assessments(List<Assessment> assessments, Entry entry) {
    List<AssessmentEvent> events = new ArrayList<>(assessments.size());
    for (int i = 0; i < assessments.size(); i++) {
      Assessment assessment = assessments.get(i);
      if (entry.at(EntryKind.ASSESSMENT, i, assessment.timestamp())) {
        events.add(
            new AssessmentEvent(
                entry.ref(),
                entry.daysBefore(),
                vocabulary.subjects.code(assessment.subject()),
                percent(assessment),
                assessment.performanceLevel()));
      }
    }
    return events;
  }

  /** A score above the maximum, as extra credit gives, counts as all of it. */
  private static double percent(Assessment assessment) {
    Double score = assessment.score();
    Double most = assessment.maxScore();
    return score == null || most == null ? Double.NaN : Math.min(100, 100 * score / most);
  }

  private List<CommunicationEvent> communications(
      List<Communication> messages, Entry entry, NoteIndicators notes) {
    List<CommunicationEvent> events = new ArrayList<>(messages.size());
    for (int i = 0; i < messages.size(); i++) {
      Communication message = messages.get(i);
      if (entry.at(EntryKind.COMMUNICATION, i, message.timestamp())) {
        notes.read(message.content());
        events.add(
            new CommunicationEvent(
                entry.ref(),
                entry.daysBefore(),
                entry.minuteOfDay(),
                vocabulary.sources.code(message.source()),
                message.urgency() == null ? Urgency.ROUTINE : message.urgency()));
      }
    }
    return events;
  }

  private List<OnlineEvent> online(
      List<OnlineSafetyEvent> alerts, Entry entry, NoteIndicators notes) {
    List<OnlineEvent> events = new ArrayList<>(alerts.size());
    for (int i = 0; i < alerts.size(); i++) {
      OnlineSafetyEvent alert = alerts.get(i);
      if (entry.at(EntryKind.ONLINE_SAFETY, i, alert.timestamp())) {
        notes.read(alert.description());
        events.add(
            new OnlineEvent(
                entry.ref(),
                entry.daysBefore(),
                entry.minuteOfDay(),
                vocabulary.online.code(alert.category()),
                alert.severity() == null ? 0 : alert.severity()));
      }
    }
    return events;
  }

  private List<ConcernEvent> concerns(List<Concern> concerns, Entry entry, NoteIndicators notes) {
    List<ConcernEvent> events = new ArrayList<>(concerns.size());
    for (int i = 0; i < concerns.size(); i++) {
      Concern concern = concerns.get(i);
      if (entry.at(EntryKind.CONCERN, i, concern.timestamp())) {
        notes.read(concern.description());
        events.add(
            new ConcernEvent(
                entry.ref(),
                entry.daysBefore(),
                entry.minuteOfDay(),
                vocabulary.concerns.code(concern.category())));
      }
    }
    return events;
  }

  private List<InterventionEvent> interventions(List<Intervention> interventions, Entry entry) {
    List<InterventionEvent> events = new ArrayList<>(interventions.size());
    for (int i = 0; i < interventions.size(); i++) {
      Intervention intervention = interventions.get(i);
      if (entry.on(EntryKind.INTERVENTION, i, intervention.started())) {
        events.add(
            new InterventionEvent(
                entry.ref(),
                entry.daysBefore(),
                vocabulary.interventions.code(intervention.type()),
                entry.ended(intervention.ended())));
      }
    }
    return events;
  }

  private Set<Vulnerability> vulnerabilities(List<String> flags) {
    if (flags.isEmpty()) {
      return Set.of();
    }
    Set<Vulnerability> codes = EnumSet.noneOf(Vulnerability.class);
    for (String flag : flags) {
      codes.add(vocabulary.vulnerabilities.code(flag));
    }
    return codes;
  }

  /** What lies after the as-of date is a plan, and is left out. */
  private static List<ExpectedSessions> expected(List<PossibleSessions> spans, LocalDate asOf) {
    List<ExpectedSessions> expected = new ArrayList<>(spans.size());
    for (PossibleSessions span : spans) {
      if (!span.from().isAfter(asOf)) {
        long to = Math.max(0, asOf.toEpochDay() - span.to().toEpochDay());
        expected.add(
            new ExpectedSessions(
                (int) (asOf.toEpochDay() - span.from().toEpochDay()), (int) to, span.perWeek()));
      }
    }
    return expected;
  }
}
