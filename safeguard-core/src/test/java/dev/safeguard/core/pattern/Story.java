package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Speaker;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.ExpectedSessions;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.OnlineEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pupil's record as a test tells it, in days before a Friday, and what is found in it. */
final class Story {
  /** A Friday. */
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  static final int UNDATED = Event.UNDATED;

  private final List<IncidentEvent> incidents = new ArrayList<>();
  private final List<AttendanceEvent> attendance = new ArrayList<>();
  private final List<AssessmentEvent> assessments = new ArrayList<>();
  private final List<CommunicationEvent> communications = new ArrayList<>();
  private final List<OnlineEvent> online = new ArrayList<>();
  private final List<ConcernEvent> concerns = new ArrayList<>();
  private final List<InterventionEvent> interventions = new ArrayList<>();
  private final List<IndicatorEvent> indicators = new ArrayList<>();
  private final List<ExpectedSessions> expected = new ArrayList<>();
  private SchoolCalendar calendar = SchoolCalendar.weekdays();
  private LocalDate asOf = AS_OF;
  private long references;

  static Story ofAPupil() {
    return new Story();
  }

  /** Days before {@link #AS_OF} of the weekday that lies so many weekdays back; 0 is the Friday. */
  static int schoolDay(int back) {
    return back / 5 * 7 + back % 5;
  }

  Story asOf(LocalDate day) {
    asOf = day;
    return this;
  }

  Story calendar(SchoolCalendar value) {
    calendar = value;
    return this;
  }

  /** One mark of presence, which says that the pupil was there from that day on. */
  Story knownFor(int daysBefore) {
    return mark(daysBefore, HalfDay.AM, AttendanceCode.PRESENT_AM);
  }

  Story incident(IncidentType type, int... daysBefore) {
    for (int day : daysBefore) {
      incident(type, Role.OFFENDER, 0, 1, day);
    }
    return this;
  }

  Story incident(IncidentType type, Role role, int severity, int count, int daysBefore) {
    incidents.add(
        new IncidentEvent(ref(), daysBefore, 600, type, severity, role, null, null, count));
    return this;
  }

  /** An incident at a place, or at no known one; at no known time. */
  Story incidentAt(@Nullable PlaceCode place, int daysBefore) {
    incidents.add(
        new IncidentEvent(
            ref(),
            daysBefore,
            Event.NO_TIME,
            IncidentType.DEFIANCE,
            2,
            Role.OFFENDER,
            place,
            null,
            1));
    return this;
  }

  Story mark(int daysBefore, HalfDay session, AttendanceCode code) {
    attendance.add(new AttendanceEvent(ref(), daysBefore, session, code));
    return this;
  }

  /** Morning and afternoon. */
  Story day(int daysBefore, AttendanceCode code) {
    return mark(daysBefore, HalfDay.AM, code).mark(daysBefore, HalfDay.PM, code);
  }

  /** Both sessions of every weekday from one weekday back to another, counted in weekdays. */
  Story days(int firstBack, int lastBack, AttendanceCode code) {
    for (int back = firstBack; back >= lastBack; back--) {
      day(schoolDay(back), code);
    }
    return this;
  }

  Story percent(SubjectCode subject, int daysBefore, double percent) {
    assessments.add(new AssessmentEvent(ref(), daysBefore, subject, percent, null));
    return this;
  }

  Story level(SubjectCode subject, int daysBefore, PerformanceLevel level) {
    assessments.add(new AssessmentEvent(ref(), daysBefore, subject, Double.NaN, level));
    return this;
  }

  Story message(CommunicationSource source, Urgency urgency, int daysBefore) {
    communications.add(new CommunicationEvent(ref(), daysBefore, 600, source, urgency));
    return this;
  }

  Story alert(OnlineCategory category, int severity, int daysBefore) {
    online.add(new OnlineEvent(ref(), daysBefore, 600, category, severity));
    return this;
  }

  Story concern(ConcernCategory category, int daysBefore) {
    concerns.add(new ConcernEvent(ref(), daysBefore, 600, category));
    return this;
  }

  /** Words in a message of its own. */
  Story words(ConcernCategory category, Assertion assertion, boolean explicit, int daysBefore) {
    message(CommunicationSource.TEACHER, Urgency.ROUTINE, daysBefore);
    return wordsInLast(category, assertion, explicit, daysBefore);
  }

  /** Words in the entry that was added last. */
  Story wordsInLast(
      ConcernCategory category, Assertion assertion, boolean explicit, int daysBefore) {
    indicators.add(
        new IndicatorEvent(
            new EventRef(references),
            daysBefore,
            600,
            category,
            assertion,
            Speaker.UNKNOWN,
            explicit,
            0,
            1));
    return this;
  }

  Story support(InterventionType type, int started, int ended) {
    interventions.add(new InterventionEvent(ref(), started, type, ended));
    return this;
  }

  Story support(InterventionType type, int started) {
    return support(type, started, InterventionEvent.ONGOING);
  }

  Story expected(int from, int to, int perWeek) {
    expected.add(new ExpectedSessions(from, to, perWeek));
    return this;
  }

  private EventRef ref() {
    return new EventRef(++references);
  }

  TokenizedRecord record() {
    return new TokenizedRecord(
        new Token(TokenKind.STU, 1, (short) 1),
        asOf,
        8,
        incidents,
        attendance,
        assessments,
        communications,
        online,
        concerns,
        interventions,
        indicators,
        Set.of(),
        expected);
  }

  Patterns patterns() {
    return new StandardPatternExtractor().extract(record(), calendar);
  }

  /** The one pattern of a code and a kind. */
  Pattern found(String token, PatternKind kind) {
    Patterns patterns = patterns();
    List<Pattern> fitting =
        patterns.found().stream()
            .filter(p -> p.code().token().equals(token) && p.kind() == kind)
            .toList();
    assertEquals(1, fitting.size(), () -> token + " " + kind + " in " + labels(patterns));
    return fitting.get(0);
  }

  /** Holds that exactly these are found, written as code and kind, in the order of reports. */
  void finds(String... labels) {
    assertEquals(List.of(labels), labels(patterns()));
  }

  /** Holds that no pattern of a kind is found. */
  void findsNo(PatternKind kind) {
    Patterns patterns = patterns();
    assertEquals(
        0,
        patterns.found().stream().filter(p -> p.kind() == kind).count(),
        labels(patterns)::toString);
  }

  static List<String> labels(Patterns patterns) {
    return patterns.found().stream().map(Story::label).toList();
  }

  static String label(Pattern pattern) {
    return pattern.code().token() + " " + pattern.kind().code();
  }

  private Story() {}
}
