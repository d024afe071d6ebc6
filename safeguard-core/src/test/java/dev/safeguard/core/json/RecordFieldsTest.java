package dev.safeguard.core.json;

import static dev.safeguard.core.json.Reading.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.AttendanceMark.Session;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.record.RecordResult.Accepted;
import dev.safeguard.api.record.StudentRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordFieldsTest {
  @Test
  void everyFieldOfTheContractIsRead() {
    StudentRecord record =
        record(
            """
            {"student_id": "STU12345", "as_of": "2026-03-20", "year_group": "8", "class": "8B",
             "given_name": "Sarah", "family_name": "Johnson", "preferred_name": "Sal",
             "upn": "Q999000024001", "date_of_birth": "2012-03-04",
             "behavioral_incidents": [{"id": "I1", "type": "disruptive", "severity": 2,
                 "timestamp": "2026-03-02T11:15:00Z", "location": "corridor", "subject": "Maths",
                 "role": "offender", "reported_by": "T201", "description": "d", "action": "a"}],
             "attendance": [{"date": "2026-03-02", "session": "AM", "code": "O"},
                 {"timestamp": "2026-03-03T09:00:00Z", "status": "absent"}],
             "assessments": [{"subject": "Maths", "score": 41, "max_score": 100,
                 "performance_level": "below", "type": "formative", "timestamp": "2026-03-04"}],
             "communications": [{"source": "parent", "urgency_level": "urgent",
                 "timestamp": "2026-03-05T08:00:00", "content": "c"}],
             "online_safety": [{"category": "gambling", "severity": 3,
                 "timestamp": "2026-03-06T08:00:00+01:00", "description": "o"}],
             "concerns": [{"category": "neglect", "timestamp": "2026-03-07", "description": "n",
                 "reported_by": "T202"}],
             "interventions": [{"type": "mentoring", "started": "2026-01-12", "ended": null}],
             "vulnerabilities": ["young_carer"],
             "possible_sessions": [{"from": "2026-01-05", "to": "2026-02-13", "per_week": 6}],
             "people": [{"id": "P301", "role": "parent", "title": "Ms", "given_name": "Lisa",
                 "family_name": "Johnson"}]}
            """);
    assertEquals(
        StudentRecord.builder("STU12345")
            .asOf(LocalDate.of(2026, 3, 20))
            .yearGroup("8")
            .className("8B")
            .givenName("Sarah")
            .familyName("Johnson")
            .preferredName("Sal")
            .upn("Q999000024001")
            .dateOfBirth(LocalDate.of(2012, 3, 4))
            .add(
                new Incident(
                    "I1",
                    "disruptive",
                    2,
                    EventTime.at(OffsetDateTime.parse("2026-03-02T11:15:00Z")),
                    "corridor",
                    "Maths",
                    Role.OFFENDER,
                    "T201",
                    "d",
                    "a",
                    1))
            .add(new AttendanceMark(null, day(2), Session.AM, AttendanceCode.O))
            .add(
                new AttendanceMark(
                    null,
                    EventTime.at(OffsetDateTime.parse("2026-03-03T09:00:00Z")),
                    null,
                    AttendanceCode.STATUS_ABSENT))
            .add(
                new Assessment(
                    null, "Maths", 41.0, 100.0, PerformanceLevel.BELOW, "formative", day(4)))
            .add(
                new Communication(
                    null,
                    "parent",
                    Urgency.URGENT,
                    EventTime.at(LocalDate.of(2026, 3, 5), LocalTime.of(8, 0)),
                    "c"))
            .add(
                new OnlineSafetyEvent(
                    null,
                    "gambling",
                    3,
                    EventTime.at(OffsetDateTime.parse("2026-03-06T08:00:00+01:00")),
                    "o"))
            .add(new Concern(null, "neglect", day(7), "n", "T202"))
            .add(new Intervention(null, "mentoring", LocalDate.of(2026, 1, 12), null))
            .addVulnerability("young_carer")
            .add(new PossibleSessions(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 13), 6))
            .add(
                new Person(
                    "P301",
                    PersonRole.PARENT,
                    "Ms",
                    "Lisa",
                    "Johnson",
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null))
            .build(),
        record);
  }

  @Test
  void nullIsTheSameAsAbsentEverywhere() {
    String json =
        """
        {"student_id":"A","id":null,"as_of":null,"year_group":null,"class":null,"given_name":null,
         "family_name":null,"preferred_name":null,"upn":null,"date_of_birth":null,
         "behavioral_incidents":[null,{"id":null,"type":null,"severity":null,"timestamp":null,
           "location":null,"subject":null,"role":null,"reported_by":null,"description":null,
           "action":null,"count":null},null],
         "attendance":null,
         "assessments":[{"id":null,"subject":null,"score":null,"max_score":null,
           "performance_level":null,"type":null,"assessment_type":null,"timestamp":null}],
         "communications":[{"id":null,"source":null,"urgency_level":null,"urgency":null,
           "timestamp":null,"content":null}],
         "online_safety":[{"id":null,"category":null,"severity":null,"timestamp":null,
           "description":null}],
         "concerns":[{"id":null,"category":null,"timestamp":null,"description":null,
           "reported_by":null}],
         "interventions":[{"id":null,"type":null,"started":null,"ended":null}],
         "vulnerabilities":[null],"possible_sessions":null,
         "people":[{"id":null,"role":null,"title":null,"given_name":null,"family_name":null,
           "preferred_name":null,"upn":null,"date_of_birth":null,"class":null,"phones":null,
           "emails":[null],"address":null,"postcode":null}]}
        """;
    assertEquals(
        record(
            """
            {"student_id":"A","behavioral_incidents":[{}],"assessments":[{}],"communications":[{}],
             "online_safety":[{}],"concerns":[{}],"interventions":[{}],"people":[{}]}
            """),
        record(json));
  }

  @Test
  void arraysOfAllNamesForIncidentsAreJoined() {
    List<Incident> incidents =
        record(
                """
                {"student_id":"A","behaviors":[{"type":"a","count":3}],
                 "behavioural_incidents":[{"type":"b"}],"behavioral_incidents":[{"type":"c"}]}
                """)
            .incidents();
    assertEquals(List.of("a", "b", "c"), incidents.stream().map(Incident::type).toList());
    assertEquals(List.of(3, 1, 1), incidents.stream().map(Incident::count).toList());
  }

  @Test
  void canonicalNameOfAScalarWinsOverItsAliasInEitherOrder() {
    assertEquals("A", record("{\"student_id\":\"A\",\"id\":\"B\"}").studentId());
    assertEquals("A", record("{\"id\":\"B\",\"student_id\":\"A\"}").studentId());
    assertEquals("B", record("{\"id\":\"B\",\"student_id\":null}").studentId());
    assertEquals(
        List.of(Urgency.URGENT, Urgency.URGENT, Urgency.IMPORTANT),
        record(
                """
                {"student_id":"A","communications":[
                  {"urgency_level":"urgent","urgency":"routine"},
                  {"urgency":"routine","urgency_level":"urgent"},
                  {"urgency":"important","urgency_level":null}]}
                """)
            .communications()
            .stream()
            .map(Communication::urgency)
            .toList());
    assertEquals(
        List.of("summative", "summative", "formative"),
        record(
                """
                {"student_id":"A","assessments":[
                  {"type":"summative","assessment_type":"formative"},
                  {"assessment_type":"formative","type":"summative"},
                  {"assessment_type":"formative"}]}
                """)
            .assessments()
            .stream()
            .map(Assessment::type)
            .toList());
  }

  @Test
  void idsAndYearGroupsMayBeNumbers() {
    StudentRecord record =
        record(
            """
            {"id":12345,"year_group":8,"behaviors":[{"id":1}],
             "attendance":[{"id":2,"date":"2026-03-02","code":"/"}],"assessments":[{"id":3}],
             "communications":[{"id":4}],"online_safety":[{"id":5}],"concerns":[{"id":6}],
             "interventions":[{"id":7}],"people":[{"id":8.0}]}
            """);
    assertEquals("12345", record.studentId());
    assertEquals("8", record.yearGroup());
    assertEquals("1", record.incidents().get(0).id());
    assertEquals("2", record.attendance().get(0).id());
    assertEquals("3", record.assessments().get(0).id());
    assertEquals("4", record.communications().get(0).id());
    assertEquals("5", record.onlineSafety().get(0).id());
    assertEquals("6", record.concerns().get(0).id());
    assertEquals("7", record.interventions().get(0).id());
    assertEquals("8.0", record.people().get(0).id());
  }

  @Test
  void wordsOfClosedVocabulariesMayBeInAnyCase() {
    StudentRecord record =
        record(
            """
            {"student_id":"A","behaviors":[{"role":"VICTIM"},{"role":"wItness"}],
             "communications":[{"urgency":"IMPORTANT"},{"urgency":"High_Priority"}],
             "assessments":[{"performance_level":"SIGNIFICANTLY_BELOW"},
               {"performance_level":" At "}],
             "attendance":[{"date":"2026-03-02","session":"pm","code":"i"},
               {"timestamp":"2026-03-02","status":"Late"}]}
            """);
    assertEquals(Role.VICTIM, record.incidents().get(0).role());
    assertEquals(Role.WITNESS, record.incidents().get(1).role());
    assertEquals(Urgency.IMPORTANT, record.communications().get(0).urgency());
    assertEquals(Urgency.HIGH_PRIORITY, record.communications().get(1).urgency());
    assertEquals(
        PerformanceLevel.SIGNIFICANTLY_BELOW, record.assessments().get(0).performanceLevel());
    assertEquals(PerformanceLevel.AT, record.assessments().get(1).performanceLevel());
    assertEquals(Session.PM, record.attendance().get(0).session());
    assertEquals(AttendanceCode.I, record.attendance().get(0).code());
    assertEquals(AttendanceCode.STATUS_LATE, record.attendance().get(1).code());
  }

  @Test
  void codeDecidesWhereBothFormsOfAttendanceStand() {
    List<AttendanceMark> marks =
        record(
                """
                {"student_id":"A","attendance":[
                  {"date":"2026-03-02","session":"AM","code":"L","timestamp":"2026-03-03T09:40",
                   "status":"absent"},
                  {"status":"present","timestamp":"2026-03-02T13:00","code":"N",
                   "date":"2026-03-02"},
                  {"date":"2026-03-02","timestamp":"2026-03-03T13:00","code":"N"},
                  {"date":"2026-03-02","timestamp":"2026-03-03T13:00","status":"late"},
                  {"timestamp":"2026-03-03T13:00","code":"C"},
                  {"date":"2026-03-02","status":"late"}]}
                """)
            .attendance();
    EventTime onMonday = EventTime.at(LocalDate.of(2026, 3, 2), LocalTime.of(13, 0));
    EventTime onTuesday = EventTime.at(LocalDate.of(2026, 3, 3), LocalTime.of(13, 0));
    assertEquals(
        List.of(
            new AttendanceMark(null, day(2), Session.AM, AttendanceCode.L),
            new AttendanceMark(null, onMonday, null, AttendanceCode.N),
            new AttendanceMark(null, day(2), null, AttendanceCode.N),
            new AttendanceMark(null, onTuesday, null, AttendanceCode.STATUS_LATE),
            new AttendanceMark(null, onTuesday, null, AttendanceCode.C),
            new AttendanceMark(null, day(2), null, AttendanceCode.STATUS_LATE)),
        marks);
  }

  @Test
  void entriesThatNeedADayOrACodeToCountAreLeftOutWithAWarning() {
    Accepted accepted =
        (Accepted)
            Reading.only(
                """
                {"student_id":"A","attendance":[{"date":"2026-03-02","code":"/"},
                   {"date":"2026-03-02"},{"code":"/"},null,{}],
                 "possible_sessions":[{"from":"2026-01-05","to":"2026-02-13"},
                   {"from":"2026-01-05","per_week":6},{"to":"2026-01-05","per_week":6}]}
                """);
    assertEquals(1, accepted.record().attendance().size());
    assertEquals(List.of(), accepted.record().possibleSessions());
    assertEquals(
        List.of(
            "/attendance/1",
            "/attendance/2",
            "/attendance/4",
            "/possible_sessions/0",
            "/possible_sessions/1",
            "/possible_sessions/2"),
        accepted.warnings());
  }

  @Test
  void escapesAndSurrogatePairsAreDecoded() {
    assertEquals(
        "\"\\/\b\f\n\r\té😀😀",
        record(
                "{\"student_id\":\"A\",\"class\":"
                    + "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00😀\"}")
            .className());
  }

  @Test
  void samePupilMayStandInTwoRecords() {
    assertEquals(
        List.of("1 A", "2 A"), Reading.outline("{\"student_id\":\"A\"}\n{\"student_id\":\"A\"}"));
  }

  private static EventTime day(int ofMarch) {
    return EventTime.on(LocalDate.of(2026, 3, ofMarch));
  }
}
