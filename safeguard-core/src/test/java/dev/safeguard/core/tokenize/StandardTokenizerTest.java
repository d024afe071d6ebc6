package dev.safeguard.core.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.ExpectedSessions;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Site;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandardTokenizerTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 4, 10);

  private final SessionTokens tokens = new SessionTokens(new SecureRandom());

  @AfterEach
  void close() {
    tokens.close();
  }

  @Test
  void anIncidentBecomesCodesAndARelativeTime() {
    Incident incident =
        new Incident(
            "I1",
            "Disruptive",
            4,
            EventTime.parse("2026-04-02T11:15:00Z"),
            "Corridor",
            "Maths",
            Role.VICTIM,
            "T201",
            "Amelia",
            "detention",
            2);
    IncidentEvent event = tokenize(pupil().add(incident)).incidents().get(0);
    assertEquals(IncidentType.DISRUPTIVE, event.type());
    assertEquals(4, event.severity());
    assertEquals(8, event.daysBefore());
    assertEquals(12 * 60 + 15, event.minuteOfDay(), "British Summer Time is an hour ahead of Z");
    assertEquals(PlaceCode.CORRIDOR, event.place());
    assertEquals(SubjectCode.MATHS, event.subject());
    assertEquals(Role.VICTIM, event.role());
    assertEquals(2, event.count());
  }

  @Test
  void whatIsNotSaidStaysUnknown() {
    Incident bare = new Incident(null, null, null, null, null, null, null, null, null, null, 1);
    IncidentEvent event = tokenize(pupil().add(bare)).incidents().get(0);
    assertEquals(IncidentType.OTHER, event.type());
    assertEquals(0, event.severity());
    assertEquals(Event.UNDATED, event.daysBefore());
    assertEquals(Event.NO_TIME, event.minuteOfDay());
    assertNull(event.place());
    assertNull(event.subject());
    assertEquals(Role.OFFENDER, event.role());
  }

  @Test
  void anOffsetCanMoveAnEventToTheDayBefore() {
    Incident late = Incident.of("fight", EventTime.parse("2026-04-02T00:30:00+05:00"));
    assertEquals(9, tokenize(pupil().add(late)).incidents().get(0).daysBefore());
  }

  @Test
  void theOldestComesFirstAndTheUndatedLast() {
    TokenizedRecord record =
        tokenize(
            pupil()
                .add(Incident.of("fight", EventTime.parse("2026-04-02")))
                .add(new Incident(null, "theft", null, null, null, null, null, null, null, null, 1))
                .add(Incident.of("bullying", EventTime.parse("2026-01-02"))));
    assertEquals(
        List.of(IncidentType.BULLYING, IncidentType.PHYSICAL_AGGRESSION, IncidentType.THEFT),
        record.incidents().stream().map(IncidentEvent::type).toList());
  }

  @Test
  void aDuplicateCountsOnce() {
    Incident incident = Incident.of("fight", EventTime.parse("2026-04-02")).withId("I1");
    assertEquals(1, tokenize(pupil().add(incident).add(incident)).incidents().size());
  }

  @Test
  void aMarkStandsForItsHalfDay() {
    TokenizedRecord record =
        tokenize(
            pupil()
                .add(mark("2026-04-01", AttendanceMark.Session.PM, AttendanceCode.O))
                .add(mark("2026-04-02T09:00:00", null, AttendanceCode.STATUS_ABSENT))
                .add(mark("2026-04-03T13:00:00", null, AttendanceCode.STATUS_ABSENT))
                .add(mark("2026-04-06", null, AttendanceCode.STATUS_ABSENT))
                .add(mark("2026-04-07", null, AttendanceCode.PRESENT_AM))
                .add(mark("2026-04-08", null, AttendanceCode.PRESENT_PM)));
    assertEquals(
        List.of(HalfDay.PM, HalfDay.AM, HalfDay.PM, HalfDay.WHOLE_DAY, HalfDay.AM, HalfDay.PM),
        record.attendance().stream().map(e -> e.session()).toList());
  }

  @Test
  void scoresBecomePercent() {
    TokenizedRecord record =
        tokenize(
            pupil()
                .add(new Assessment("a", "Maths", 41.0, 82.0, null, null, null))
                .add(new Assessment("b", "Maths", 90.0, 80.0, null, null, null))
                .add(new Assessment("c", "Maths", 41.0, null, null, null, null)));
    assertEquals(
        Set.of(50.0, 100.0, Double.NaN),
        Set.copyOf(record.assessments().stream().map(e -> e.percent()).toList()));
  }

  @Test
  void theOtherSourcesBecomeCodesToo() {
    TokenizedRecord record =
        tokenize(
            pupil()
                .add(new Communication(null, "Mum", Urgency.URGENT, null, "Amelia is scared"))
                .add(new Communication(null, "Sarah", null, null, null))
                .add(new OnlineSafetyEvent(null, "sexting", 3, null, null))
                .add(new Concern(null, "county lines", null, null, null))
                .addVulnerability("young_carer")
                .addVulnerability("anything"));
    assertEquals(
        Set.of(CommunicationSource.PARENT, CommunicationSource.OTHER),
        Set.copyOf(record.communications().stream().map(e -> e.source()).toList()));
    assertEquals(OnlineCategory.IMAGE_SHARING, record.online().get(0).category());
    assertEquals(ConcernCategory.CHILD_CRIMINAL_EXPLOITATION, record.concerns().get(0).category());
    assertEquals(Set.of(Vulnerability.YOUNG_CARER, Vulnerability.OTHER), record.vulnerabilities());
  }

  @Test
  void supportThatEndsLaterGoesOn() {
    LocalDate start = LocalDate.of(2026, 1, 12);
    TokenizedRecord record =
        tokenize(
            pupil()
                .add(new Intervention("1", "mentoring", start, AS_OF.plusDays(5)))
                .add(new Intervention("2", "mentoring", start.plusDays(1), AS_OF.minusDays(5))));
    InterventionEvent first = record.interventions().get(0);
    assertEquals(InterventionType.MENTORING, first.type());
    assertEquals(InterventionEvent.ONGOING, first.endedDaysBefore());
    assertEquals(5, record.interventions().get(1).endedDaysBefore());
  }

  @Test
  void expectedSessionsEndAtTheAsOfDate() {
    TokenizedRecord record =
        tokenize(
            pupil()
                .add(new PossibleSessions(AS_OF.minusDays(30), AS_OF.plusDays(30), 6))
                .add(new PossibleSessions(AS_OF.plusDays(31), AS_OF.plusDays(60), 10)));
    assertEquals(List.of(new ExpectedSessions(30, 0, 6)), record.expectedSessions());
  }

  @Test
  void theWholeAsOfDayCounts() {
    Incident today = Incident.of("fight", EventTime.parse("2026-04-10T23:59:59"));
    assertEquals(0, tokenize(pupil().add(today)).incidents().get(0).daysBefore());
  }

  @Test
  void whatLiesAfterTheAsOfDateIsRefusedWithItsPlace() {
    EventTime tomorrow = EventTime.parse("2026-04-11");
    refused("/behavioral_incidents/0/timestamp", pupil().add(Incident.of("fight", tomorrow)));
    refused("/attendance/0/date", pupil().add(mark("2026-04-11", null, AttendanceCode.PRESENT_AM)));
    refused(
        "/attendance/0/timestamp",
        pupil().add(mark("2026-04-11T09:00", null, AttendanceCode.STATUS_LATE)));
    refused(
        "/interventions/0/started",
        pupil().add(new Intervention(null, "mentoring", AS_OF.plusDays(1), null)));
  }

  @Test
  void yearGroupsAreReadAsWritten() {
    assertEquals(8, tokenize(pupil().yearGroup("8")).yearGroup());
    assertEquals(11, tokenize(pupil().yearGroup("Year 11")).yearGroup());
    assertEquals(0, tokenize(pupil().yearGroup("Reception")).yearGroup());
    assertEquals(-1, tokenize(pupil().yearGroup("Years 3 and 4")).yearGroup());
    assertEquals(-1, tokenize(pupil().yearGroup("Nursery")).yearGroup());
    assertEquals(-1, tokenize(pupil().yearGroup("2026")).yearGroup());
    assertEquals(-1, tokenize(pupil()).yearGroup());
  }

  @Test
  void theResultPrintsNoWordOfTheRecord() {
    TokenizedRecord record =
        tokenize(
            pupil()
                .givenName("Amelia")
                .add(Incident.of("hit Amelia", EventTime.parse("2026-04-02")))
                .add(new Communication("Amelia", "Amelia", null, null, "Amelia")));
    assertFalse(record.toString().contains("Amelia"));
  }

  private void refused(String pointer, StudentRecord.Builder builder) {
    InvalidRecordException e = assertThrows(InvalidRecordException.class, () -> tokenize(builder));
    assertEquals(pointer, e.pointer());
    assertEquals("lies after the as-of date", e.reason());
  }

  private static StudentRecord.Builder pupil() {
    return StudentRecord.builder("STU1").asOf(AS_OF);
  }

  private static AttendanceMark mark(
      String time, AttendanceMark.@Nullable Session session, AttendanceCode code) {
    return new AttendanceMark(null, EventTime.parse(time), session, code);
  }

  private TokenizedRecord tokenize(StudentRecord.Builder builder) {
    return new StandardTokenizer().tokenize(builder.build(), Site.standard(), tokens).record();
  }
}
