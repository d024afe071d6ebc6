package dev.safeguard.core.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.core.aggregate.Pupils.Pupil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InterventionEffectivenessTest {
  private static final int STARTED = 70;

  /** Incidents on so many days before support began and so many since. */
  private static Pupil pupil(InterventionType type, int before, int since) {
    int[] days =
        IntStream.concat(
                IntStream.range(0, before).map(i -> STARTED + 1 + 70 * (i + 1) / before),
                IntStream.range(0, since).map(i -> 1 + i))
            .toArray();
    Analysis analysis = Pupils.supported(before * 100L + since, type, STARTED, days);
    return new Pupil(analysis, null, null);
  }

  private static List<Pupil> times(int n, Pupil pupil) {
    return Collections.nCopies(n, pupil);
  }

  private static AggregateReport report(Audience audience, List<List<Pupil>> pupils) {
    List<Pupil> all = new ArrayList<>();
    pupils.forEach(all::addAll);
    return Reports.of(Reports.fold(all), AggregateKind.INTERVENTION_EFFECTIVENESS, audience);
  }

  private static String text(AggregateReport report, InterventionType type, String column) {
    return Reports.text(report, "support", type.name(), column);
  }

  @Test
  void pupilsAreToldApartByTheExactTestOfTheTwoRates() {
    AggregateReport report =
        report(
            Audience.DSL,
            List.of(
                times(4, pupil(InterventionType.MENTORING, 10, 1)),
                times(5, pupil(InterventionType.MENTORING, 6, 5)),
                times(3, pupil(InterventionType.MENTORING, 3, 14)),
                times(2, pupil(InterventionType.MENTORING, 2, 0))));
    assertEquals("14", text(report, InterventionType.MENTORING, "pupils"));
    assertEquals("12", text(report, InterventionType.MENTORING, "compared"));
    assertEquals("4", text(report, InterventionType.MENTORING, "better"));
    assertEquals("5", text(report, InterventionType.MENTORING, "no_clear_change"));
    assertEquals("3", text(report, InterventionType.MENTORING, "worse"));
    // Worked out apart, by halving over sums of whole binomial terms: 0.0992 to 0.6511.
    assertEquals("33%", text(report, InterventionType.MENTORING, "share"));
    assertEquals("10%", text(report, InterventionType.MENTORING, "low"));
    assertEquals("65%", text(report, InterventionType.MENTORING, "high"));
  }

  @Test
  void ofFewNoShareIsStated() {
    AggregateReport report =
        report(Audience.DSL, List.of(times(9, pupil(InterventionType.NURTURE, 10, 1))));
    assertEquals("9", text(report, InterventionType.NURTURE, "better"));
    assertEquals("too few", text(report, InterventionType.NURTURE, "share"));
    assertEquals("too few", text(report, InterventionType.NURTURE, "high"));
  }

  @Test
  void readersWithoutNamesSeeNoSmallCountAndNoRareSupport() {
    List<List<Pupil>> pupils =
        List.of(
            times(20, pupil(InterventionType.MENTORING, 10, 1)),
            times(2, pupil(InterventionType.MENTORING, 3, 14)),
            times(30, pupil(InterventionType.MENTORING, 6, 5)),
            times(6, pupil(InterventionType.COUNSELLING, 6, 5)),
            times(8, pupil(InterventionType.NURTURE, 3, 14)),
            times(4, pupil(InterventionType.CAMHS, 10, 1)));
    AggregateReport report = report(Audience.EXTERNAL, pupils);
    assertEquals("52", text(report, InterventionType.MENTORING, "pupils"));
    assertEquals("c", text(report, InterventionType.MENTORING, "worse"));
    long shown =
        List.of("better", "no_clear_change", "compared").stream()
            .filter(column -> !text(report, InterventionType.MENTORING, column).equals("c"))
            .count();
    assertTrue(shown < 3, "the withheld is what is left of the others");
    assertEquals("6", text(report, InterventionType.COUNSELLING, "no_clear_change"));
    // That it went worse for every one of them would be known of each.
    assertEquals("c", text(report, InterventionType.NURTURE, "worse"));
    assertEquals(3, Reports.table(report, "support").rows().size());
    assertEquals(4, Reports.table(report(Audience.DSL, pupils), "support").rows().size());
  }

  @Test
  void regressionToTheMeanIsSaid() {
    AggregateReport report =
        report(Audience.GOVERNORS, List.of(times(9, pupil(InterventionType.NURTURE, 10, 1))));
    assertTrue(report.notes().stream().anyMatch(note -> note.contains("regression to the mean")));
  }

  @Test
  void withoutSupportThatIsSaid() {
    AggregateReport report =
        report(
            Audience.DSL,
            List.of(List.of(new Pupil(Pupils.analysis(1, RiskLevel.LOW, 0), null, null))));
    assertEquals("No support is recorded that could be compared.", report.summary().get(1));
    assertEquals(List.of(), report.tables());
  }
}
