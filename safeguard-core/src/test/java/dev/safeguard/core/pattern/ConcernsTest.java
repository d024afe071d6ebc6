package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import org.junit.jupiter.api.Test;

/** Concerns that a person recorded, and alerts of online safety. */
class ConcernsTest {

  @Test
  void aSingleSelfHarmConcernIsFoundByItself() {
    Story story = ofAPupil().concern(ConcernCategory.SELF_HARM, 1);
    story.finds("CONCERN_SELF_HARM indicator");
    Pattern pattern = story.patterns().found().get(0);
    assertEquals(1, pattern.strength());
    assertEquals(5, pattern.severity());
    assertEquals(Domain.WELLBEING, pattern.domain());
    assertEquals(1, pattern.lastDaysBefore());
  }

  @Test
  void everyConcernIsFoundByItselfTheGraveInFull() {
    for (ConcernCategory category : ConcernCategory.values()) {
      Pattern pattern =
          ofAPupil()
              .concern(category, 1)
              .found("CONCERN_" + category.name(), PatternKind.INDICATOR);
      assertEquals(category.grave() ? 1 : 0.5, pattern.strength(), category.name());
      assertEquals(category.grave() ? 5 : 3, pattern.severity(), category.name());
    }
  }

  @Test
  void twoOfOneCategoryRecurAsWell() {
    Story story =
        ofAPupil().concern(ConcernCategory.NEGLECT, 300).concern(ConcernCategory.NEGLECT, 1);
    story.finds("CONCERN_NEGLECT recurrence", "CONCERN_NEGLECT indicator");
    assertEquals(1 - Math.exp(-0.5), story.patterns().found().get(0).strength(), 1e-15);
  }

  @Test
  void twoOfDifferentCategoriesDoNotRecur() {
    ofAPupil()
        .concern(ConcernCategory.NEGLECT, 2)
        .concern(ConcernCategory.BULLYING, 1)
        .finds("CONCERN_NEGLECT indicator", "CONCERN_BULLYING indicator");
  }

  @Test
  void aConcernOfMoreThanAYearAgoIsLeftOut() {
    ofAPupil().concern(ConcernCategory.SELF_HARM, 365).finds("CONCERN_SELF_HARM indicator");
    ofAPupil().concern(ConcernCategory.SELF_HARM, 366).finds();
  }

  @Test
  void aConcernWithoutADateCounts() {
    ofAPupil().concern(ConcernCategory.MISSING, Story.UNDATED).finds("CONCERN_MISSING indicator");
  }

  @Test
  void aGraveAlertThatTheFilterItselfCallsTheLeastIsFoundAtHalfStrength() {
    Pattern least =
        ofAPupil()
            .alert(OnlineCategory.SELF_HARM, 1, 1)
            .found("ONLINE_SELF_HARM", PatternKind.INDICATOR);
    assertEquals(3, least.severity());
    assertEquals(0.5, least.strength());
  }

  @Test
  void aGraveAlertIsFoundByItselfWhateverSeverityTheFilterGave() {
    for (OnlineCategory category : OnlineCategory.values()) {
      Story story = ofAPupil().alert(category, 2, 1);
      if (category.grave()) {
        Pattern pattern = story.found("ONLINE_" + category.name(), PatternKind.INDICATOR);
        assertEquals(4, pattern.severity());
        assertEquals(1, pattern.strength());
        assertEquals(Domain.ONLINE_SAFETY, pattern.domain());
      } else {
        story.finds();
      }
    }
  }

  @Test
  void anAlertOfHighSeverityIsFoundByItself() {
    ofAPupil().alert(OnlineCategory.VIOLENCE, 4, 1).finds("ONLINE_VIOLENCE indicator");
    ofAPupil().alert(OnlineCategory.VIOLENCE, 3, 1).finds();
    ofAPupil().alert(OnlineCategory.VIOLENCE, 0, 1).finds();
  }

  @Test
  void twoLightAlertsOfOneCategoryRecur() {
    ofAPupil()
        .alert(OnlineCategory.FILTER_BYPASS, 0, 200)
        .alert(OnlineCategory.FILTER_BYPASS, 0, 1)
        .finds("ONLINE_FILTER_BYPASS recurrence");
    ofAPupil()
        .alert(OnlineCategory.FILTER_BYPASS, 0, 366)
        .alert(OnlineCategory.FILTER_BYPASS, 0, 1)
        .finds();
  }
}
