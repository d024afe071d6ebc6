package dev.safeguard.core.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    return Found.pattern(token, PatternKind.RECURRENCE, 1, 0, 1, records);
  }

  @ParameterizedTest
  @CsvSource({
    "CONCERN_NEGLECT, 2, MEDIUM",
    "CONCERN_NEGLECT, 3, HIGH",
    "VICTIM_BULLYING, 2, LOW",
    "VICTIM_BULLYING, 3, MEDIUM"
  })
  void someAreOneOnlyWhenRepeated(String token, int records, RiskLevel level) {
    assertEquals(level, Found.assess(repeated(token, records)).level());
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
