package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import org.junit.jupiter.api.Test;

class WordsInNotesTest {
  private static final ConcernCategory HARM = ConcernCategory.SELF_HARM;

  private static double loudness(Assertion assertion, boolean explicit) {
    String family = assertion == Assertion.AFFIRMED && explicit ? "NOTE_" : "MENTION_";
    Pattern pattern =
        ofAPupil().words(HARM, assertion, explicit, 3).found(family + HARM, PatternKind.INDICATOR);
    return pattern.strength() * pattern.severity() / 5;
  }

  @Test
  void whatIsSaidOutrightIsANoteAtFullStrength() {
    Pattern pattern =
        ofAPupil()
            .words(HARM, Assertion.AFFIRMED, true, 3)
            .found("NOTE_SELF_HARM", PatternKind.INDICATOR);
    assertEquals(1, pattern.strength());
    assertEquals(5, pattern.severity());
    assertEquals(Domain.WELLBEING, pattern.domain());
    assertEquals(1, pattern.evidence().size());
  }

  @Test
  void everythingElseIsAMentionAndWeighsLess() {
    assertTrue(loudness(Assertion.AFFIRMED, true) > loudness(Assertion.HISTORICAL, true));
    assertTrue(loudness(Assertion.HISTORICAL, true) > loudness(Assertion.AFFIRMED, false));
    assertTrue(loudness(Assertion.AFFIRMED, false) >= loudness(Assertion.HYPOTHETICAL, true));
    assertTrue(loudness(Assertion.HYPOTHETICAL, true) > loudness(Assertion.OTHER_PERSON, true));
    assertTrue(loudness(Assertion.OTHER_PERSON, true) > loudness(Assertion.NEGATED, true));
    assertTrue(loudness(Assertion.NEGATED, true) > 0);
  }

  @Test
  void aDenialIsKeptAndIsNoStatement() {
    ofAPupil().words(HARM, Assertion.NEGATED, true, 3).finds("MENTION_SELF_HARM indicator");
  }

  @Test
  void manyWordsOfOneEntryCountOnce() {
    ofAPupil()
        .words(HARM, Assertion.AFFIRMED, true, 3)
        .wordsInLast(HARM, Assertion.AFFIRMED, true, 3)
        .finds("NOTE_SELF_HARM indicator");
  }

  @Test
  void twoEntriesRecur() {
    ofAPupil()
        .words(HARM, Assertion.AFFIRMED, true, 30)
        .words(HARM, Assertion.AFFIRMED, true, 3)
        .finds("NOTE_SELF_HARM recurrence", "NOTE_SELF_HARM indicator");
  }

  @Test
  void whatAPersonRecordedIsNotCountedAgain() {
    ofAPupil()
        .concern(HARM, 3)
        .wordsInLast(HARM, Assertion.AFFIRMED, true, 3)
        .finds("CONCERN_SELF_HARM indicator");
    ofAPupil()
        .incident(IncidentType.SELF_HARM, 3)
        .wordsInLast(HARM, Assertion.AFFIRMED, true, 3)
        .finds("BEHAV_SELF_HARM indicator");
    ofAPupil()
        .alert(OnlineCategory.SELF_HARM, 3, 3)
        .wordsInLast(HARM, Assertion.AFFIRMED, true, 3)
        .finds("ONLINE_SELF_HARM indicator");
  }

  @Test
  void anotherCategoryInTheSameEntryIsNews() {
    ofAPupil()
        .concern(ConcernCategory.NEGLECT, 3)
        .wordsInLast(HARM, Assertion.AFFIRMED, true, 3)
        .found("NOTE_SELF_HARM", PatternKind.INDICATOR);
  }

  @Test
  void wordsAreNoPartOfSchoolLifeThatComesTogetherWithOthers() {
    ofAPupil()
        .incident(IncidentType.DISRUPTIVE, 1, 2, 3)
        .wordsInLast(HARM, Assertion.AFFIRMED, true, 3)
        .alert(OnlineCategory.GROOMING, 4, 3)
        .findsNo(PatternKind.CONVERGENCE);
  }

  private static Story clearedBy(Story story) {
    return story.wordsInLast(ConcernCategory.OTHER, Assertion.NEGATED, true, 3);
  }

  private static Story closedBy(Story story) {
    return story.wordsInLast(ConcernCategory.OTHER, Assertion.HISTORICAL, true, 3);
  }

  private static Story ofSchoolwork(Story story) {
    return story.wordsInLast(ConcernCategory.OTHER, Assertion.HYPOTHETICAL, true, 3);
  }

  @Test
  void whatItsOwnEntryClearsIsAMentionAsIfDenied() {
    Pattern cleared =
        clearedBy(ofAPupil().concern(HARM, 3)).found("MENTION_SELF_HARM", PatternKind.INDICATOR);
    Pattern denied =
        ofAPupil()
            .words(HARM, Assertion.NEGATED, true, 3)
            .found("MENTION_SELF_HARM", PatternKind.INDICATOR);
    assertEquals(denied.strength(), cleared.strength());
    assertEquals(denied.severity(), cleared.severity());
  }

  @Test
  void whatItsOwnEntryClosesIsAMentionAsIfPast() {
    Pattern closed =
        closedBy(ofAPupil().concern(HARM, 3)).found("MENTION_SELF_HARM", PatternKind.INDICATOR);
    Pattern past =
        ofAPupil()
            .words(HARM, Assertion.HISTORICAL, true, 3)
            .found("MENTION_SELF_HARM", PatternKind.INDICATOR);
    assertEquals(past.strength(), closed.strength());
    assertEquals(past.severity(), closed.severity());
    Pattern abuse =
        closedBy(ofAPupil().concern(ConcernCategory.SEXUAL_ABUSE, 3))
            .found("MENTION_SEXUAL_ABUSE", PatternKind.INDICATOR);
    assertEquals(2 * past.strength(), abuse.strength());
  }

  @Test
  void whatItsOwnEntryClosesIsNoRecord() {
    closedBy(ofAPupil().concern(HARM, 3)).finds("MENTION_SELF_HARM indicator");
    closedBy(ofAPupil().alert(OnlineCategory.SUICIDE, 5, 3))
        .finds("MENTION_SUICIDAL_IDEATION indicator");
    closedBy(ofAPupil().concern(ConcernCategory.OTHER, 3)).finds();
    closedBy(ofAPupil().concern(HARM, 3).wordsInLast(HARM, Assertion.AFFIRMED, false, 3))
        .finds("MENTION_SELF_HARM indicator");
  }

  @Test
  void anIncidentIsClearedAndNotClosedSinceASanctionClosesItToo() {
    clearedBy(ofAPupil().incident(IncidentType.WEAPON, 3)).finds("MENTION_WEAPON indicator");
    closedBy(ofAPupil().incident(IncidentType.WEAPON, 3)).finds("BEHAV_WEAPON indicator");
    clearedBy(ofAPupil().incident(IncidentType.PHYSICAL_AGGRESSION, Role.OFFENDER, 5, 1, 3))
        .finds("BEHAV_PHYSICAL_AGGRESSION indicator");
    clearedBy(ofAPupil().incident(IncidentType.DISRUPTIVE, 3, 4))
        .finds("BEHAV_DISRUPTIVE recurrence");
  }

  @Test
  void noOtherEntryClosesIt() {
    closedBy(ofAPupil().concern(HARM, 3).concern(HARM, 3))
        .finds("CONCERN_SELF_HARM indicator", "MENTION_SELF_HARM indicator");
    closedBy(ofAPupil().concern(HARM, 3).message(CommunicationSource.PARENT, Urgency.ROUTINE, 3))
        .finds("CONCERN_SELF_HARM indicator");
  }

  @Test
  void whereSomethingGraveIsSaidOutrightNothingIsClosed() {
    closedBy(
            ofAPupil()
                .concern(ConcernCategory.NEGLECT, 3)
                .wordsInLast(HARM, Assertion.AFFIRMED, true, 3))
        .finds("CONCERN_NEGLECT indicator", "NOTE_SELF_HARM indicator");
  }

  @Test
  void aSlightAlertOfSchoolworkIsAMentionAndAGraverOneIsNot() {
    ofSchoolwork(ofAPupil().alert(OnlineCategory.EXTREMISM, 2, 3))
        .finds("MENTION_RADICALISATION indicator");
    ofSchoolwork(ofAPupil().alert(OnlineCategory.EXTREMISM, 3, 3))
        .finds("ONLINE_EXTREMISM indicator");
    ofSchoolwork(ofAPupil().alert(OnlineCategory.EXTREMISM, 0, 3))
        .finds("ONLINE_EXTREMISM indicator");
    ofSchoolwork(ofAPupil().concern(HARM, 3)).finds("CONCERN_SELF_HARM indicator");
  }

  @Test
  void wordsOfMoreThanASchoolYearAgoAreLeftOut() {
    ofAPupil().words(HARM, Assertion.AFFIRMED, true, 366).finds();
  }
}
