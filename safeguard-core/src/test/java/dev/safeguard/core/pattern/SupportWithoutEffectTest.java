package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static dev.safeguard.core.pattern.Story.schoolDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.token.EventRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportWithoutEffectTest {
  private static final InterventionType MENTORING = InterventionType.MENTORING;

  /** Thirty school days, then thirty with mentoring up to the as-of date. */
  private static Story mentored(int incidentsBefore, int incidentsSince) {
    Story story = ofAPupil().knownFor(schoolDay(59)).support(MENTORING, schoolDay(29));
    for (int i = 0; i < incidentsBefore; i++) {
      story.incident(IncidentType.DEFIANCE, schoolDay(30 + i));
    }
    for (int i = 0; i < incidentsSince; i++) {
      story.incident(IncidentType.DEFIANCE, schoolDay(29 - i));
    }
    return story;
  }

  private static Pattern found(Story story) {
    return story.found("INTERV_MENTORING", PatternKind.NON_RESPONSE);
  }

  @Test
  void asManyIncidentsAsBeforeAreNoResponse() {
    Pattern pattern = found(mentored(4, 4));
    assertEquals(163 / 256.0, pattern.strength(), 1e-12, "at most 4 of 8 by a half");
    assertEquals(1, pattern.effect(), 1e-12);
    assertEquals(4, pattern.frequency());
    assertEquals(5, pattern.evidence().size(), "the support and the incidents since");
    assertEquals(new EventRef(2), pattern.evidence().get(0));
    assertEquals(schoolDay(29), pattern.firstDaysBefore());
    assertEquals(Domain.INTERVENTION, pattern.domain());
  }

  @Test
  void fewerAreAResponse() {
    mentored(5, 4).findsNo(PatternKind.NON_RESPONSE);
    mentored(9, 0).findsNo(PatternKind.NON_RESPONSE);
  }

  private static Trend trend(Story story) {
    return story.found("BEHAV_DEFIANCE", PatternKind.RECURRENCE).trend();
  }

  @Test
  void aResponseIsNoPatternButTheTrendOfWhatRecurs() {
    // The chance of none after 5 is 0.0099 by the E-test, of none after 4 it is 0.0206.
    assertEquals(Trend.FALLING, trend(mentored(5, 0)));
    assertEquals(Trend.UNKNOWN, trend(mentored(4, 0)));
    assertEquals(Trend.UNKNOWN, trend(mentored(6, 1)));
    assertEquals(Trend.FALLING, trend(mentored(12, 2)));
  }

  @Test
  void whatDoesNotRespondToOneOfTwoIsNotTakenToFall() {
    Story story = ofAPupil().knownFor(schoolDay(99)).support(MENTORING, schoolDay(59));
    for (int back = 60; back < 80; back++) {
      story.incident(IncidentType.DEFIANCE, schoolDay(back));
    }
    for (int back : new int[] {50, 40, 30, 20, 18, 15, 10, 8, 5, 3, 1}) {
      story.incident(IncidentType.DEFIANCE, schoolDay(back));
    }
    assertEquals(Trend.FALLING, trend(story));
    story.support(InterventionType.COUNSELLING, schoolDay(24));
    story.found("INTERV_COUNSELLING", PatternKind.NON_RESPONSE);
    assertEquals(Trend.UNKNOWN, trend(story));
  }

  @Test
  void supportThatEndedSaysNothingOfNow() {
    Story story =
        ofAPupil().knownFor(schoolDay(89)).support(MENTORING, schoolDay(49), schoolDay(10));
    for (int i = 0; i < 9; i++) {
      story.incident(IncidentType.DEFIANCE, schoolDay(50 + i));
    }
    assertEquals(Trend.UNKNOWN, trend(story));
  }

  @Test
  void theMoreThereAreTheStronger() {
    assertTrue(found(mentored(4, 9)).strength() > found(mentored(4, 5)).strength());
    assertTrue(found(mentored(4, 5)).strength() > found(mentored(4, 4)).strength());
  }

  @Test
  void ratesAreComparedNotCounts() {
    // Four in fifty school days before are fewer a day than three in thirty since.
    Story story = ofAPupil().knownFor(schoolDay(79)).support(MENTORING, schoolDay(29));
    story.incident(IncidentType.PHONE, schoolDay(75), schoolDay(60), schoolDay(50), schoolDay(35));
    story.incident(IncidentType.PHONE, schoolDay(20), schoolDay(10), schoolDay(1));
    assertEquals(3, found(story).frequency());
  }

  @Test
  void whatWasNotFrequentNeedsNoResponse() {
    mentored(2, 9).findsNo(PatternKind.NON_RESPONSE);
    found(mentored(3, 9));
  }

  @Test
  void supportOfLessThanFourWeeksIsNotYetJudged() {
    Story story = ofAPupil().knownFor(schoolDay(59)).support(MENTORING, schoolDay(18));
    for (int back = 0; back < 40; back++) {
      story.incident(IncidentType.DEFIANCE, schoolDay(back));
    }
    story.findsNo(PatternKind.NON_RESPONSE);
    assertTrue(story.patterns().notEnoughData().contains(Domain.INTERVENTION));
    assertFalse(mentored(4, 4).patterns().notEnoughData().contains(Domain.INTERVENTION));
  }

  @Test
  void supportWithoutATimeBeforeItIsNotJudged() {
    Story story = ofAPupil().knownFor(schoolDay(48)).support(MENTORING, schoolDay(29));
    for (int back = 0; back < 45; back++) {
      story.incident(IncidentType.DEFIANCE, schoolDay(back));
    }
    story.findsNo(PatternKind.NON_RESPONSE);
    assertTrue(story.patterns().notEnoughData().contains(Domain.INTERVENTION));
  }

  @Test
  void whatCameAfterTheSupportEndedIsNotHeldAgainstIt() {
    Story story =
        ofAPupil().knownFor(schoolDay(89)).support(MENTORING, schoolDay(59), schoolDay(30));
    for (int i = 0; i < 5; i++) {
      story.incident(IncidentType.DEFIANCE, schoolDay(70 + i), schoolDay(10 + i));
    }
    story.findsNo(PatternKind.NON_RESPONSE);
  }

  @Test
  void supportThatEndedIsJudgedByItsOwnTime() {
    Story story =
        ofAPupil().knownFor(schoolDay(89)).support(MENTORING, schoolDay(59), schoolDay(30));
    for (int i = 0; i < 5; i++) {
      story.incident(IncidentType.DEFIANCE, schoolDay(70 + i), schoolDay(40 + i));
    }
    assertEquals(5, found(story).frequency());
  }

  @Test
  void praiseAndWhatWasSufferedOrSeenAreNoLackOfResponse() {
    Story story = mentored(4, 0);
    for (int back = 0; back < 20; back++) {
      story
          .incident(IncidentType.PRAISE, schoolDay(back))
          .incident(IncidentType.BULLYING, Role.VICTIM, 3, 1, schoolDay(back))
          .incident(IncidentType.BULLYING, Role.WITNESS, 3, 1, schoolDay(back));
    }
    story.findsNo(PatternKind.NON_RESPONSE);
  }

  @Test
  void supportWithoutADateIsNotJudged() {
    Story story = mentored(4, 4).support(InterventionType.CAMHS, Story.UNDATED);
    assertEquals(
        List.of("INTERV_MENTORING non_response"),
        story.patterns().found().stream()
            .filter(p -> p.domain() == Domain.INTERVENTION)
            .map(Story::label)
            .toList());
  }

  @Test
  void ofTwoSpellsOfOneTypeTheLatestIsJudged() {
    Story story = mentored(4, 4).support(MENTORING, schoolDay(10));
    story.findsNo(PatternKind.NON_RESPONSE);
  }

  @Test
  void ofTwoThatStartedOnOneDayTheLongerIsJudgedWhicheverCameFirst() {
    for (boolean longerFirst : new boolean[] {true, false}) {
      Story story = ofAPupil().knownFor(schoolDay(89));
      story.support(MENTORING, schoolDay(59), longerFirst ? -1 : schoolDay(31));
      story.support(MENTORING, schoolDay(59), longerFirst ? schoolDay(31) : -1);
      for (int i = 0; i < 5; i++) {
        story.incident(IncidentType.DEFIANCE, schoolDay(70 + i), schoolDay(50 + i));
        story.incident(IncidentType.DEFIANCE, schoolDay(10 + i));
      }
      assertEquals(10, found(story).frequency());
    }
  }

  @Test
  void everyTypeOfSupportIsJudgedByItself() {
    Story story =
        mentored(4, 4)
            .support(InterventionType.COUNSELLING, schoolDay(29))
            .support(InterventionType.PASTORAL, schoolDay(5));
    found(story);
    story.found("INTERV_COUNSELLING", PatternKind.NON_RESPONSE);
    assertTrue(
        story.patterns().found().stream()
            .noneMatch(p -> p.code().token().equals("INTERV_PASTORAL")));
  }
}
