package dev.safeguard.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.RecordResult.Accepted;
import dev.safeguard.api.record.RecordResult.Refused;
import dev.safeguard.api.record.StudentRecord;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies of the shapes that the original system's API, orchestrator, guide and front end send. */
class OriginalRequestBodyTest {
  @Test
  void bodyOfTheApi() {
    StudentRecord record =
        accepted(
                """
                {
                  "student_id": "STU12345",
                  "behavioral_incidents": [
                    {"type": "disruptive", "timestamp": "2025-10-15T14:30:00Z",
                     "description": "Talked over the teacher"},
                    {"type": "defiance", "timestamp": "2025-10-16T09:15:00"}
                  ],
                  "assessments": [
                    {"subject": "Maths", "performance_level": "below",
                     "timestamp": "2025-10-14T10:00:00Z"},
                    {"subject": "English", "performance_level": "significantly_below",
                     "timestamp": "2025-10-14", "assessment_type": "summative"}
                  ],
                  "communications": [
                    {"source": "parent", "urgency_level": "urgent",
                     "timestamp": "2025-10-13T08:00:00Z", "content": "Please call"}
                  ],
                  "attendance": [
                    {"status": "absent", "timestamp": "2025-10-10T09:00:00Z"},
                    {"status": "late", "timestamp": "2025-10-11T09:20:00.123456"}
                  ]
                }
                """,
                List.of())
            .record();
    assertEquals("STU12345", record.studentId());
    assertEquals(
        EventTime.at(OffsetDateTime.parse("2025-10-15T14:30:00Z")),
        record.incidents().get(0).timestamp());
    assertEquals(
        PerformanceLevel.SIGNIFICANTLY_BELOW, record.assessments().get(1).performanceLevel());
    assertEquals("summative", record.assessments().get(1).type());
    assertEquals(Urgency.URGENT, record.communications().get(0).urgency());
    assertEquals(AttendanceCode.STATUS_LATE, record.attendance().get(1).code());
  }

  @Test
  void bodyOfTheApiWithNothingButTheId() {
    assertEquals(0, accepted("{\"student_id\": \"STU1\"}", List.of()).record().eventCount());
    assertEquals(
        0,
        accepted(
                """
                {"student_id": "STU1", "behavioral_incidents": [], "assessments": [],
                 "communications": [], "attendance": []}
                """,
                List.of())
            .record()
            .eventCount());
  }

  @Test
  void snapshotOfTheOrchestrator() {
    StudentRecord record =
        accepted(
                """
                {"student_id": "STU12345", "session_id": "sfg_0123456789ab",
                 "behaviors": [{"type": "disruptive", "count": 4}, {"type": "withdrawn"}],
                 "assessments": [{"subject": "Maths", "performance_level": "below",
                   "type": "formative"}],
                 "communications": [{"source": "teacher", "urgency": "high_priority"}],
                 "attendance": [{"status": "present", "timestamp": "2025-10-10"}],
                 "timestamps": ["2025-10-10T09:00:00Z"],
                 "event_timestamps": ["2025-10-10T09:00:00Z", "2025-10-11"]}
                """,
                List.of("/session_id", "/timestamps", "/event_timestamps"))
            .record();
    assertEquals(4, record.incidents().get(0).count());
    assertEquals(1, record.incidents().get(1).count());
    assertEquals(Urgency.HIGH_PRIORITY, record.communications().get(0).urgency());
  }

  @Test
  void snapshotOfTheGuideWithUrgencyAndOffsets() {
    StudentRecord record =
        accepted(
                """
                {"student_id": "STU12345",
                 "behavioral_incidents": [{"type": "physical aggression", "count": 3,
                   "timestamp": "2025-10-15T14:30:00+01:00"}],
                 "communications": [
                   {"source": "parent", "urgency": "URGENT", "timestamp": "2025-10-15"},
                   {"source": "admin", "urgency": "routine", "timestamp": "2025-10-15 10:00:00"}]}
                """,
                List.of())
            .record();
    assertEquals(Urgency.URGENT, record.communications().get(0).urgency());
    assertEquals(Urgency.ROUTINE, record.communications().get(1).urgency());
  }

  @Test
  void bodyOfTheFrontEndWithSeverity() {
    StudentRecord record =
        accepted(
                """
                {"student_id": "STU12345",
                 "behavioral_incidents": [{"type": "bullying", "severity": 3,
                   "timestamp": "2025-10-15T14:30:00.000Z", "description": "d"}],
                 "assessments": [{"subject": "Science", "performance_level": "advanced",
                   "timestamp": "2025-10-15T14:30:00.000Z", "assessment_type": "formative"}],
                 "communications": [{"source": "parent", "urgency": "important",
                   "timestamp": "2025-10-15T14:30:00.000Z", "content": "c"}]}
                """,
                List.of())
            .record();
    assertEquals(3, record.incidents().get(0).severity());
    assertEquals(PerformanceLevel.ADVANCED, record.assessments().get(0).performanceLevel());
  }

  @Test
  void bodyOfTheTestsWithNameAndEmail() {
    StudentRecord record =
        accepted(
                """
                {"student_id": "STU12345", "name": "Invented Pupil",
                 "email": "pupil@school.example",
                 "behaviors": [{"type": "disruptive", "count": 2}],
                 "assessments": [{"subject": "Maths", "performance_level": "at"},
                   {"subject": "Art", "performance_level": "above"}]}
                """,
                List.of("/name", "/email"))
            .record();
    assertEquals(2, record.incidents().get(0).count());
  }

  @Test
  void riskLevelAsPerformanceLevelIsRefused() {
    Refused refused =
        Reading.refused(
            """
            {"student_id": "STU12345",
             "assessments": [{"subject": "Maths", "performance_level": "HIGH"}]}
            """);
    assertEquals("/assessments/0/performance_level", refused.pointer());
    assertEquals(
        "unknown level: must be one of significantly_below, below, at, above, advanced",
        refused.reason());
  }

  private static Accepted accepted(String json, List<String> warnings) {
    Accepted accepted = assertInstanceOf(Accepted.class, Reading.only(json));
    assertEquals(warnings, accepted.warnings());
    return accepted;
  }
}
