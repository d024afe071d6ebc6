package dev.safeguard.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.history.AssessmentHistory;
import dev.safeguard.api.history.PastAssessment;
import dev.safeguard.api.risk.RiskLevel;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryHistoryTest {
  private static final PastAssessment MONDAY =
      new PastAssessment(LocalDate.of(2026, 3, 16), RiskLevel.LOW, 12);
  private static final PastAssessment AGAIN =
      new PastAssessment(LocalDate.of(2026, 3, 16), RiskLevel.MEDIUM, 24);
  private static final PastAssessment BEFORE =
      new PastAssessment(LocalDate.of(2026, 3, 9), RiskLevel.LOW, 4);

  private final AssessmentHistory history = new InMemoryHistory();

  @Test
  void theyComeOldestFirstAndTheLatestOfADayCounts() {
    history.add("a", MONDAY);
    history.add("a", BEFORE);
    history.add("a", AGAIN);
    assertEquals(List.of(BEFORE, AGAIN), history.of("a"));
    assertEquals(List.of(), history.of("b"));
  }

  @Test
  void aPupilCanBeForgotten() {
    history.add("a", MONDAY);
    history.add("b", BEFORE);
    history.erase("a");
    assertEquals(List.of(), history.of("a"));
    assertEquals(List.of(BEFORE), history.of("b"));
  }

  @Test
  void whatIsReadDoesNotChange() {
    history.add("a", BEFORE);
    List<PastAssessment> read = history.of("a");
    history.add("a", MONDAY);
    assertEquals(List.of(BEFORE), read);
  }

  @Test
  void aScoreIsANumberAndNobodyIsNamed() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new PastAssessment(LocalDate.of(2026, 3, 9), RiskLevel.LOW, Double.NaN));
    history.add("somebody", BEFORE);
    assertFalse(history.toString().contains("somebody"));
  }
}
