package dev.safeguard.api.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a school knows of one pupil, identifiable. Only the tokenizer, the localizer and the
 * pipeline's own gate may see one; {@link #toString()} holds nothing of it.
 *
 * <p>Immutable. The lists may hold entries in any order; the result does not depend on it.
 *
 * @param studentId the school's id of the pupil; not blank
 * @param asOf the day up to which the record was taken, that whole day included; null leaves it to
 *     the pipeline
 * @param yearGroup as written, such as {@code 8} or {@code Year 8}
 * @param className class or form
 * @param givenName given name
 * @param familyName family name
 * @param preferredName the name the pupil goes by
 * @param upn unique pupil number
 * @param dateOfBirth date of birth
 * @param incidents behaviour log
 * @param attendance register marks
 * @param assessments results
 * @param communications messages about the pupil
 * @param onlineSafety online-safety events
 * @param concerns recorded concerns
 * @param interventions support
 * @param vulnerabilities early-help flags, open text
 * @param possibleSessions expected half days a week, by span
 * @param people persons known from this record alone
 */
public record StudentRecord(
    String studentId,
    @Nullable LocalDate asOf,
    @Nullable String yearGroup,
    @Nullable String className,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String preferredName,
    @Nullable String upn,
    @Nullable LocalDate dateOfBirth,
    List<Incident> incidents,
    List<AttendanceMark> attendance,
    List<Assessment> assessments,
    List<Communication> communications,
    List<OnlineSafetyEvent> onlineSafety,
    List<Concern> concerns,
    List<Intervention> interventions,
    List<String> vulnerabilities,
    List<PossibleSessions> possibleSessions,
    List<Person> people) {

  /**
   * @throws IllegalArgumentException if the id is blank
   */
  public StudentRecord {
    if (studentId.isBlank()) {
      throw new IllegalArgumentException("student_id must not be blank");
    }
    incidents = List.copyOf(incidents);
    attendance = List.copyOf(attendance);
    assessments = List.copyOf(assessments);
    communications = List.copyOf(communications);
    onlineSafety = List.copyOf(onlineSafety);
    concerns = List.copyOf(concerns);
    interventions = List.copyOf(interventions);
    vulnerabilities = List.copyOf(vulnerabilities);
    possibleSessions = List.copyOf(possibleSessions);
    people = List.copyOf(people);
  }

  /** Starts a record of the pupil with this id. */
  public static Builder builder(String studentId) {
    return new Builder(studentId);
  }

  /**
   * What somebody wrote in an entry: the description of an incident, an online-safety event or a
   * concern, or the content of a message; null if there is nothing, or if entries of its kind hold
   * no free text.
   *
   * @throws IndexOutOfBoundsException if the kind holds free text and the record has no such entry
   */
  public @Nullable String note(RecordEntry entry) {
    int index = entry.index();
    return switch (entry.kind()) {
      case INCIDENT -> incidents.get(index).description();
      case COMMUNICATION -> communications.get(index).content();
      case ONLINE_SAFETY -> onlineSafety.get(index).description();
      case CONCERN -> concerns.get(index).description();
      case ATTENDANCE, ASSESSMENT, INTERVENTION -> null;
    };
  }

  /** A copy with this as-of date. */
  public StudentRecord withAsOf(LocalDate day) {
    return new StudentRecord(
        studentId,
        day,
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

  /** How many dated entries the record holds, of all kinds. */
  public int eventCount() {
    return incidents.size()
        + attendance.size()
        + assessments.size()
        + communications.size()
        + onlineSafety.size()
        + concerns.size()
        + interventions.size();
  }

  /** Tells the number of entries only. */
  @Override
  public String toString() {
    return "StudentRecord[" + eventCount() + " events]";
  }

  /** Collects a {@link StudentRecord}. Not thread-safe. Setters replace; {@code add} appends. */
  public static final class Builder {
    private final String studentId;
    private @Nullable LocalDate asOf;
    private @Nullable String yearGroup;
    private @Nullable String className;
    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable String preferredName;
    private @Nullable String upn;
    private @Nullable LocalDate dateOfBirth;
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

    private Builder(String studentId) {
      this.studentId = Objects.requireNonNull(studentId, "studentId");
    }

    /** The day up to which the record was taken. */
    public Builder asOf(@Nullable LocalDate day) {
      this.asOf = day;
      return this;
    }

    /** Year group, as written. */
    public Builder yearGroup(@Nullable String text) {
      this.yearGroup = text;
      return this;
    }

    /** Class or form. */
    public Builder className(@Nullable String text) {
      this.className = text;
      return this;
    }

    /** Given name. */
    public Builder givenName(@Nullable String name) {
      this.givenName = name;
      return this;
    }

    /** Family name. */
    public Builder familyName(@Nullable String name) {
      this.familyName = name;
      return this;
    }

    /** The name the pupil goes by. */
    public Builder preferredName(@Nullable String name) {
      this.preferredName = name;
      return this;
    }

    /** Unique pupil number. */
    public Builder upn(@Nullable String number) {
      this.upn = number;
      return this;
    }

    /** Date of birth. */
    public Builder dateOfBirth(@Nullable LocalDate day) {
      this.dateOfBirth = day;
      return this;
    }

    /** Appends an incident. */
    public Builder add(Incident incident) {
      incidents.add(incident);
      return this;
    }

    /** Appends a register mark. */
    public Builder add(AttendanceMark mark) {
      attendance.add(mark);
      return this;
    }

    /** Appends a result. */
    public Builder add(Assessment assessment) {
      assessments.add(assessment);
      return this;
    }

    /** Appends a message. */
    public Builder add(Communication communication) {
      communications.add(communication);
      return this;
    }

    /** Appends an online-safety event. */
    public Builder add(OnlineSafetyEvent event) {
      onlineSafety.add(event);
      return this;
    }

    /** Appends a concern. */
    public Builder add(Concern concern) {
      concerns.add(concern);
      return this;
    }

    /** Appends an intervention. */
    public Builder add(Intervention intervention) {
      interventions.add(intervention);
      return this;
    }

    /** Appends an early-help flag. */
    public Builder addVulnerability(String flag) {
      vulnerabilities.add(flag);
      return this;
    }

    /** Appends a span of expected attendance. */
    public Builder add(PossibleSessions span) {
      possibleSessions.add(span);
      return this;
    }

    /** Appends a person. */
    public Builder add(Person person) {
      people.add(person);
      return this;
    }

    /**
     * The record.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public StudentRecord build() {
      return new StudentRecord(
          studentId,
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
  }
}
