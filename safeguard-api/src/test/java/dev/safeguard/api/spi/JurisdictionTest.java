package dev.safeguard.api.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.StaffRole;
import dev.safeguard.api.spi.Jurisdiction.Fact;
import dev.safeguard.api.spi.Jurisdiction.StepRule;
import dev.safeguard.api.spi.Jurisdiction.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JurisdictionTest {
  private static final StepRule STEP =
      StepRule.of(1, Unit.WORKING_DAYS, List.of(StaffRole.HEAD_TEACHER), "step.visit");

  @Test
  void aBuilderCollectsStepsTermsAndFacts() {
    Fact fact = new Fact("term.dsl", "the keeper", "invented", LocalDate.of(2026, 3, 20));
    Jurisdiction.Builder builder =
        Jurisdiction.builder("XN").term(Locale.ENGLISH, "term.dsl", "the keeper").fact(fact);
    for (RiskLevel level : RiskLevel.values()) {
      builder.step(level, STEP);
    }
    Jurisdiction place = builder.step(RiskLevel.LOW, STEP).build();
    assertEquals(List.of(STEP, STEP), place.nextSteps().get(RiskLevel.LOW));
    assertEquals(List.of(STEP), place.nextSteps().get(RiskLevel.HIGH));
    assertEquals(Map.of("term.dsl", "the keeper"), place.terms().get(Locale.ENGLISH));
    assertEquals(List.of(fact), place.facts());
  }

  @Test
  void aStepsTextsFollowFromItsKey() {
    assertEquals(
        new StepRule(
            1,
            Unit.WORKING_DAYS,
            List.of(StaffRole.HEAD_TEACHER),
            "step.visit.timeframe",
            "step.visit.action",
            "step.visit.responsible"),
        STEP);
  }

  @Test
  void oneWithoutFactsCitesNothing() {
    Jurisdiction.Builder builder = Jurisdiction.builder("XN");
    for (RiskLevel level : RiskLevel.values()) {
      builder.step(level, STEP);
    }
    assertEquals(List.of(), builder.build().facts());
  }

  @Test
  void everyLevelNeedsAStepAndNoStepLiesInThePast() {
    assertEquals(
        "XN has no next step for LOW",
        assertThrows(IllegalArgumentException.class, () -> Jurisdiction.builder("XN").build())
            .getMessage());
    assertEquals(
        "within must not be negative",
        assertThrows(
                IllegalArgumentException.class,
                () -> StepRule.of(-1, Unit.DAYS, List.of(), "step.visit"))
            .getMessage());
  }
}
