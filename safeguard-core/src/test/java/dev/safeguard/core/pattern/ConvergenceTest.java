package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static dev.safeguard.core.pattern.Story.schoolDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Patterns of several domains that come together in time. */
class ConvergenceTest {

  private static Story behaviour(Story story, int daysBefore) {
    return story.incident(IncidentType.DEFIANCE, daysBefore + 1, daysBefore);
  }

  private static Story results(Story story, int daysBefore) {
    return story
        .level(SubjectCode.MATHS, daysBefore + 1, PerformanceLevel.BELOW)
        .level(SubjectCode.ART, daysBefore, PerformanceLevel.BELOW);
  }

  private static Story messages(Story story, int daysBefore) {
    return story
        .message(CommunicationSource.PARENT, Urgency.URGENT, daysBefore + 1)
        .message(CommunicationSource.PARENT, Urgency.URGENT, daysBefore);
  }

  private static Story absence(Story story) {
    return story.days(15, 6, AttendanceCode.PRESENT_AM).days(5, 2, AttendanceCode.M);
  }

  private static List<String> convergent(Story story) {
    return story.patterns().found().stream()
        .filter(p -> p.kind() == PatternKind.CONVERGENCE)
        .map(p -> p.code().token())
        .toList();
  }

  @Test
  void behaviourAndResultsComeTogether() {
    Story story = results(behaviour(ofAPupil(), 3), 45);
    Pattern pattern = story.found("CROSS_BEHAVIOUR_ACADEMIC", PatternKind.CONVERGENCE);
    assertEquals(Domain.CROSS_DOMAIN, pattern.domain());
    assertEquals(4, pattern.frequency());
    assertEquals(4, pattern.evidence().size());
    assertEquals(46, pattern.firstDaysBefore());
    assertEquals(3, pattern.lastDaysBefore());
    assertEquals(1 - Math.exp(-0.2), pattern.strength(), 1e-15, "that of the weaker one");
  }

  /** Present for some of the first weeks of a year, in which there is no past to compare with. */
  private static Story firstWeeks(int presentDays) {
    return ofAPupil().days(9 + presentDays, 10, AttendanceCode.PRESENT_AM);
  }

  @Test
  void afterTwoWeeksOfPresenceWhatMayBeUsualDoesNotComeTogether() {
    assertEquals(
        List.of("CROSS_BEHAVIOUR_COMMUNICATION"),
        convergent(messages(behaviour(firstWeeks(10), 3), 3)));
    Story story = messages(behaviour(firstWeeks(11), 3), 3);
    story.found("BEHAV_DEFIANCE", PatternKind.RECURRENCE);
    story.found("COMM_ESCALATING_CONCERNS", PatternKind.RECURRENCE);
    assertEquals(List.of(), convergent(story));
  }

  @Test
  void whatIsStrongOrGraveComesTogetherFromTheFirstWeeksOn() {
    Story strong = firstWeeks(15);
    for (int day = 0; day < 6; day++) {
      messages(behaviour(strong, day), day);
    }
    assertEquals(List.of("CROSS_BEHAVIOUR_COMMUNICATION"), convergent(strong));
    Story grave = firstWeeks(15).incident(IncidentType.WEAPON, 3);
    for (int day = 0; day < 6; day++) {
      messages(grave, day);
    }
    assertEquals(List.of("CROSS_BEHAVIOUR_COMMUNICATION"), convergent(grave));
  }

  @Test
  void furtherApartTheyDoNot() {
    assertEquals(List.of(), convergent(results(behaviour(ofAPupil(), 3), 46)));
  }

  @Test
  void theOtherPairsComeTogetherToo() {
    assertEquals(
        List.of("CROSS_BEHAVIOUR_COMMUNICATION"),
        convergent(messages(behaviour(ofAPupil(), 3), 3)));
    assertEquals(List.of("CROSS_ACADEMIC_ATTENDANCE"), convergent(absence(results(ofAPupil(), 3))));
    assertEquals(
        List.of("CROSS_COMMUNICATION_ATTENDANCE"), convergent(absence(messages(ofAPupil(), 3))));
    assertEquals(
        List.of("CROSS_BEHAVIOUR_ATTENDANCE"), convergent(absence(behaviour(ofAPupil(), 3))));
  }

  @Test
  void whatTheOriginalDidNotPairIsNotPaired() {
    assertEquals(List.of(), convergent(messages(results(ofAPupil(), 3), 3)));
    assertEquals(
        List.of(), convergent(behaviour(ofAPupil(), 3).concern(ConcernCategory.NEGLECT, 1)));
  }

  @Test
  void twoPatternsOfOneDomainAreNoConvergence() {
    assertEquals(
        List.of(), convergent(behaviour(ofAPupil(), 3).incident(IncidentType.THEFT, 4, 1)));
  }

  @Test
  void eventsWithoutPatternsAreNoConvergence() {
    Story story =
        ofAPupil()
            .incident(IncidentType.DEFIANCE, 1)
            .level(SubjectCode.MATHS, 1, PerformanceLevel.BELOW)
            .message(CommunicationSource.PARENT, Urgency.URGENT, 1);
    story.finds();
  }

  @Test
  void whatHasNoDateCannotBeShownToLieApart() {
    Story story =
        ofAPupil()
            .level(SubjectCode.MATHS, Story.UNDATED, PerformanceLevel.BELOW)
            .level(SubjectCode.MATHS, Story.UNDATED, PerformanceLevel.BELOW);
    assertEquals(List.of("CROSS_BEHAVIOUR_ACADEMIC"), convergent(behaviour(story, 20)));
  }

  @Test
  void threeDomainsAreSeveral() {
    Story story = behaviour(ofAPupil(), 3).concern(ConcernCategory.SELF_HARM, 2);
    assertFalse(convergent(story).contains("CROSS_MULTIPLE_DOMAINS"));
    messages(story, 20);
    Pattern pattern = story.found("CROSS_MULTIPLE_DOMAINS", PatternKind.CONVERGENCE);
    assertEquals(5, pattern.frequency());
    assertEquals(5, pattern.severity());
    assertEquals(1 - Math.exp(-0.25), pattern.strength(), 1e-15, "that of the weakest");
  }

  @Test
  void aThirdThatLiesFarBackDoesNotMakeSeveral() {
    Story story = behaviour(ofAPupil(), 3).concern(ConcernCategory.SELF_HARM, 2);
    assertFalse(convergent(results(story, 46)).contains("CROSS_MULTIPLE_DOMAINS"));
  }

  @Test
  void anOldGravePatternDoesNotHideThatANewerOneComesTogether() {
    Story story =
        messages(behaviour(behaviour(ofAPupil(), 3), 8), 3)
            .knownFor(250)
            .message(CommunicationSource.PARENT, Urgency.URGENT, 9)
            .concern(ConcernCategory.NEGLECT, 2);
    List<String> without = convergent(story);
    assertEquals(List.of("CROSS_BEHAVIOUR_COMMUNICATION", "CROSS_MULTIPLE_DOMAINS"), without);
    story.incident(IncidentType.SUBSTANCE, 200);
    assertEquals(without, convergent(story));
    Pattern pair = story.found("CROSS_BEHAVIOUR_COMMUNICATION", PatternKind.CONVERGENCE);
    assertEquals(9, pair.firstDaysBefore());
  }

  @Test
  void anIncidentBehindTwoOfThePatternsCountsOnce() {
    Story story =
        ofAPupil()
            .knownFor(schoolDay(59))
            .support(InterventionType.MENTORING, schoolDay(29))
            .incident(IncidentType.PHONE, schoolDay(50), schoolDay(45), schoolDay(40))
            .incident(IncidentType.PHONE, Role.OFFENDER, 2, 7, 3)
            .concern(ConcernCategory.NEGLECT, 2);
    Pattern behaviour = story.found("BEHAV_PHONE", PatternKind.RECURRENCE);
    Pattern support = story.found("INTERV_MENTORING", PatternKind.NON_RESPONSE);
    assertEquals(10, behaviour.frequency());
    assertEquals(7, support.frequency());
    Pattern several = story.found("CROSS_MULTIPLE_DOMAINS", PatternKind.CONVERGENCE);
    assertEquals(new HashSet<>(several.evidence()).size(), several.evidence().size());
    assertTrue(several.evidence().containsAll(support.evidence()));
    assertEquals(8, several.frequency(), "the seven incidents of late and the concern");
  }
}
