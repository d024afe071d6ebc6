package dev.safeguard.bench;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.StudentRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Records of the shape of the original system's own benchmark: so many incidents, assessments,
 * communications and attendance marks over the sixty days before the as-of date, in the words of
 * its requests, with times in UTC.
 */
public final class SeedWorkloads {
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  /** The sizes of the original's own pupils. */
  public enum Size {
    /** Of its complete pipeline: ten entries. */
    SMALL(5, 1, 1, 3),
    /** Of its stages: 23 entries. */
    MEDIUM(10, 5, 3, 5),
    /** Of its large dataset: 80 entries. */
    LARGE(30, 20, 10, 20);

    private final int incidents;
    private final int assessments;
    private final int communications;
    private final int attendance;

    Size(int incidents, int assessments, int communications, int attendance) {
      this.incidents = incidents;
      this.assessments = assessments;
      this.communications = communications;
      this.attendance = attendance;
    }

    /** The pupil of a number. */
    public StudentRecord pupil(int number) {
      return SeedWorkloads.pupil(number, incidents, assessments, communications, attendance);
    }
  }

  private static final int DAYS = 60;
  private static final String[] TYPES = {
    "disruptive", "withdrawn", "defiance", "aggression", "disruptive"
  };
  private static final String[] SUBJECTS = {"Maths", "English", "Science", "History", "Art"};
  private static final PerformanceLevel[] LEVELS = {
    PerformanceLevel.BELOW,
    PerformanceLevel.AT,
    PerformanceLevel.SIGNIFICANTLY_BELOW,
    PerformanceLevel.AT
  };
  private static final String[] SOURCES = {"parent", "teacher", "admin"};
  private static final Urgency[] URGENCIES = {Urgency.ROUTINE, Urgency.IMPORTANT, Urgency.URGENT};
  private static final AttendanceCode[] MARKS = {
    AttendanceCode.STATUS_PRESENT,
    AttendanceCode.STATUS_PRESENT,
    AttendanceCode.STATUS_PRESENT,
    AttendanceCode.STATUS_ABSENT,
    AttendanceCode.STATUS_LATE
  };

  /** A pupil with so many entries of each kind. The same numbers give the same record. */
  public static StudentRecord pupil(
      int number, int incidents, int assessments, int communications, int attendance) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
    StudentRecord.Builder record =
        StudentRecord.builder("STU" + (10_000 + number))
            .asOf(AS_OF)
            .yearGroup("8")
            .givenName("Given" + number)
            .familyName("Family" + number);
    for (int i = 0; i < incidents; i++) {
      record.add(
          Incident.of(any(TYPES, random), time(random))
              .withSeverity(1 + random.nextInt(4))
              .withDescription("Incident " + i + " as the teacher wrote it down afterwards"));
    }
    for (int i = 0; i < assessments; i++) {
      record.add(
          new Assessment(
              null, any(SUBJECTS, random), null, null, any(LEVELS, random), null, time(random)));
    }
    for (int i = 0; i < communications; i++) {
      record.add(
          new Communication(
              null, any(SOURCES, random), any(URGENCIES, random), time(random), "Message " + i));
    }
    for (int i = 0; i < attendance; i++) {
      record.add(new AttendanceMark(null, time(random), null, any(MARKS, random)));
    }
    return record.build();
  }

  private static EventTime time(RandomGenerator random) {
    return new EventTime(
        AS_OF.minusDays(random.nextInt(DAYS)),
        LocalTime.of(8 + random.nextInt(8), random.nextInt(60)),
        ZoneOffset.UTC);
  }

  private static <T> T any(T[] values, RandomGenerator random) {
    return values[random.nextInt(values.length)];
  }

  private SeedWorkloads() {}
}
