package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static dev.safeguard.core.pattern.Story.schoolDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import org.junit.jupiter.api.Test;

/** Messages that press, press more than before, or come from several sides. */
class MessagesTest {
  private static final CommunicationSource PARENT = CommunicationSource.PARENT;

  @Test
  void twoThatPressWithinTwelveWeeksRecur() {
    Story story =
        ofAPupil().message(PARENT, Urgency.HIGH_PRIORITY, 84).message(PARENT, Urgency.URGENT, 2);
    story.finds("COMM_ESCALATING_CONCERNS recurrence");
    Pattern pattern = story.patterns().found().get(0);
    assertEquals(4, pattern.severity());
    assertEquals(1 - Math.exp(-1 / 3.0), pattern.strength(), 1e-15);
  }

  @Test
  void oneDoesNotNorDoesAnOlderOne() {
    ofAPupil().message(PARENT, Urgency.URGENT, 85).message(PARENT, Urgency.URGENT, 2).finds();
  }

  @Test
  void anyNumberThatDoesNotPressIsNoConcern() {
    Story story = ofAPupil().knownFor(200);
    for (int day = 0; day < 30; day++) {
      story
          .message(PARENT, Urgency.IMPORTANT, day)
          .message(CommunicationSource.TEACHER, Urgency.ROUTINE, day);
    }
    story.finds();
  }

  private static Story pressing(int routineBefore, int pressingBefore, int pressingNow) {
    Story story = ofAPupil().knownFor(schoolDay(64));
    for (int i = 0; i < routineBefore; i++) {
      story.message(PARENT, Urgency.ROUTINE, schoolDay(20 + i));
    }
    for (int i = 0; i < pressingBefore; i++) {
      story.message(PARENT, Urgency.URGENT, schoolDay(20 + 5 * i));
    }
    for (int i = 0; i < pressingNow; i++) {
      story.message(PARENT, Urgency.URGENT, schoolDay(i));
    }
    return story;
  }

  @Test
  void threeThatPressAfterSixRoutineOnesEscalate() {
    Pattern pattern =
        pressing(6, 0, 3).found("COMM_ESCALATING_CONCERNS", PatternKind.SEVERITY_ESCALATION);
    // Three in two weeks after none in eleven: negative binomial, the usual rates gamma(0.3, 3).
    double share = 2 / 16.0;
    double fewer = Math.pow(1 - share, 0.3) * (1 + 0.3 * share + 0.3 * 1.3 / 2 * share * share);
    assertEquals(2.5 * (1 - fewer), pattern.pValue(), 1e-12);
    assertEquals(Trend.RISING, pattern.trend());
    assertEquals(3, pattern.evidence().size());
  }

  /** Two important ones, and a last one. */
  private static Story morePressing(Urgency last) {
    return ofAPupil()
        .knownFor(schoolDay(99))
        .message(PARENT, Urgency.ROUTINE, schoolDay(40))
        .message(PARENT, Urgency.IMPORTANT, schoolDay(13))
        .message(PARENT, Urgency.IMPORTANT, schoolDay(8))
        .message(PARENT, last, schoolDay(2));
  }

  @Test
  void twoImportantOnesAndThenAnUrgentOneEscalate() {
    Pattern pattern =
        morePressing(Urgency.URGENT)
            .found("COMM_ESCALATING_CONCERNS", PatternKind.SEVERITY_ESCALATION);
    // Three in three weeks after none in sixteen: negative binomial, the usual rates gamma(0.5, 2).
    double share = 3 / 22.0;
    double fewer = Math.pow(1 - share, 0.5) * (1 + 0.5 * share + 0.5 * 1.5 / 2 * share * share);
    assertEquals(5 * (1 - fewer), pattern.pValue(), 1e-12);
    assertEquals(4, pattern.severity());
    assertEquals(3, pattern.evidence().size());
  }

  @Test
  void threeImportantOnesDoNotPress() {
    morePressing(Urgency.IMPORTANT).findsNo(PatternKind.SEVERITY_ESCALATION);
  }

  @Test
  void oneCouldBeChance() {
    pressing(6, 0, 1).findsNo(PatternKind.SEVERITY_ESCALATION);
  }

  @Test
  void thoseThatAlwaysPressDoNotEscalate() {
    pressing(0, 9, 3).findsNo(PatternKind.SEVERITY_ESCALATION);
  }

  @Test
  void withoutATimeBeforeNothingIsSaidOfEscalation() {
    Story story = ofAPupil();
    for (int day = 0; day < 9; day++) {
      story.message(PARENT, Urgency.URGENT, day).message(PARENT, Urgency.ROUTINE, 27);
    }
    story.findsNo(PatternKind.SEVERITY_ESCALATION);
    assertTrue(story.patterns().notEnoughData().contains(Domain.COMMUNICATION));
  }

  @Test
  void twoSourcesInOneWeekAreSeveral() {
    Story story =
        ofAPupil()
            .message(PARENT, Urgency.IMPORTANT, 6)
            .message(CommunicationSource.TEACHER, Urgency.URGENT, 2);
    story.finds("COMM_MULTI_SOURCE multi_source");
    Pattern pattern = story.patterns().found().get(0);
    assertEquals(2, pattern.effect());
    assertEquals(0.5, pattern.strength());
    assertEquals(2, pattern.evidence().size());
  }

  @Test
  void eachFurtherSourceHalvesTheDoubt() {
    Pattern pattern =
        ofAPupil()
            .message(PARENT, Urgency.IMPORTANT, 42)
            .message(CommunicationSource.TEACHER, Urgency.IMPORTANT, 2)
            .message(CommunicationSource.HEALTH, Urgency.IMPORTANT, 1)
            .found("COMM_MULTI_SOURCE", PatternKind.MULTI_SOURCE);
    assertEquals(0.75, pattern.strength());
  }

  @Test
  void oneSourceTwiceIsOneSource() {
    ofAPupil().message(PARENT, Urgency.IMPORTANT, 6).message(PARENT, Urgency.IMPORTANT, 2).finds();
  }

  @Test
  void unknownSourcesAreOneSource() {
    ofAPupil()
        .message(CommunicationSource.OTHER, Urgency.IMPORTANT, 6)
        .message(CommunicationSource.OTHER, Urgency.IMPORTANT, 2)
        .finds();
  }

  @Test
  void aRoutineMessageFromAnotherSideIsNoSecondSource() {
    ofAPupil()
        .message(PARENT, Urgency.URGENT, 6)
        .message(CommunicationSource.TEACHER, Urgency.ROUTINE, 2)
        .finds();
  }

  @Test
  void aSourceOfMoreThanSixWeeksAgoIsNoSecondSource() {
    ofAPupil()
        .message(PARENT, Urgency.IMPORTANT, 43)
        .message(CommunicationSource.TEACHER, Urgency.IMPORTANT, 2)
        .finds();
  }
}
