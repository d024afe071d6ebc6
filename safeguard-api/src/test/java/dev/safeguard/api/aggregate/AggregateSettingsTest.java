package dev.safeguard.api.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AggregateSettingsTest {
  private static final AggregateSettings DEFAULTS = AggregateSettings.defaults();

  private static String refusal(Executable executable) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void theDefaultsAreThoseOfTheDocumentation() {
    assertEquals(new AggregateSettings(5, 10, 12, 10), DEFAULTS);
  }

  @Test
  void eachIsReplacedAlone() {
    assertEquals(new AggregateSettings(6, 10, 12, 10), DEFAULTS.withLeastCount(6));
    assertEquals(new AggregateSettings(5, 6, 12, 10), DEFAULTS.withMostAlerts(6));
    assertEquals(new AggregateSettings(5, 10, 6, 10), DEFAULTS.withWeeks(6));
    assertEquals(new AggregateSettings(5, 10, 12, 6), DEFAULTS.withLeastCompared(6));
  }

  @Test
  void whatIsOutOfRangeIsNamed() {
    assertEquals("leastCount must be at least 2", refusal(() -> DEFAULTS.withLeastCount(1)));
    assertEquals(
        "mostAlerts must be at least 1, at most 1000", refusal(() -> DEFAULTS.withMostAlerts(0)));
    assertEquals(
        "mostAlerts must be at least 1, at most 1000",
        refusal(() -> DEFAULTS.withMostAlerts(1_001)));
    assertEquals("weeks must be at least 1, at most 53", refusal(() -> DEFAULTS.withWeeks(54)));
    assertEquals("leastCompared must be at least 1", refusal(() -> DEFAULTS.withLeastCompared(0)));
  }
}
