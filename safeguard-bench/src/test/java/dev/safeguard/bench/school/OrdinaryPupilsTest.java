package dev.safeguard.bench.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.Safeguard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The school without any change is as uneven as it is said to be. */
class OrdinaryPupilsTest {
  private static final SchoolProfile MIXED = profile("mixed");
  private static final SimulatedSchool SCHOOL = new SimulatedSchool(MIXED, 1);
  private static final List<StudentRecord> PUPILS =
      IntStream.range(0, 1_000).mapToObj(number -> SCHOOL.ordinary(number).record()).toList();

  @Test
  void theSameSeedGivesTheSamePupilWhoeverElseIsMade() {
    SimulatedSchool again = new SimulatedSchool(MIXED, 1);
    assertEquals(PUPILS.get(700), again.ordinary(700).record());
    assertNotEquals(
        PUPILS.get(700).incidents(),
        new SimulatedSchool(MIXED, 2).ordinary(700).record().incidents());
    assertNotEquals(
        PUPILS.get(700).attendance(),
        new SimulatedSchool(profile("busy"), 1).ordinary(700).record().attendance());
  }

  @Test
  void incidentsAreHalfAnIncidentAWeekAndVeryUneven() {
    double weeks = SCHOOL.year().fridays().size();
    double[] rates = PUPILS.stream().mapToDouble(pupil -> incidents(pupil) / weeks).toArray();
    assertBetween(
        0.4, 0.6, IntStream.range(0, 1_000).mapToDouble(i -> rates[i]).average().orElseThrow());
    assertBetween(0.25, 0.45, share(rates, 0, 1.5 / weeks));
    assertBetween(0.03, 0.1, share(rates, 2, 100));
  }

  @Test
  void aFifthArePersistentlyAbsent() {
    double[] missed = PUPILS.stream().mapToDouble(OrdinaryPupilsTest::missed).toArray();
    assertBetween(0.17, 0.25, share(missed, 0.1, 1));
  }

  @Test
  void everySchoolDayHasTwoMarks() {
    List<LocalDate> days = new ArrayList<>();
    SCHOOL.year().days().forEach(day -> days.addAll(List.of(day, day)));
    for (StudentRecord pupil : PUPILS.subList(0, 50)) {
      assertEquals(days, pupil.attendance().stream().map(mark -> mark.timestamp().date()).toList());
    }
  }

  @Test
  void nobodyIsInTroubleWhileAway() {
    for (StudentRecord pupil : PUPILS) {
      Set<LocalDate> there = new HashSet<>();
      for (AttendanceMark mark : pupil.attendance()) {
        // U is late for the register and absent for the statistics, and the pupil came.
        if (!mark.code().meaning().absent() || mark.code().mark().equals("U")) {
          there.add(mark.timestamp().date());
        }
      }
      for (Incident incident : pupil.incidents()) {
        assertTrue(there.contains(Objects.requireNonNull(incident.timestamp()).date()));
      }
    }
  }

  @Test
  void incidentsAreMildMostly() {
    List<Integer> severities =
        PUPILS.stream()
            .flatMap(pupil -> pupil.incidents().stream())
            .map(Incident::severity)
            .filter(Objects::nonNull)
            .toList();
    double grave = severities.stream().filter(severity -> severity >= 4).count();
    assertBetween(0.02, 0.06, grave / severities.size());
  }

  @Test
  void resultsAreOnMixedScalesAndTie() {
    Set<String> scales = new HashSet<>();
    int ties = 0;
    int results = 0;
    for (StudentRecord pupil : PUPILS) {
      Set<String> seen = new HashSet<>();
      for (Assessment result : pupil.assessments()) {
        scales.add(String.valueOf(result.maxScore()));
        String value = result.subject() + result.score() + result.performanceLevel();
        ties += seen.add(value) ? 0 : 1;
        results++;
      }
    }
    assertEquals(Set.of("100.0", "20.0", "10.0", "null"), scales);
    assertBetween(0.3, 0.7, (double) ties / results);
  }

  @Test
  void aFewHaveSupportAndAPartTimeTimetable() {
    double weeks = SCHOOL.year().fridays().size();
    List<StudentRecord> supported =
        PUPILS.stream().filter(pupil -> !pupil.interventions().isEmpty()).toList();
    assertBetween(0.02, 0.08, supported.size() / 1_000.0);
    assertTrue(
        supported.stream().mapToDouble(pupil -> incidents(pupil) / weeks).average().orElse(0) > 1);
    assertTrue(PUPILS.stream().anyMatch(pupil -> !pupil.possibleSessions().isEmpty()));
    assertTrue(
        PUPILS.stream()
            .anyMatch(
                pupil ->
                    pupil.possibleSessions().isEmpty()
                        && pupil.attendance().stream()
                            .anyMatch(mark -> mark.code().mark().equals("C2"))));
  }

  @Test
  void itsWordsAreThoseThatTheLibraryKnows() {
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      for (SchoolProfile profile : SchoolProfile.all()) {
        SimulatedSchool school = new SimulatedSchool(profile, 1);
        for (int number = 0; number < 100; number++) {
          assertKnown(session.analyze(school.ordinary(number).record()).record());
        }
      }
    }
  }

  private static void assertKnown(TokenizedRecord record) {
    record
        .incidents()
        .forEach(
            incident -> {
              assertNotEquals(IncidentType.OTHER, incident.type());
              assertNotEquals(PlaceCode.OTHER, incident.place());
              assertNotEquals(SubjectCode.OTHER, incident.subject());
            });
    record.assessments().forEach(result -> assertNotEquals(SubjectCode.OTHER, result.subject()));
    record
        .communications()
        .forEach(message -> assertNotEquals(CommunicationSource.OTHER, message.source()));
    record
        .interventions()
        .forEach(support -> assertNotEquals(InterventionType.OTHER, support.type()));
  }

  private static SchoolProfile profile(String name) {
    return SchoolProfile.all().stream()
        .filter(profile -> profile.name().equals(name))
        .findAny()
        .orElseThrow();
  }

  private static long incidents(StudentRecord pupil) {
    return pupil.incidents().stream().filter(incident -> !Words.isPraise(incident)).count();
  }

  private static double missed(StudentRecord pupil) {
    long possible =
        pupil.attendance().stream().filter(mark -> mark.code().meaning().possible()).count();
    long absent =
        pupil.attendance().stream().filter(mark -> mark.code().meaning().absent()).count();
    return (double) absent / possible;
  }

  private static double share(double[] values, double least, double most) {
    return IntStream.range(0, values.length)
            .filter(i -> values[i] >= least && values[i] <= most)
            .count()
        / (double) values.length;
  }

  private static void assertBetween(double least, double most, double value) {
    assertTrue(value >= least && value <= most, value + " is not " + least + " to " + most);
  }
}
