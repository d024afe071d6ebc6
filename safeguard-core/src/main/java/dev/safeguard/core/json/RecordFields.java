package dev.safeguard.core.json;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.record.StudentRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one record under all the names they go by. Used once. */
final class RecordFields {
  private final JsonCursor in;
  private final List<Incident> incidents = new ArrayList<>();
  private final List<AttendanceMark> attendance = new ArrayList<>();
  private final List<Assessment> assessments = new ArrayList<>();
  private final List<Communication> communications = new ArrayList<>();
  private final List<OnlineSafetyEvent> onlineSafety = new ArrayList<>();
  private final List<Concern> concerns = new ArrayList<>();
  private final List<Intervention> interventions = new ArrayList<>();
  private final List<String> vulnerabilities = new ArrayList<>();
  private final List<PossibleSessions> possibleSessions = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private @Nullable String studentId;
  private @Nullable String id;
  private @Nullable LocalDate asOf;
  private @Nullable String yearGroup;
  private @Nullable String className;
  private @Nullable String givenName;
  private @Nullable String familyName;
  private @Nullable String preferredName;
  private @Nullable String upn;
  private @Nullable LocalDate dateOfBirth;

  RecordFields(JsonCursor in) {
    this.in = in;
  }

  StudentRecord read() throws IOException {
    if (!in.enterObject()) {
      throw in.fault("must be an object");
    }
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      field(name);
    }
    String chosen = studentId != null ? studentId : id;
    if (chosen == null) {
      throw in.fault("student_id", "is required");
    }
    if (chosen.isBlank()) {
      throw in.fault(studentId != null ? "student_id" : "id", "must not be blank");
    }
    return new StudentRecord(
        chosen,
        asOf,
        yearGroup,
        className,
        givenName,
        familyName,
        preferredName,
        upn,
        dateOfBirth,
        incidents,
        attendance,
        assessments,
        communications,
        onlineSafety,
        concerns,
        interventions,
        vulnerabilities,
        possibleSessions,
        people);
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "student_id" -> studentId = in.text();
      case "id" -> id = in.textOrNumber();
      case "as_of" -> asOf = in.date();
      case "year_group" -> yearGroup = in.textOrNumber();
      case "class" -> className = in.text();
      case "given_name" -> givenName = in.text();
      case "family_name" -> familyName = in.text();
      case "preferred_name" -> preferredName = in.text();
      case "upn" -> upn = in.text();
      case "date_of_birth" -> dateOfBirth = in.date();
      case "behavioral_incidents", "behavioural_incidents", "behaviors" ->
          in.objects(incidents, this::incident);
      case "attendance" -> in.objects(attendance, this::mark);
      case "assessments" -> in.objects(assessments, this::assessment);
      case "communications" -> in.objects(communications, this::communication);
      case "online_safety" -> in.objects(onlineSafety, this::onlineEvent);
      case "concerns" -> in.objects(concerns, this::concern);
      case "interventions" -> in.objects(interventions, this::intervention);
      case "vulnerabilities" -> in.texts(vulnerabilities);
      case "possible_sessions" -> in.objects(possibleSessions, this::span);
      case "people" -> in.objects(people, () -> PersonFields.read(in));
      default -> in.unknown();
    }
  }

  private Incident incident() throws IOException {
    String id = null;
    String type = null;
    Integer severity = null;
    EventTime timestamp = null;
    String location = null;
    String subject = null;
    Role role = null;
    String reportedBy = null;
    String description = null;
    String action = null;
    Integer count = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "id" -> id = in.textOrNumber();
        case "type" -> type = in.text();
        case "severity" -> severity = in.wholeNumber(1, 5);
        case "timestamp" -> timestamp = in.time();
        case "location" -> location = in.text();
        case "subject" -> subject = in.text();
        case "role" -> role = in.oneOf(Vocabulary.ROLES);
        case "reported_by" -> reportedBy = in.text();
        case "description" -> description = in.text();
        case "action" -> action = in.text();
        case "count" -> count = in.wholeNumber(1, Incident.MAX_COUNT);
        default -> in.unknown();
      }
    }
    return new Incident(
        id,
        type,
        severity,
        timestamp,
        location,
        subject,
        role,
        reportedBy,
        description,
        action,
        count == null ? 1 : count);
  }

  private @Nullable AttendanceMark mark() throws IOException {
    String id = null;
    LocalDate date = null;
    EventTime timestamp = null;
    AttendanceMark.Session session = null;
    AttendanceCode code = null;
    AttendanceCode status = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "id" -> id = in.textOrNumber();
        case "date" -> date = in.date();
        case "session" -> session = in.oneOf(Vocabulary.SESSIONS);
        case "code" -> code = in.attendanceCode();
        case "timestamp" -> timestamp = in.time();
        case "status" -> status = in.oneOf(Vocabulary.STATUSES);
        default -> in.unknown();
      }
    }
    EventTime when = when(date, timestamp, code != null, session != null);
    AttendanceCode meaning = code != null ? code : status;
    if (when == null || meaning == null) {
      // Every field may be absent, but a mark that says nothing, or of no day, counts for nothing.
      in.warn();
      return null;
    }
    return new AttendanceMark(id, when, session, meaning);
  }

  /**
   * Of two days the one of the form that decides, with the time of day if only that tells the
   * session.
   */
  private static @Nullable EventTime when(
      @Nullable LocalDate date, @Nullable EventTime timestamp, boolean coded, boolean session) {
    if (date == null) {
      return timestamp;
    }
    if (timestamp == null || (coded && (session || !timestamp.date().equals(date)))) {
      return EventTime.on(date);
    }
    return timestamp;
  }

  private Assessment assessment() throws IOException {
    String id = null;
    String subject = null;
    Double score = null;
    Double maxScore = null;
    PerformanceLevel level = null;
    String type = null;
    String assessmentType = null;
    EventTime timestamp = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "id" -> id = in.textOrNumber();
        case "subject" -> subject = in.text();
        case "score" -> score = in.number(true);
        case "max_score" -> maxScore = in.number(false);
        case "performance_level" -> level = in.oneOf(Vocabulary.LEVELS);
        case "type" -> type = in.text();
        case "assessment_type" -> assessmentType = in.text();
        case "timestamp" -> timestamp = in.time();
        default -> in.unknown();
      }
    }
    return new Assessment(
        id, subject, score, maxScore, level, type != null ? type : assessmentType, timestamp);
  }

  private Communication communication() throws IOException {
    String id = null;
    String source = null;
    Urgency urgencyLevel = null;
    Urgency urgency = null;
    EventTime timestamp = null;
    String content = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "id" -> id = in.textOrNumber();
        case "source" -> source = in.text();
        case "urgency_level" -> urgencyLevel = in.oneOf(Vocabulary.URGENCIES);
        case "urgency" -> urgency = in.oneOf(Vocabulary.URGENCIES);
        case "timestamp" -> timestamp = in.time();
        case "content" -> content = in.text();
        default -> in.unknown();
      }
    }
    return new Communication(
        id, source, urgencyLevel != null ? urgencyLevel : urgency, timestamp, content);
  }

  private OnlineSafetyEvent onlineEvent() throws IOException {
    String id = null;
    String category = null;
    Integer severity = null;
    EventTime timestamp = null;
    String description = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "id" -> id = in.textOrNumber();
        case "category" -> category = in.text();
        case "severity" -> severity = in.wholeNumber(1, 5);
        case "timestamp" -> timestamp = in.time();
        case "description" -> description = in.text();
        default -> in.unknown();
      }
    }
    return new OnlineSafetyEvent(id, category, severity, timestamp, description);
  }

  private Concern concern() throws IOException {
    String id = null;
    String category = null;
    EventTime timestamp = null;
    String description = null;
    String reportedBy = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "id" -> id = in.textOrNumber();
        case "category" -> category = in.text();
        case "timestamp" -> timestamp = in.time();
        case "description" -> description = in.text();
        case "reported_by" -> reportedBy = in.text();
        default -> in.unknown();
      }
    }
    return new Concern(id, category, timestamp, description, reportedBy);
  }

  private Intervention intervention() throws IOException {
    String id = null;
    String type = null;
    LocalDate started = null;
    LocalDate ended = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "id" -> id = in.textOrNumber();
        case "type" -> type = in.text();
        case "started" -> started = in.date();
        case "ended" -> ended = in.date();
        default -> in.unknown();
      }
    }
    if (started != null && ended != null && ended.isBefore(started)) {
      throw in.fault("ended", "must not be before started");
    }
    return new Intervention(id, type, started, ended);
  }

  private @Nullable PossibleSessions span() throws IOException {
    LocalDate from = null;
    LocalDate to = null;
    Integer perWeek = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "from" -> from = in.date();
        case "to" -> to = in.date();
        case "per_week" -> perWeek = in.wholeNumber(0, 14);
        default -> in.unknown();
      }
    }
    if (from == null || to == null || perWeek == null) {
      in.warn();
      return null;
    }
    if (to.isBefore(from)) {
      throw in.fault("to", "must not be before from");
    }
    return new PossibleSessions(from, to, perWeek);
  }
}
