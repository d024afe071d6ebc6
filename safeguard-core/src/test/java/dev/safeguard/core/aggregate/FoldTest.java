package dev.safeguard.core.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateSettings;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.core.aggregate.Pupils.Pupil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Neither order nor division into parts changes what comes of a fold. */
class FoldTest {
  private static final AggregateSettings FEW = AggregateSettings.defaults().withMostAlerts(7);

  private static List<AggregateReport> reports(SchoolFold fold) {
    List<AggregateReport> reports = new ArrayList<>();
    for (AggregateKind kind : AggregateKind.values()) {
      reports.add(Reports.of(fold, kind, Audience.DSL));
    }
    reports.add(Reports.of(fold, AggregateKind.SCHOOL_INSIGHT, Audience.SENIOR_LEADERS));
    return reports;
  }

  @Test
  void orderDoesNotMatter() {
    SplittableRandom random = new SplittableRandom(21);
    for (int i = 0; i < 20; i++) {
      List<Pupil> school = new ArrayList<>(Pupils.school(random, 80, 3, 2));
      List<AggregateReport> inOrder = reports(Reports.fold(FEW, school));
      Collections.shuffle(school, new Random(i));
      assertEquals(inOrder, reports(Reports.fold(FEW, school)));
    }
  }

  @Test
  void partsMergedInAnyWayAreTheWhole() {
    SplittableRandom random = new SplittableRandom(22);
    for (int i = 0; i < 20; i++) {
      List<Pupil> school = Pupils.school(random, 90, 3, 2);
      int a = random.nextInt(school.size());
      int b = random.nextInt(a, school.size());
      List<AggregateReport> whole = reports(Reports.fold(FEW, school));

      SchoolFold left = Reports.fold(FEW, school.subList(0, a));
      left.merge(Reports.fold(FEW, school.subList(a, b)));
      left.merge(Reports.fold(FEW, school.subList(b, school.size())));
      assertEquals(whole, reports(left));

      SchoolFold right = Reports.fold(FEW, school.subList(b, school.size()));
      right.merge(Reports.fold(FEW, school.subList(a, b)));
      SchoolFold first = Reports.fold(FEW, school.subList(0, a));
      right.merge(first);
      assertEquals(whole, reports(right));

      // What was merged is as it was.
      assertEquals(reports(Reports.fold(FEW, school.subList(0, a))), reports(first));
    }
  }

  @Test
  void anEmptyFoldChangesNothing() {
    List<Pupil> school = Pupils.school(new SplittableRandom(23), 40, 2, 2);
    SchoolFold fold = Reports.fold(FEW, school);
    fold.merge(Reports.fold(FEW, List.of()));
    assertEquals(reports(Reports.fold(FEW, school)), reports(fold));
    assertEquals(40, fold.pupils());
    assertEquals("AnalysisFold[40 pupils]", fold.toString());
  }

  @Test
  void whatCannotBeMergedIsRefused() {
    SchoolFold fold = Reports.fold(FEW, List.of());
    assertEquals(
        "folds of other settings cannot be merged",
        assertThrows(
                IllegalArgumentException.class,
                () -> fold.merge(Reports.fold(AggregateSettings.defaults(), List.of())))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> fold.merge(fold));
  }

  @Test
  void memoryOfAlertsDoesNotGrowWithPupils() {
    SchoolFold fold = new SchoolFold(FEW, SchoolCalendar.weekdays(), pattern -> false);
    Pupils.school(new SplittableRandom(24), 2_000, 2, 2).forEach(pupil -> pupil.addTo(fold));
    assertEquals(7, fold.findings().first().size());
  }
}
