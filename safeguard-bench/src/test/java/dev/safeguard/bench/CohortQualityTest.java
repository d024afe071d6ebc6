package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.command.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortQualityTest {

  @Test
  void tellsOfEachSchoolWhoIsAnsweredByHowManyCalls() {
    String table = Run.good(CohortQuality.COMMAND, "--pupils", "60", "--k", "3");
    for (String school : List.of("mixed", "quiet", "busy")) {
      assertTrue(table.contains(school), table);
    }
    assertTrue(table.contains("60 pupils each, 10 % changed, k 3, seed 1"), table);
  }
}
