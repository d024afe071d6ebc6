package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Tendency;
import dev.safeguard.api.pattern.Trend;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Results below expectation, and results that fall. */
class ResultsTest {

  @Test
  void twoBelowInOneSubjectRecurInItAndOverall() {
    Story story =
        ofAPupil()
            .level(SubjectCode.MATHS, 300, PerformanceLevel.BELOW)
            .level(SubjectCode.MATHS, 3, PerformanceLevel.SIGNIFICANTLY_BELOW);
    story.finds("ACAD_BELOW_GRADE_LEVEL recurrence", "ACAD_MATHS_STRUGGLE recurrence");
    Pattern maths = story.patterns().found().get(1);
    assertEquals(3, maths.severity());
    assertEquals(2, maths.frequency());
    assertEquals(1 - Math.exp(-0.2), maths.strength(), 1e-15);
  }

  @Test
  void twoInDifferentSubjectsRecurOverallOnly() {
    ofAPupil()
        .level(SubjectCode.MATHS, 30, PerformanceLevel.BELOW)
        .level(SubjectCode.ENGLISH, 3, PerformanceLevel.BELOW)
        .finds("ACAD_BELOW_GRADE_LEVEL recurrence");
  }

  @Test
  void oneDoesNotRecur() {
    ofAPupil().level(SubjectCode.MATHS, 3, PerformanceLevel.SIGNIFICANTLY_BELOW).finds();
  }

  @Test
  void oneFallInEachOfFourSubjectsIsATendency() {
    Story story = ofAPupil();
    SubjectCode[] subjects = {
      SubjectCode.MATHS, SubjectCode.ENGLISH, SubjectCode.SCIENCE, SubjectCode.HISTORY
    };
    for (int i = 0; i < subjects.length; i++) {
      story.percent(subjects[i], 64 - i, 70 + 2 * i).percent(subjects[i], 10 - i, 40 + i);
    }
    Tendency fall = story.patterns().tendencies().get(0);
    assertEquals(Domain.ACADEMIC, fall.domain());
    assertTrue(fall.pValue() < 0.02);
  }

  @Test
  void whatIsExpectedOrBetterIsNoConcern() {
    Story story = ofAPupil();
    for (int day = 0; day < 30; day++) {
      story
          .level(SubjectCode.MATHS, day, PerformanceLevel.AT)
          .level(SubjectCode.ART, day, PerformanceLevel.ABOVE)
          .level(SubjectCode.MUSIC, day, PerformanceLevel.ADVANCED);
    }
    story.finds();
  }

  @Test
  void aLowMarkWithoutALevelIsNotBelowExpectation() {
    ofAPupil().percent(SubjectCode.MATHS, 9, 5).percent(SubjectCode.MATHS, 2, 5).finds();
  }

  @Test
  void aResultOfMoreThanAYearAgoNoLongerCounts() {
    ofAPupil()
        .level(SubjectCode.MATHS, 366, PerformanceLevel.BELOW)
        .level(SubjectCode.MATHS, 3, PerformanceLevel.BELOW)
        .finds();
  }

  private static final int[] BEFORE = {71, 70, 77, 76, 75, 74, 73, 72};

  /** Marks of one subject: eight between 70 and 77, then six. */
  private static Story thenSix(SubjectCode subject, double... marks) {
    Story story = ofAPupil();
    for (int i = 0; i < 8; i++) {
      story.percent(SubjectCode.MATHS, 50 + 10 * i, BEFORE[i]);
    }
    for (int i = 0; i < marks.length; i++) {
      story.percent(subject, 2 + 8 * i, marks[i]);
    }
    return story;
  }

  @Test
  void sixLowMarksAfterEightHighOnesAreADecline() {
    Pattern pattern =
        thenSix(SubjectCode.MATHS, 43, 41, 42, 40, 44, 45)
            .found("ACAD_DECLINING", PatternKind.DECLINE);
    // The last six weeks have five of fourteen. SciPy 1.10: 3.5 * ttest_ind(a, b) with
    // alternative="less", of the deviations from 70.5 in units of 1.4826 * 6.
    assertEquals(3.5 / 3 * 5.704872669326627e-05, pattern.pValue(), 1e-14);
    assertEquals(StatisticalTest.STUDENT_T, pattern.test());
    assertEquals(Trend.FALLING, pattern.trend());
    assertEquals(5, pattern.frequency());
    assertTrue(pattern.effect() > 1, "standard deviations");
    assertEquals(Story.schoolDay(29), pattern.changeDaysBefore());
  }

  @Test
  void sixHighMarksAreNone() {
    thenSix(SubjectCode.MATHS, 90, 91, 92, 93, 94, 95).finds();
  }

  @Test
  void marksAsBeforeAreNone() {
    thenSix(SubjectCode.MATHS, 70, 71, 72, 75, 76, 77).finds();
    thenSix(SubjectCode.MATHS, 74, 74, 74, 74, 74, 74).finds();
  }

  @Test
  void lowMarksInANewSubjectAreNone() {
    thenSix(SubjectCode.PHYSICS, 40, 41, 42, 43, 44, 45).finds();
  }

  @Test
  void marksAreNotSetAgainstLevels() {
    Story story = thenSix(SubjectCode.MATHS);
    for (int i = 0; i < 6; i++) {
      story.level(SubjectCode.MATHS, 2 + 8 * i, PerformanceLevel.AT);
    }
    story.finds();
  }

  @Test
  void levelsFallToo() {
    Story story = ofAPupil();
    for (int i = 0; i < 8; i++) {
      story.level(SubjectCode.MATHS, 50 + 10 * i, PerformanceLevel.ADVANCED);
    }
    for (int i = 0; i < 6; i++) {
      story.level(SubjectCode.MATHS, 2 + 7 * i, PerformanceLevel.AT);
    }
    story.finds("ACAD_DECLINING decline");
  }

  @Test
  void marksThatSlideAllYearAreADeclineOfTheirSubjects() {
    Story story = ofAPupil();
    for (int i = 0; i < 7; i++) {
      story
          .percent(SubjectCode.MATHS, 7 + 30 * i, 50 + 4 * i)
          .level(SubjectCode.HISTORY, 8 + 30 * i, PerformanceLevel.AT)
          .percent(SubjectCode.SCIENCE, 9 + 30 * i, 49 + 3 * i);
    }
    Pattern maths = story.found("ACAD_MATHS_STRUGGLE", PatternKind.DECLINE);
    // One order of seven; two sorts of looks at three subjects.
    assertEquals(2 * 3 / 5040.0, maths.pValue(), 1e-16);
    assertEquals(StatisticalTest.MANN_KENDALL, maths.test());
    assertEquals(7, maths.frequency());
    assertEquals(187, maths.firstDaysBefore());
    assertEquals(Story.UNDATED, maths.changeDaysBefore(), "a slide has no day on which it began");
    // 24 points, of which the standard deviation is the root of 4² × (3² + 2² + 1²) × 2 / 7.
    assertEquals(24 / (4 * Math.sqrt(4)), maths.effect(), 0.05);
    story.found("ACAD_SCIENCE_STRUGGLE", PatternKind.DECLINE);
    assertEquals(
        StatisticalTest.MANN_KENDALL, story.found("ACAD_DECLINING", PatternKind.DECLINE).test());
  }

  @Test
  void marksThatSlideByAPointAtATimeAreNone() {
    Story story = ofAPupil();
    for (int i = 0; i < 6; i++) {
      story.percent(SubjectCode.MATHS, 7 + 30 * i, 50 + i);
    }
    story.finds();
  }

  @Test
  void norDoTheyComeTogetherWithAnythingOrSeemToFall() {
    Story story = ofAPupil().knownFor(200).incident(IncidentType.DEFIANCE, 150, 12, 9, 7, 5, 3, 2);
    List<String> found = Story.labels(story.patterns());
    for (int i = 0; i < 6; i++) {
      story.percent(SubjectCode.MATHS, 7 + 30 * i, 50 + i);
    }
    assertEquals(found, Story.labels(story.patterns()));
    assertEquals(List.of(), story.patterns().tendencies());
    assertFalse(story.patterns().notEnoughData().contains(Domain.ACADEMIC));
  }

  @Test
  void aSlideThatEndedLongAgoIsNone() {
    Story story = ofAPupil();
    for (int i = 0; i < 8; i++) {
      story.percent(SubjectCode.MATHS, 64 + 20 * i, 50 + 4 * i);
    }
    story.finds();
  }

  @Test
  void tooFewResultsAreToldAsTooFew() {
    Story few = ofAPupil();
    for (int i = 0; i < 5; i++) {
      few.percent(SubjectCode.MATHS, 2 + 8 * i, 40 + i);
    }
    few.finds();
    assertEquals(Set.of(Domain.ACADEMIC), few.patterns().notEnoughData());
    assertFalse(thenSix(SubjectCode.MATHS, 1).patterns().notEnoughData().contains(Domain.ACADEMIC));
  }

  @Test
  void resultsWithoutADateOrAnythingToCompareAreLeftOut() {
    Story story = thenSix(SubjectCode.MATHS);
    for (int i = 0; i < 6; i++) {
      story.percent(SubjectCode.MATHS, Story.UNDATED, 1).percent(SubjectCode.MATHS, 3, Double.NaN);
    }
    story.finds();
    assertTrue(story.patterns().notEnoughData().contains(Domain.ACADEMIC));
  }

  @Test
  void theOrderOfOneDaysResultsDoesNotMatter() {
    SubjectCode[] subjects = {SubjectCode.MATHS, SubjectCode.ART};
    Random random = new Random(5);
    int declining = 0;
    for (int pupil = 0; pupil < 200; pupil++) {
      Story forwards = ofAPupil();
      Story backwards = ofAPupil();
      for (int day = 0; day < 10; day++) {
        double[] marks = new double[6];
        for (int i = 0; i < marks.length; i++) {
          marks[i] = 40 + 2.5 * day + random.nextInt(30);
        }
        for (int i = 0; i < marks.length; i++) {
          int back = marks.length - 1 - i;
          forwards.percent(subjects[i % 2], 2 + 16 * day, marks[i]);
          backwards.percent(subjects[back % 2], 2 + 16 * day, marks[back]);
        }
      }
      List<String> found = withoutEvidence(forwards);
      assertEquals(found, withoutEvidence(backwards));
      declining += found.isEmpty() ? 0 : 1;
    }
    assertTrue(declining > 20, "patterns to compare: " + declining);
  }

  private static List<String> withoutEvidence(Story story) {
    return story.patterns().found().stream()
        .map(p -> p.code() + " " + p.test() + " " + p.pValue() + " " + p.effect())
        .toList();
  }
}
