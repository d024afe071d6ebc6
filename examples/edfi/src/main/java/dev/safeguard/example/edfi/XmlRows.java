package dev.safeguard.example.edfi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which element of an interchange is which row, and where its fields stand. */
final class XmlRows {
  private static final Map<String, Exchange> ROOTS =
      Map.of(
          "InterchangeStudent", Exchange.STUDENTS,
          "InterchangeStudentAttendance", Exchange.ATTENDANCE,
          "InterchangeStudentDiscipline", Exchange.DISCIPLINE,
          "InterchangeStudentAssessment", Exchange.ASSESSMENTS);

  private static final String[] STUDENT = {
    "StudentReference", "StudentIdentity", "StudentUniqueId"
  };
  private static final String[] ASSOCIATION = {
    "StudentDisciplineIncidentBehaviorAssociationReference",
    "StudentDisciplineIncidentBehaviorAssociationIdentity",
    "DisciplineIncidentReference"
  };

  /** What an interchange is about; empty where it is none of those read. */
  static Optional<Exchange> exchange(String root) {
    return Optional.ofNullable(ROOTS.get(root));
  }

  /** The rows of one element below the root; none where it is not one of those read. */
  static List<Row> rows(String file, XmlItem item) {
    Fields fields = new Fields(item);
    Row.Kind kind =
        switch (item.name()) {
          case "Student" -> fields.student();
          case "StudentSchoolAttendanceEvent" -> fields.attendance(Row.Kind.SCHOOL_ATTENDANCE);
          case "StudentSectionAttendanceEvent" -> fields.attendance(Row.Kind.SECTION_ATTENDANCE);
          case "DisciplineIncident" -> fields.incident();
          case "StudentDisciplineIncidentBehaviorAssociation" ->
              fields.participation(Row.Kind.PARTICIPATION);
          case "StudentDisciplineIncidentNonOffenderAssociation" ->
              fields.participation(Row.Kind.NON_OFFENDER);
          case "StaffDisciplineIncidentAssociation" -> fields.staff();
          case "DisciplineAction" -> fields.action();
          case "StudentAssessment" -> fields.assessment();
          default -> null;
        };
    return kind == null
        ? List.of()
        : List.of(new Row(file, item.line(), kind, Map.copyOf(fields.values)));
  }

  /** Takes the fields out of one element. */
  private static final class Fields {
    final Map<String, List<String>> values = new HashMap<>();
    private final XmlItem item;

    Fields(XmlItem item) {
      this.item = item;
    }

    private void put(String field, String... path) {
      values.put(field, item.all(path).stream().map(XmlItem::text).toList());
    }

    Row.Kind student() {
      put("student_id", "StudentUniqueId");
      put("first", "Name", "FirstName");
      put("last", "Name", "LastSurname");
      put("preferred_first", "Name", "PreferredFirstName");
      put("birth_date", "BirthData", "BirthDate");
      return Row.Kind.STUDENT;
    }

    Row.Kind attendance(Row.Kind kind) {
      put("student_id", STUDENT);
      put("date", "AttendanceEvent", "EventDate");
      put("category", "AttendanceEvent", "AttendanceEventCategory");
      put("duration", "AttendanceEvent", "EventDuration");
      put("arrival_time", "ArrivalTime");
      put("departure_time", "DepartureTime");
      return kind;
    }

    Row.Kind incident() {
      reference(item.id());
      put("incident_id", "IncidentIdentifier");
      put("school_id", "SchoolReference", "SchoolIdentity", "SchoolId");
      put("date", "IncidentDate");
      put("time", "IncidentTime");
      put("location", "IncidentLocation");
      put("description", "IncidentDescription");
      put("weapon", "Weapon");
      put("reporter_role", "ReporterDescription");
      put("reporter_name", "ReporterName");
      List<XmlItem> behaviors = item.all("Behavior");
      values.put("behavior", behaviors.stream().map(b -> b.text("Behavior")).toList());
      values.put(
          "behavior_detail",
          behaviors.stream().map(b -> b.text("BehaviorDetailedDescription")).toList());
      List<XmlItem> others = item.all("DisciplineIncidentExternalParticipant");
      values.put("other_first", others.stream().map(o -> o.text("FirstName")).toList());
      values.put("other_last", others.stream().map(o -> o.text("LastSurname")).toList());
      return Row.Kind.INCIDENT;
    }

    Row.Kind participation(Row.Kind kind) {
      put("student_id", STUDENT);
      incidentOf("DisciplineIncidentReference");
      put("behavior", "Behavior");
      put("behavior_detail", "BehaviorDetailedDescription");
      put("participation", "DisciplineIncidentParticipationCode");
      put("weapon", "Weapon");
      return kind;
    }

    Row.Kind staff() {
      put("staff_id", "StaffReference", "StaffIdentity", "StaffUniqueId");
      incidentOf("DisciplineIncidentReference");
      put("participation", "DisciplineIncidentParticipationCode");
      return Row.Kind.INCIDENT_STAFF;
    }

    Row.Kind action() {
      put("student_id", STUDENT);
      put("date", "DisciplineDate");
      put("discipline", "Discipline");
      incidentOf(ASSOCIATION);
      return Row.Kind.ACTION;
    }

    Row.Kind assessment() {
      put("student_id", STUDENT);
      put("assessment_id", "StudentAssessmentIdentifier");
      put("administration_date", "AdministrationDate");
      put("assessment", "AssessmentReference", "AssessmentIdentity", "AssessmentIdentifier");
      put("performance_levels", "PerformanceLevel", "PerformanceLevel");
      values.put(
          "scores",
          item.all("ScoreResult").stream()
              .map(
                  score ->
                      Row.codeOf(score.text("AssessmentReportingMethod"))
                          + "="
                          + score.text("Result"))
              .toList());
      return Row.Kind.ASSESSMENT;
    }

    /** An incident is referred to by its identity or by the {@code id} of its element. */
    private void incidentOf(String... path) {
      List<XmlItem> references = item.all(path);
      if (!references.isEmpty()) {
        XmlItem incident = references.get(0);
        reference(incident.ref());
        values.put(
            "incident_id", texts(incident, "DisciplineIncidentIdentity", "IncidentIdentifier"));
        values.put(
            "school_id",
            texts(
                incident,
                "DisciplineIncidentIdentity",
                "SchoolReference",
                "SchoolIdentity",
                "SchoolId"));
      }
    }

    private static List<String> texts(XmlItem from, String... path) {
      return from.all(path).stream().map(XmlItem::text).toList();
    }

    private void reference(@Nullable String id) {
      if (id != null) {
        values.put("incident_ref", List.of(id));
      }
    }
  }

  private XmlRows() {}
}
