package dev.safeguard.core.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.Contribution.Reason;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.Routing;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns that decide alone, and to whom their pupils go. */
class RedFlagTest {

  private static Pattern repeated(String token, int records) {
    return Found.pattern(token, PatternKind.RECURRENCE, 2, 0, 1, records);
  }

  @ParameterizedTest
  @CsvSource({
    "ONLINE_SEXUAL_CONTENT, 1, LOW",
    "ONLINE_SEXUAL_CONTENT, 2, MEDIUM",
    "NOTE_NEGLECT, 2, MEDIUM",
    "NOTE_NEGLECT, 3, HIGH",
    "VICTIM_BULLYING, 2, LOW",
    "VICTIM_BULLYING, 3, MEDIUM",
    "BEHAV_TRUANCY, 4, LOW",
    "BEHAV_TRUANCY, 5, MEDIUM",
    "BEHAV_WITHDRAWN, 2, LOW",
    "BEHAV_WITHDRAWN, 3, MEDIUM",
    "BEHAV_PHYSICAL_AGGRESSION, 2, LOW",
    "BEHAV_PHYSICAL_AGGRESSION, 3, MEDIUM",
    "COMM_ESCALATING_CONCERNS, 2, LOW",
    "COMM_ESCALATING_CONCERNS, 3, MEDIUM"
  })
  void someAreOneOnlyWhenRepeated(String token, int records, RiskLevel level) {
    assertEquals(level, Found.assess(repeated(token, records)).level());
  }

  @ParameterizedTest
  @CsvSource({
    "BEHAV_PHYSICAL_AGGRESSION, 4, 2, LOW",
    "BEHAV_PHYSICAL_AGGRESSION, 3, 3, MEDIUM",
    "BEHAV_PHYSICAL_AGGRESSION, 4, 3, HIGH",
    "ATTEND_LATENESS, 2, 10, LOW",
    "ATTEND_LATENESS, 3, 10, MEDIUM"
  })
  void someAreOneOnlyWhenGraveAsWell(String token, int severity, int records, RiskLevel level) {
    Pattern pattern = Found.pattern(token, PatternKind.RECURRENCE, severity, 0, 1, records);
    assertEquals(level, Found.assess(pattern).level());
  }

  @ParameterizedTest
  @CsvSource({
    "CONCERN_PHYSICAL_ABUSE, 3, 0, CRITICAL",
    "CONCERN_PHYSICAL_ABUSE, 3, 7, CRITICAL",
    "CONCERN_PHYSICAL_ABUSE, 3, 8, HIGH",
    "CONCERN_PHYSICAL_ABUSE, 3, 91, MEDIUM",
    "CONCERN_MISSING, 1, 2, CRITICAL",
    "NOTE_MISSING, 1, 1, CRITICAL",
    "NOTE_MISSING, 1, 2, HIGH",
    "CONCERN_CHILD_CRIMINAL_EXPLOITATION, 1, 7, CRITICAL",
    "CONCERN_CHILD_CRIMINAL_EXPLOITATION, 1, 8, HIGH",
    "NOTE_WEAPON, 1, 7, CRITICAL",
    "NOTE_WEAPON, 1, 8, HIGH",
    "BEHAV_SEXUAL_BEHAVIOUR, 3, 1, MEDIUM",
    "BEHAV_SEXUAL_BEHAVIOUR, 4, 1, HIGH",
    "ATTEND_UNAUTHORISED_STREAK, 4, 1, LOW",
    "ATTEND_UNAUTHORISED_STREAK, 5, 1, HIGH",
    "CONCERN_BULLYING, 3, 90, MEDIUM",
    "CONCERN_BULLYING, 3, 91, LOW",
    "ONLINE_GROOMING, 3, 0, MEDIUM",
    "ONLINE_GROOMING, 4, 0, CRITICAL",
    "ONLINE_GROOMING, 4, 8, HIGH",
    "ONLINE_IMAGE_SHARING, 4, 0, HIGH",
    "ONLINE_IMAGE_SHARING, 5, 0, CRITICAL",
    "ONLINE_OTHER, 4, 0, LOW",
    "ONLINE_OTHER, 5, 7, CRITICAL",
    "ONLINE_EXTREMISM, 5, 8, HIGH",
    "VICTIM_SEXUAL_BEHAVIOUR, 5, 3, CRITICAL"
  })
  void someWeighMoreWhileTheyAreNewOrAreGravest(
      String token, int severity, int daysBefore, RiskLevel level) {
    Pattern pattern = Found.pattern(token, PatternKind.INDICATOR, severity, 0, daysBefore);
    assertEquals(level, Found.assess(pattern).level());
  }

  @Test
  void whatHasNoDayIsTakenForNew() {
    Pattern pattern = Found.pattern("CONCERN_MISSING", PatternKind.INDICATOR, 1, 0, Event.UNDATED);
    assertEquals(RiskLevel.CRITICAL, Found.assess(pattern).level());
  }

  @Test
  void theGravestNamesThePatternThatDecides() {
    Contribution first =
        Found.assess(
                Found.pattern("CONCERN_NEGLECT", PatternKind.INDICATOR, 1, 0, 1),
                Found.pattern("CONCERN_SEXUAL_ABUSE", PatternKind.INDICATOR, 1, 0, 1),
                Found.pattern("ONLINE_SUICIDE", PatternKind.INDICATOR, 1, 0, 1))
            .contributions()
            .get(0);
    assertEquals(Reason.RED_FLAG, first.reason());
    assertEquals("CONCERN_SEXUAL_ABUSE", String.valueOf(first.code()));
    assertEquals(PatternKind.INDICATOR, first.kind());
  }

  @ParameterizedTest
  @CsvSource({
    "CONCERN_STAFF_ALLEGATION, STAFF_ALLEGATION",
    "NOTE_STAFF_ALLEGATION, STAFF_ALLEGATION",
    "MENTION_STAFF_ALLEGATION, SAFEGUARDING_LEAD",
    "CONCERN_SEXUAL_ABUSE, SAFEGUARDING_LEAD",
    "BEHAV_OVERALL, SAFEGUARDING_LEAD"
  })
  void anAllegationAgainstStaffGoesToAPersonOfItsOwn(String token, Routing routing) {
    Pattern pattern = Found.pattern(token, PatternKind.INDICATOR, 1, 0, 1);
    assertEquals(routing, Routing.of(new Patterns(List.of(pattern), Set.of())));
  }
}
