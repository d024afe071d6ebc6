package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.risk.RiskLevel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PayloadTest {

  @Test
  void saysCodesStrengthsAndWeeksInAFixedOrder() {
    assertEquals(
        "{\"pupil\":\"PUPIL\",\"local_level\":\"HIGH\",\"patterns\":["
            + "{\"code\":\"BEHAV_DISRUPTIVE\",\"kind\":\"recurrence\",\"severity\":3,"
            + "\"trend\":\"rising\",\"count\":5,\"strength\":0.6,\"first\":5,\"last\":0},"
            + "{\"code\":\"ACAD_MATHS_STRUGGLE\",\"kind\":\"decline\",\"severity\":3,"
            + "\"trend\":\"rising\",\"count\":4,\"strength\":0.5,\"first\":5,\"last\":0}],"
            + "\"combinations\":[\"CROSS_BEHAVIOUR_ACADEMIC\"]}",
        Payload.of(RiskLevel.HIGH, Samples.three()));
  }

  @Test
  void tellsCountsAsLowerBounds() {
    int[][] bounds = {
      {0, 0},
      {1, 1},
      {5, 5},
      {6, 5},
      {7, 7},
      {9, 7},
      {10, 10},
      {29, 20},
      {99, 50},
      {100, 100},
      {Integer.MAX_VALUE, 100}
    };
    for (int[] bound : bounds) {
      Pattern pattern = Samples.pattern("BEHAV_DISRUPTIVE", PatternKind.RECURRENCE, bound[0], 0.5);
      assertTrue(
          Payload.of(RiskLevel.LOW, List.of(pattern)).contains("\"count\":" + bound[1] + ","),
          "count " + bound[0]);
    }
  }

  @Test
  void leavesTimesOutWhereThereAreNoneAndCutsThemAtTenYears() {
    Pattern undated = at(Event.UNDATED, Event.UNDATED);
    assertFalse(Payload.of(RiskLevel.LOW, List.of(undated)).contains("first"));
    Pattern old = at(1_000_000, 7);
    assertTrue(Payload.of(RiskLevel.LOW, List.of(old)).contains("\"first\":520,\"last\":1}"));
  }

  @Test
  void allThatItCanSayMayLeave() {
    Random random = new Random(20260320);
    for (int i = 0; i < 3000; i++) {
      RiskLevel level = RiskLevel.values()[random.nextInt(4)];
      String payload = Payload.of(level, Samples.random(random));
      assertNull(CodesScanner.scan(payload.getBytes(StandardCharsets.UTF_8)), payload);
    }
  }

  private static Pattern at(int firstDaysBefore, int lastDaysBefore) {
    return new Pattern(
        Samples.code("BEHAV_DISRUPTIVE"),
        PatternKind.BURST,
        1,
        Trend.NEW,
        3,
        2,
        1,
        StatisticalTest.SCAN,
        0.01,
        firstDaysBefore,
        lastDaysBefore,
        Event.UNDATED,
        List.of());
  }
}
