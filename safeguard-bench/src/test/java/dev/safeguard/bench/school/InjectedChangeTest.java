package dev.safeguard.bench.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.StudentRecord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was changed in a pupil stands in the record from the first day of the change on. */
class InjectedChangeTest {
  private static final SchoolProfile MIXED = SchoolProfile.all().get(0);
  private static final SimulatedSchool SCHOOL = new SimulatedSchool(MIXED, 1);
  private static final int PUPILS = 200;
  private static final int WEEKS = 6;
  private static final LocalDate FROM = SCHOOL.year().weeksBeforeEnd(WEEKS);

  @ParameterizedTest
  @EnumSource
  void beforeItTheRecordIsThatOfTheUnchangedPupil(Deterioration kind) {
    LocalDate eve = FROM.minusDays(1);
    for (int number = 0; number < PUPILS; number++) {
      StudentRecord unchanged = SCHOOL.unchanged(kind, number).record();
      assertEquals(
          RecordAsOf.of(unchanged, eve), RecordAsOf.of(changed(kind, number).record(), eve));
    }
  }

  @ParameterizedTest
  @EnumSource
  void itBeginsInTheLastWeeks(Deterioration kind) {
    Set<LocalDate> begins = new TreeSet<>();
    for (int number = 0; number < PUPILS; number++) {
      begins.add(SCHOOL.deteriorating(kind, number, kind.full()).change().from());
    }
    int least = kind == Deterioration.CROWDED_WEEK ? 1 : 4;
    Set<LocalDate> expected = new TreeSet<>();
    IntStream.rangeClosed(least, 6).forEach(w -> expected.add(SCHOOL.year().weeksBeforeEnd(w)));
    assertEquals(expected, begins);
  }

  @ParameterizedTest
  @EnumSource
  void theFullSizeIsOnTheLadder(Deterioration kind) {
    assertTrue(kind.ladder().contains(kind.full()));
    assertEquals(kind.ladder(), kind.ladder().stream().sorted().toList());
  }

  @Test
  void whereIncidentsMustHaveBeenThereTheyWere() {
    for (int number = 0; number < PUPILS; number++) {
      assertTrue(rate(changed(Deterioration.RATE, number)) >= 0.3);
      assertTrue(rate(changed(Deterioration.GRAVER, number)) >= 1);
    }
  }

  @Test
  void moreIncidents() {
    double before = mean(Deterioration.RATE, false, InjectedChangeTest::incidents);
    assertBetween(4.3, 5.7, mean(Deterioration.RATE, true, InjectedChangeTest::incidents) / before);
  }

  @Test
  void aBurstOfSixInItsFirstWeek() {
    LocalDate end = FROM.plusWeeks(1);
    for (int number = 0; number < PUPILS; number++) {
      StudentRecord unchanged = SCHOOL.unchanged(Deterioration.CROWDED_WEEK, number).record();
      StudentRecord changed = changed(Deterioration.CROWDED_WEEK, number).record();
      int more = changed.incidents().size() - unchanged.incidents().size();
      assertTrue(more == 6 || (more == 0 && isAwayAllWeek(changed)), more + " more");
      assertEquals(
          count(changed.incidents(), e -> !day(e.timestamp()).isBefore(end)),
          count(unchanged.incidents(), e -> !day(e.timestamp()).isBefore(end)));
    }
  }

  @Test
  void graverIncidentsAsManyAsBefore() {
    Deterioration kind = Deterioration.GRAVER;
    assertEquals(
        mean(kind, false, InjectedChangeTest::incidents),
        mean(kind, true, InjectedChangeTest::incidents));
    double grave =
        mean(kind, true, pupil -> since(pupil, e -> e.severity() != null && e.severity() >= 4));
    assertBetween(0.75, 0.87, grave / mean(kind, true, InjectedChangeTest::incidents));
  }

  @Test
  void incidentsMoveToOnePlace() {
    Deterioration kind = Deterioration.ONE_PLACE;
    double there =
        mean(
            kind,
            true,
            pupil -> {
              String place = Words.of(pupil.habits().behaviour().newPlace());
              return since(pupil, e -> place.equals(e.location()));
            });
    double all = mean(kind, true, InjectedChangeTest::incidents);
    assertBetween(0.87, 0.95, there / all);
    double usual = mean(kind, false, InjectedChangeTest::incidents);
    assertBetween(1.3, 1.7, all / usual);
  }

  @Test
  void halfOfAllSessionsMissedBesides() {
    double missed = mean(Deterioration.ABSENCE, true, pupil -> missed(pupil, day -> true));
    double usual = mean(Deterioration.ABSENCE, false, pupil -> missed(pupil, day -> true));
    assertBetween(0.45, 0.55, (missed - usual) / (1 - usual));
  }

  @Test
  void mondaysOffAndOtherDaysAsEver() {
    Deterioration kind = Deterioration.MONDAYS;
    Predicate<LocalDate> monday = day -> day.getDayOfWeek() == DayOfWeek.MONDAY;
    assertBetween(0.88, 0.95, mean(kind, true, pupil -> missed(pupil, monday)));
    assertEquals(
        mean(kind, false, pupil -> missed(pupil, monday.negate())),
        mean(kind, true, pupil -> missed(pupil, monday.negate())));
  }

  @Test
  void marksAreTwoDeviationsLower() {
    double sum = 0;
    int marks = 0;
    for (int number = 0; number < PUPILS; number++) {
      SimulatedPupil pupil = changed(Deterioration.MARKS, number);
      Map<String, Double> usual = new HashMap<>();
      for (Assessment result :
          SCHOOL.unchanged(Deterioration.MARKS, number).record().assessments()) {
        usual.put(Objects.requireNonNull(result.id()), percent(result));
      }
      for (Assessment result : pupil.record().assessments()) {
        double before = usual.getOrDefault(Objects.requireNonNull(result.id()), Double.NaN);
        if (!day(result.timestamp()).isBefore(FROM) && !Double.isNaN(percent(result) - before)) {
          sum += (before - percent(result)) / pupil.habits().study().scatter();
          marks++;
        }
      }
    }
    assertTrue(marks > 1_000, marks + " marks");
    assertBetween(1.9, 2.05, sum / marks);
  }

  @Test
  void oneUrgentMessageMoreAWeek() {
    Deterioration kind = Deterioration.MESSAGES;
    double more =
        mean(kind, true, InjectedChangeTest::pressing)
            - mean(kind, false, InjectedChangeTest::pressing);
    assertBetween(0.85, 1.15, more / WEEKS);
  }

  @Test
  void withdrawalIsAbsenceAndLowerMarksAndNoPraise() {
    Deterioration kind = Deterioration.WITHDRAWAL;
    double missed = mean(kind, true, pupil -> missed(pupil, day -> true));
    assertBetween(0.15, 0.25, missed - mean(kind, false, pupil -> missed(pupil, day -> true)));
    double praise = mean(kind, true, pupil -> since(pupil, Words::isPraise));
    double usual = mean(kind, false, pupil -> since(pupil, Words::isPraise));
    assertTrue(praise < 0.15 * usual, praise + " of " + usual);
    String withdrawn = Words.of(IncidentType.WITHDRAWN);
    double entries = mean(kind, true, pupil -> since(pupil, e -> withdrawn.equals(e.type())));
    assertBetween(1.5, 2.5, entries);
  }

  private static SimulatedPupil changed(Deterioration kind, int number) {
    return SCHOOL.deteriorating(kind, number, kind.full(), WEEKS);
  }

  /** Over all pupils, with the change or without it. */
  private static double mean(
      Deterioration kind, boolean changed, ToDoubleFunction<SimulatedPupil> measure) {
    return IntStream.range(0, PUPILS)
        .mapToObj(number -> changed ? changed(kind, number) : SCHOOL.unchanged(kind, number))
        .mapToDouble(measure)
        .average()
        .orElseThrow();
  }

  private static double rate(SimulatedPupil pupil) {
    return pupil.habits().behaviour().incidents();
  }

  private static double incidents(SimulatedPupil pupil) {
    return since(pupil, InjectedChangeTest::isConcern);
  }

  private static boolean isConcern(Incident incident) {
    return !Words.isPraise(incident);
  }

  private static double since(SimulatedPupil pupil, Predicate<Incident> counts) {
    return count(
        pupil.record().incidents(), e -> !day(e.timestamp()).isBefore(FROM) && counts.test(e));
  }

  private static double pressing(SimulatedPupil pupil) {
    return count(
        pupil.record().communications(),
        (Communication e) ->
            !day(e.timestamp()).isBefore(FROM)
                && Objects.requireNonNull(e.urgency()).compareTo(Urgency.HIGH_PRIORITY) >= 0);
  }

  private static double missed(SimulatedPupil pupil, Predicate<LocalDate> days) {
    List<AttendanceMark> marks =
        pupil.record().attendance().stream()
            .filter(
                mark -> !day(mark.timestamp()).isBefore(FROM) && days.test(day(mark.timestamp())))
            .filter(mark -> mark.code().meaning().possible())
            .toList();
    return (double) count(marks, mark -> mark.code().meaning().absent()) / marks.size();
  }

  private static boolean isAwayAllWeek(StudentRecord record) {
    return record.attendance().stream()
        .filter(mark -> !day(mark.timestamp()).isBefore(FROM))
        .filter(mark -> day(mark.timestamp()).isBefore(FROM.plusWeeks(1)))
        .allMatch(mark -> mark.code().meaning().absent());
  }

  private static double percent(Assessment result) {
    Double score = result.score();
    Double most = result.maxScore();
    return score == null || most == null ? Double.NaN : 100 * score / most;
  }

  private static <T> long count(List<T> entries, Predicate<T> counts) {
    return entries.stream().filter(counts).count();
  }

  private static LocalDate day(@Nullable EventTime time) {
    return Objects.requireNonNull(time).date();
  }

  private static void assertBetween(double least, double most, double value) {
    assertTrue(value >= least && value <= most, value + " is not " + least + " to " + most);
  }
}
