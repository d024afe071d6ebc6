package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static dev.safeguard.core.pattern.Story.schoolDay;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.site.SchoolCalendar;
import org.junit.jupiter.api.Test;

/** Urgent messages, and then nothing that is known to have been done. */
class SilenceAfterUrgentMessagesTest {
  private static final CommunicationSource PARENT = CommunicationSource.PARENT;
  private static final String SILENCE = "COMM_SILENCE";

  /** Urgent messages on days in a row, the last so many school days ago. */
  private static Story urgent(int times, int lastBack) {
    Story story = ofAPupil().knownFor(schoolDay(100));
    for (int i = 0; i < times; i++) {
      story.message(PARENT, Urgency.URGENT, schoolDay(lastBack + i));
    }
    return story;
  }

  @Test
  void twoWeeksWithoutAWordAfterThreeUrgentMessagesAreASilence() {
    Pattern pattern = urgent(3, 10).found(SILENCE, PatternKind.STREAK);
    assertEquals(10, pattern.effect(), "school days");
    assertEquals(3, pattern.frequency());
    assertEquals(3, pattern.evidence().size());
    assertEquals(2, pattern.severity());
    assertEquals(1 - Math.exp(-2 / 3.0), pattern.strength(), 1e-15);
    assertEquals(schoolDay(10), pattern.lastDaysBefore());
  }

  @Test
  void lessThanTwoWeeksOrTwoMessagesAreNot() {
    urgent(3, 9).findsNo(PatternKind.STREAK);
    urgent(2, 10).findsNo(PatternKind.STREAK);
  }

  @Test
  void aHolidayIsNoSilence() {
    SchoolCalendar closed =
        SchoolCalendar.builder()
            .term(Story.AS_OF.minusDays(300), Story.AS_OF)
            .closed(Story.AS_OF.minusDays(11), Story.AS_OF.minusDays(7))
            .build();
    urgent(3, 10).calendar(closed).findsNo(PatternKind.STREAK);
    assertEquals(10, urgent(3, 15).calendar(closed).found(SILENCE, PatternKind.STREAK).effect());
  }

  @Test
  void anyMessageSinceBreaksIt() {
    urgent(3, 20)
        .message(CommunicationSource.TEACHER, Urgency.ROUTINE, schoolDay(5))
        .findsNo(PatternKind.STREAK);
  }

  @Test
  void aRoutineAnswerThatNothingFollowedIsWhereItStarts() {
    Story story =
        urgent(3, 20).message(CommunicationSource.TEACHER, Urgency.ROUTINE, schoolDay(15));
    assertEquals(15, story.found(SILENCE, PatternKind.STREAK).effect());
  }

  @Test
  void supportThatWasStartedIsAnAnswer() {
    urgent(3, 20).support(InterventionType.EARLY_HELP, schoolDay(12)).findsNo(PatternKind.STREAK);
    urgent(3, 20)
        .support(InterventionType.EARLY_HELP, schoolDay(60))
        .found(SILENCE, PatternKind.STREAK);
  }

  @Test
  void messagesFarApartAreNoEscalation() {
    Story story = ofAPupil().knownFor(schoolDay(100));
    for (int back : new int[] {10, 45, 80}) {
      story.message(PARENT, Urgency.URGENT, schoolDay(back));
    }
    story.findsNo(PatternKind.STREAK);
  }

  @Test
  void messagesThatDoNotPressAreNone() {
    Story story = ofAPupil().knownFor(schoolDay(100));
    for (int back = 10; back < 20; back++) {
      story.message(PARENT, Urgency.IMPORTANT, schoolDay(back));
    }
    story.findsNo(PatternKind.STREAK);
  }

  @Test
  void afterTwelveWeeksItIsHistory() {
    urgent(3, 60).found(SILENCE, PatternKind.STREAK);
    urgent(3, 61).findsNo(PatternKind.STREAK);
  }
}
