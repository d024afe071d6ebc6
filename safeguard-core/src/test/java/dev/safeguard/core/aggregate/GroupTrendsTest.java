package dev.safeguard.core.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateReport.Column;
import dev.safeguard.api.aggregate.AggregateReport.Row;
import dev.safeguard.api.aggregate.AggregateReport.Table;
import dev.safeguard.api.aggregate.AggregateSettings;
import dev.safeguard.api.aggregate.EarlierResult;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.core.aggregate.Pupils.Pupil;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupTrendsTest {

  private static Pupil pupil(
      long number, int year, String className, RiskLevel level, Pattern... patterns) {
    return new Pupil(
        Pupils.analysis(
            number,
            year,
            level,
            level.ordinal() * 25,
            List.of(patterns),
            List.of(),
            List.of(Pupils.incident(1, 3)),
            List.of()),
        className,
        new EarlierResult(Pupils.AS_OF.minusDays(7), RiskLevel.MEDIUM, Set.of()));
  }

  private static Pattern changed(String code, int daysBefore) {
    return Pupils.pattern(Pupils.code(code), PatternKind.RATE_INCREASE, 60, daysBefore);
  }

  private static final List<Pupil> SCHOOL =
      List.of(
          pupil(
              1,
              8,
              "8B",
              RiskLevel.HIGH,
              changed("BEHAV_THEFT", 4),
              changed("BEHAV_DEFIANCE", 3),
              Pupils.pattern(
                  Pupils.code("ATTEND_LATENESS"), PatternKind.RECURRENCE, 5, Event.UNDATED)),
          pupil(2, 8, "8A", RiskLevel.LOW, changed("BEHAV_THEFT", 10)),
          pupil(3, 7, "7A", RiskLevel.MEDIUM),
          new Pupil(Pupils.analysis(4, RiskLevel.LOW, 0), null, null));

  private static AggregateReport report() {
    return Reports.of(Reports.fold(SCHOOL), AggregateKind.GROUP_TRENDS, Audience.DSL);
  }

  @Test
  void groupsStandBehindWhatTheyLieIn() {
    assertEquals(
        List.of(
            "school", "year/7", "year/8", "year/8/class/", "year/8/class/8A", "year/8/class/8B"),
        Reports.table(report(), "levels").rows().stream().map(Row::id).toList());
    assertEquals(
        List.of("Whole school", "Year 7", "Year 8", "No class", "8A", "8B"),
        Reports.table(report(), "levels").rows().stream().map(Row::label).toList());
  }

  @Test
  void pupilsAreCountedByLevelAndThoseWithoutDataApart() {
    AggregateReport report = report();
    assertEquals("1", Reports.text(report, "levels", "year/8", "NO_DATA"));
    assertEquals("1", Reports.text(report, "levels", "year/8", "LOW"));
    assertEquals("1", Reports.text(report, "levels", "year/8/class/8B", "HIGH"));
    assertEquals("1", Reports.text(report, "levels", "school", "MEDIUM"));
    assertEquals("4", Reports.text(report, "levels", "school", "pupils"));
    assertTrue(report.summary().contains("At a high or critical level: 1."));
  }

  @Test
  void pupilsAreCountedByWhichWayTheirLevelWent() {
    AggregateReport report = report();
    assertEquals("1", Reports.text(report, "movement", "school", "UP"));
    assertEquals("1", Reports.text(report, "movement", "school", "SAME"));
    assertEquals("1", Reports.text(report, "movement", "school", "DOWN"));
    assertEquals("1", Reports.text(report, "movement", "school", "FIRST"));
    assertTrue(report.summary().contains("At a higher level than last time: 1."));
  }

  @Test
  void aPupilCountsOnceInEachDomainAndKind() {
    AggregateReport report = report();
    assertEquals("2", Reports.text(report, "domains", "school", "behaviour"));
    assertEquals("1", Reports.text(report, "domains", "school", "attendance"));
    assertEquals("0", Reports.text(report, "domains", "year/7", "behaviour"));
    assertEquals("2", Reports.text(report, "kinds", "school", "rate_increase"));
    assertEquals("1", Reports.text(report, "kinds", "year/8", "recurrence"));
  }

  @Test
  void changesStandInTheWeekInWhichTheyBegan() {
    AggregateReport report = report();
    Table weeks = Reports.table(report, "weeks");
    assertEquals(13, weeks.columns().size());
    assertEquals(new Column("2026-03-16", "16 March"), weeks.columns().get(12));
    // Monday and Tuesday of one week are one change of the pupil.
    assertEquals("1", Reports.text(report, "weeks", "school", "2026-03-16"));
    assertEquals("1", Reports.text(report, "weeks", "year/8", "2026-03-09"));
    assertEquals("0", Reports.text(report, "weeks", "year/7", "2026-03-09"));
  }

  @Test
  void weeksWithoutSchoolAreLeftOut() {
    SchoolCalendar calendar =
        SchoolCalendar.builder()
            .term(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 27))
            .closed(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 13))
            .build();
    SchoolFold fold =
        new SchoolFold(AggregateSettings.defaults().withWeeks(2), calendar, pattern -> false);
    SCHOOL.forEach(pupil -> pupil.addTo(fold));
    assertEquals(
        List.of("pupils", "2026-03-02", "2026-03-16"),
        Reports.table(Reports.of(fold, AggregateKind.GROUP_TRENDS, Audience.DSL), "weeks")
            .columns()
            .stream()
            .map(Column::id)
            .toList());
  }

  @Test
  void aYearGroupWithoutClassesIsNotDivided() {
    Pupil reception =
        new Pupil(
            Pupils.analysis(1, 0, RiskLevel.LOW, 0, List.of(), List.of(), List.of(), List.of()),
            null,
            null);
    Pupil mixed =
        new Pupil(
            Pupils.analysis(
                2,
                TokenizedRecord.NO_YEAR_GROUP,
                RiskLevel.LOW,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of()),
            " ",
            null);
    AggregateReport report =
        Reports.of(
            Reports.fold(List.of(reception, mixed)), AggregateKind.GROUP_TRENDS, Audience.DSL);
    assertEquals(
        List.of("Whole school", "No year group", "Reception"),
        Reports.table(report, "levels").rows().stream().map(Row::label).toList());
    // Of nobody is anything known from last time, so nothing can have moved.
    assertTrue(report.tables().stream().noneMatch(table -> table.id().equals("movement")));
  }

  @Test
  void withoutPupilsThatIsSaid() {
    AggregateReport report =
        Reports.of(Reports.fold(List.of()), AggregateKind.SCHOOL_INSIGHT, Audience.EXTERNAL);
    assertEquals(List.of("No pupil was looked at."), report.summary());
  }
}
