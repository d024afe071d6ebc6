package dev.safeguard.bench.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.bench.school.Verdict.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shares and scores of a group. */
class VerdictsTest {
  private static final Verdicts HUNDRED =
      new Verdicts(
          IntStream.rangeClosed(1, 100)
              .mapToObj(i -> new Verdict(i, RiskLevel.values()[i % 4], Set.of()))
              .toList());

  @Test
  void fiveInAHundredLieAboveTheScoreThatFivePerCentExceed() {
    assertEquals(95, HUNDRED.scoreExceededBy(0.05));
    assertEquals(100, HUNDRED.scoreExceededBy(0));
  }

  @Test
  void levelsAndAboveAreCounted() {
    assertEquals(new Proportion(75, 100), HUNDRED.atLeast(RiskLevel.MEDIUM));
    assertEquals(new Proportion(25, 100), HUNDRED.atLeast(RiskLevel.CRITICAL));
  }

  @Test
  void aChangeIsNamedInItsDomainAndKindOnly() {
    Verdict right = verdict(new Finding(Domain.ATTENDANCE, PatternKind.WEEKDAY));
    Verdict wrong = verdict(new Finding(Domain.ATTENDANCE, PatternKind.DECLINE));
    assertTrue(right.names(Deterioration.MONDAYS));
    assertFalse(wrong.names(Deterioration.MONDAYS));
    assertEquals(
        new Proportion(1, 2), new Verdicts(List.of(right, wrong)).naming(Deterioration.ABSENCE));
  }

  private static Verdict verdict(Finding finding) {
    return new Verdict(0, RiskLevel.LOW, Set.of(finding));
  }
}
