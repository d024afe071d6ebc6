package dev.safeguard.example.edfi;

import static java.util.Map.entry;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.record.Person.PersonRole;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Ed-Fi's terms in the record's: every mapping there is, in one place. Keys are the code values of
 * the standard's own descriptors, in lower case; a district's further ones are unknown here and are
 * reported. The reasons stand in the example's README.
 */
final class Terms {

  /** How much of a day an attendance event speaks of. */
  enum Extent {
    /** The duration's half days. */
    DURATION,
    /** The half day of the arrival. */
    ARRIVAL,
    /** The morning. */
    MORNING
  }

  /** What an attendance event says of the sessions it speaks of. */
  record Attendance(AttendanceCode code, Extent extent) {}

  /** AttendanceEventCategoryDescriptor, and the {@code Present} of older sources. */
  private static final Map<String, Attendance> ATTENDANCE =
      Map.of(
          "in attendance", new Attendance(AttendanceCode.STATUS_PRESENT, Extent.DURATION),
          "present", new Attendance(AttendanceCode.STATUS_PRESENT, Extent.DURATION),
          "excused absence", new Attendance(AttendanceCode.C, Extent.DURATION),
          "unexcused absence", new Attendance(AttendanceCode.O, Extent.DURATION),
          "tardy", new Attendance(AttendanceCode.STATUS_LATE, Extent.ARRIVAL),
          "partial", new Attendance(AttendanceCode.STATUS_PRESENT, Extent.ARRIVAL),
          "early departure", new Attendance(AttendanceCode.STATUS_PRESENT, Extent.MORNING));

  /** BehaviorDescriptor, as a severity. */
  private static final Map<String, Integer> SEVERITY =
      Map.of(
          "state offense", 4,
          "school violation", 3,
          "school code of conduct", 2,
          "other", 2);

  /** The severity of whatever involved a weapon. */
  static final int ARMED = 5;

  /** The type of whatever involved a weapon: the library's word for it, a red flag by itself. */
  static final String WEAPON = "Weapon";

  /** DisciplineIncidentParticipationCodeDescriptor; who only reported has no part. */
  private static final Map<String, Optional<Role>> PART =
      Map.of(
          "perpetrator", Optional.of(Role.OFFENDER),
          "victim", Optional.of(Role.VICTIM),
          "witness", Optional.of(Role.WITNESS),
          "reporter", Optional.empty());

  /** ReporterDescriptionDescriptor; everyone else is {@code OTHER}. */
  private static final Map<String, PersonRole> REPORTER =
      Map.of(
          "staff", PersonRole.STAFF,
          "parent/guardian", PersonRole.PARENT,
          "student", PersonRole.PUPIL);

  /** PerformanceLevelDescriptor, the deprecated ones too, and two common ways to say "above". */
  private static final Map<String, PerformanceLevel> LEVEL =
      Map.ofEntries(
          entry("well below basic", PerformanceLevel.SIGNIFICANTLY_BELOW),
          entry("below basic", PerformanceLevel.SIGNIFICANTLY_BELOW),
          entry("basic", PerformanceLevel.BELOW),
          entry("minimum", PerformanceLevel.BELOW),
          entry("did not meet standard", PerformanceLevel.BELOW),
          entry("fail", PerformanceLevel.BELOW),
          entry("unsatisfactory", PerformanceLevel.BELOW),
          entry("below standard", PerformanceLevel.BELOW),
          entry("met standard", PerformanceLevel.AT),
          entry("pass", PerformanceLevel.AT),
          entry("satisfactory", PerformanceLevel.AT),
          entry("proficient", PerformanceLevel.AT),
          entry("above benchmark", PerformanceLevel.ABOVE),
          entry("above standard", PerformanceLevel.ABOVE),
          entry("exceeded standard", PerformanceLevel.ABOVE),
          entry("commended performance", PerformanceLevel.ABOVE),
          entry("advanced", PerformanceLevel.ADVANCED));

  /** Ways to report a score that are points reached, best first; ranks and percentiles are not. */
  static final List<String> POINTS = List.of("raw score", "composite score", "scale score");

  /** A word of an assessment's name that tells its subject. */
  private static final Map<String, String> SUBJECT =
      Map.ofEntries(
          entry("math", "Mathematics"),
          entry("maths", "Mathematics"),
          entry("mathematics", "Mathematics"),
          entry("algebra", "Mathematics"),
          entry("geometry", "Mathematics"),
          entry("reading", "Reading"),
          entry("writing", "Writing"),
          entry("english", "English"),
          entry("ela", "English"),
          entry("science", "Science"),
          entry("biology", "Biology"),
          entry("chemistry", "Chemistry"),
          entry("physics", "Physics"),
          entry("history", "History"),
          entry("social", "Social studies"));

  static Optional<Attendance> attendance(String category) {
    return Optional.ofNullable(ATTENDANCE.get(key(category)));
  }

  static Optional<Integer> severity(String behavior) {
    return Optional.ofNullable(SEVERITY.get(key(behavior)));
  }

  /** Whether a weapon's code names one. {@code Unknown} is a weapon of unknown kind. */
  static boolean armed(String weapon) {
    return !key(weapon).isEmpty() && !key(weapon).equals("none");
  }

  /** Whether the code is a known one; if so, {@link #role} tells its role. */
  static boolean participates(String participation) {
    return PART.containsKey(key(participation));
  }

  /** The role of a known participation; empty for who only reported. */
  static Optional<Role> role(String participation) {
    return PART.getOrDefault(key(participation), Optional.empty());
  }

  static PersonRole reporter(String description) {
    return REPORTER.getOrDefault(key(description), PersonRole.OTHER);
  }

  static Optional<PerformanceLevel> level(String level) {
    return Optional.ofNullable(LEVEL.get(key(level)));
  }

  /** The subject that the name of an assessment tells, by the first word that tells one. */
  static Optional<String> subject(String name) {
    for (String word : name.split("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})", -1)) {
      String subject = SUBJECT.get(key(word));
      if (subject != null) {
        return Optional.of(subject);
      }
    }
    return Optional.empty();
  }

  /** Case and white space make no difference. */
  static String key(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private Terms() {}
}
