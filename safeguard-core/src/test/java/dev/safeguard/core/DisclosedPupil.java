package dev.safeguard.core;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.StudentRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A random pupil twice: with the ordinary side of the record alone, and with disclosures of every
 * sort among it, each with the planted words.
 */
final class DisclosedPupil {
  static final String WORDS = "Zorblatt";

  private static final String DISCLOSURE =
      WORDS + " said that Dad hits me and I want to kill myself";
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);
  private static final String[] ORDINARY_TYPES = {
    "disruptive", "defiance", "fighting", "homework", "phone", "lateness", "theft"
  };
  private static final String[] ORDINARY_PLACES = {"classroom", "corridor", "yard", "toilets"};
  private static final String[] SUPPORTS = {"mentoring", "behaviour plan", "attendance plan"};
  private static final String[] HIDDEN_SUPPORTS = {"CAMHS", "social care", "counselling", "other"};
  private static final String[] HIDDEN_TYPES = {
    "self-harm", "sexual behaviour", "distress", "weapon", "substance", "withdrawn", "unheard of"
  };
  private static final String[] HIDDEN_PLACES = {"home", "online", "trip", "Grandma's"};

  private final Random random;
  private final StudentRecord.Builder plain;
  private final StudentRecord.Builder disclosed;

  private DisclosedPupil(long seed) {
    random = new Random(seed);
    plain = start();
    disclosed = start();
    List<Runnable> entries = new ArrayList<>();
    for (int i = random.nextInt(25); i > 0; i--) {
      entries.add(this::ordinaryIncident);
    }
    for (int i = random.nextInt(60); i > 0; i--) {
      entries.add(this::mark);
    }
    for (int i = random.nextInt(20); i > 0; i--) {
      entries.add(this::result);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      entries.add(this::ordinarySupport);
    }
    while (!entries.isEmpty()) {
      entries.remove(random.nextInt(entries.size())).run();
      if (random.nextInt(4) == 0) {
        disclose();
      }
    }
    for (int i = 0; i < 8; i++) {
      disclose();
    }
  }

  static DisclosedPupil of(long seed) {
    return new DisclosedPupil(seed);
  }

  StudentRecord plain() {
    return plain.build();
  }

  StudentRecord disclosed() {
    return disclosed.build();
  }

  private static StudentRecord.Builder start() {
    return StudentRecord.builder("STU1")
        .asOf(AS_OF)
        .yearGroup("8")
        .className("8B")
        .givenName("Amelia")
        .familyName("Brown");
  }

  private EventTime day() {
    return EventTime.on(AS_OF.minusDays(random.nextInt(200)));
  }

  private @Nullable String id() {
    return random.nextBoolean() ? null : "X" + random.nextLong();
  }

  private static String of(Random random, String[] values) {
    return values[random.nextInt(values.length)];
  }

  private static <E extends Enum<E>> String of(Random random, E[] values) {
    return values[random.nextInt(values.length)].name();
  }

  private void ordinaryIncident() {
    Incident incident =
        Incident.of(of(random, ORDINARY_TYPES), day()).withSeverity(1 + random.nextInt(4));
    String place = random.nextBoolean() ? null : of(random, ORDINARY_PLACES);
    String id = id();
    plain.add(incident(incident, id, place, null, null));
    boolean told = random.nextInt(3) == 0;
    disclosed.add(
        incident(incident, id, place, told ? DISCLOSURE : null, told ? WORDS + "7" : null));
  }

  private static Incident incident(
      Incident of,
      @Nullable String id,
      @Nullable String place,
      @Nullable String words,
      @Nullable String by) {
    return new Incident(
        id,
        of.type(),
        of.severity(),
        of.timestamp(),
        place,
        "Maths",
        Role.OFFENDER,
        by,
        words,
        words,
        1);
  }

  private void mark() {
    AttendanceCode[] codes = {
      AttendanceCode.PRESENT_AM, AttendanceCode.O, AttendanceCode.I, AttendanceCode.L
    };
    AttendanceMark mark =
        new AttendanceMark(
            id(), day(), AttendanceMark.Session.AM, codes[random.nextInt(codes.length)]);
    plain.add(mark);
    disclosed.add(mark);
  }

  private void result() {
    Assessment result =
        new Assessment(id(), "Maths", random.nextInt(100) + 0.0, 100.0, null, "test", day());
    plain.add(result);
    disclosed.add(result);
  }

  private void ordinarySupport() {
    Intervention support = new Intervention(id(), of(random, SUPPORTS), day().date(), null);
    plain.add(support);
    disclosed.add(support);
  }

  private void disclose() {
    switch (random.nextInt(8)) {
      case 0 ->
          disclosed.add(
              new Concern(
                  id(), of(random, ConcernCategory.values()), day(), DISCLOSURE, WORDS + "1"));
      case 1 ->
          disclosed.add(
              new OnlineSafetyEvent(
                  id(), of(random, OnlineCategory.values()), 4, day(), DISCLOSURE));
      case 2 ->
          disclosed.add(
              new Communication(
                  id(),
                  random.nextBoolean() ? "parent" : "police",
                  Urgency.URGENT,
                  day(),
                  DISCLOSURE));
      case 3 ->
          disclosed.add(
              incident(
                  Incident.of(of(random, HIDDEN_TYPES), day()).withSeverity(5),
                  id(),
                  null,
                  DISCLOSURE,
                  null));
      case 4 ->
          disclosed.add(
              new Incident(
                  id(),
                  of(random, IncidentType.values()),
                  4,
                  day(),
                  null,
                  null,
                  random.nextBoolean() ? Role.VICTIM : Role.WITNESS,
                  WORDS + "2",
                  DISCLOSURE,
                  null,
                  1));
      case 5 ->
          disclosed.add(
              incident(
                  Incident.of("fighting", day()).withSeverity(5),
                  id(),
                  of(random, HIDDEN_PLACES),
                  DISCLOSURE,
                  null));
      case 6 ->
          disclosed.add(new Intervention(id(), of(random, HIDDEN_SUPPORTS), day().date(), null));
      default ->
          disclosed
              .addVulnerability(of(random, Vulnerability.values()))
              .add(
                  new Person(
                      WORDS,
                      Person.PersonRole.PARENT,
                      "Mr",
                      WORDS,
                      "Brown",
                      null,
                      null,
                      null,
                      null,
                      List.of(),
                      List.of(),
                      null,
                      null));
    }
  }
}
