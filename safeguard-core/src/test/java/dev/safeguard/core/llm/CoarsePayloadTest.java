package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.safeguard.api.llm.LadderStep;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.RiskLevel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoarsePayloadTest {
  private static final String HEAD = "{\"pupil\":\"PUPIL\",\"local_level\":\"HIGH\",\"patterns\":[";

  private static List<Pattern> patterns() {
    List<Pattern> patterns = new ArrayList<>(Samples.three());
    patterns.add(Samples.pattern("BEHAV_PLACE_CORRIDOR", PatternKind.CONCENTRATION, 5, 0.7));
    return patterns;
  }

  @Test
  void theFirstStepIsThePayloadItself() {
    assertEquals(
        Payload.of(RiskLevel.HIGH, patterns()),
        CoarsePayload.of(RiskLevel.HIGH, patterns(), LadderStep.EXACT));
  }

  @Test
  void eachStepLeavesOutMore() {
    assertEquals(
        Payload.of(RiskLevel.HIGH, Samples.three().subList(0, 2)),
        CoarsePayload.of(RiskLevel.HIGH, patterns(), LadderStep.CONTEXT));
    assertEquals(
        HEAD
            + "{\"code\":\"BEHAV_DISRUPTIVE\",\"kind\":\"recurrence\",\"severity\":3,"
            + "\"count\":5,\"strength\":0.6},"
            + "{\"code\":\"ACAD_MATHS_STRUGGLE\",\"kind\":\"decline\",\"severity\":3,"
            + "\"count\":4,\"strength\":0.5}]}",
        CoarsePayload.of(RiskLevel.HIGH, patterns(), LadderStep.TIMING));
    assertEquals(
        HEAD
            + "{\"code\":\"BEHAV_DISRUPTIVE\",\"kind\":\"recurrence\"},"
            + "{\"code\":\"ACAD_MATHS_STRUGGLE\",\"kind\":\"decline\"}]}",
        CoarsePayload.of(RiskLevel.HIGH, patterns(), LadderStep.STRENGTH));
    assertEquals(
        HEAD
            + "{\"code\":\"ACAD_MATHS_STRUGGLE\",\"kind\":\"decline\"},"
            + "{\"domain\":\"behaviour\"}]}",
        CoarsePayload.of(RiskLevel.HIGH, patterns(), LadderStep.STEADY));
    assertEquals(
        HEAD + "{\"domain\":\"behaviour\"},{\"domain\":\"academic\"}]}",
        CoarsePayload.of(RiskLevel.HIGH, patterns(), LadderStep.KIND));
  }

  @Test
  void anAnswerMayRestOnWhatIsNamedAndNothingElse() {
    assertEquals(Samples.three().subList(1, 2), CoarsePayload.told(patterns(), LadderStep.STEADY));
    assertEquals(List.of(), CoarsePayload.told(patterns(), LadderStep.KIND));
  }

  @Test
  void aPupilWithNothingButContextKeepsIt() {
    List<Pattern> place =
        List.of(Samples.pattern("BEHAV_PLACE_CORRIDOR", PatternKind.CONCENTRATION, 5, 0.7));
    assertEquals(place, CoarsePayload.told(place, LadderStep.CONTEXT));
  }

  @Test
  void whoSharesAStepSharesAllThatFollowAndAllOfItMayLeave() {
    Random random = new Random(6);
    Map<String, String> next = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      List<Pattern> patterns = Samples.random(random).subList(0, 1);
      RiskLevel level = RiskLevel.values()[random.nextInt(2)];
      String before = null;
      for (LadderStep step : LadderStep.values()) {
        String payload = CoarsePayload.of(level, patterns, step);
        assertNull(CodesScanner.scan(payload.getBytes(StandardCharsets.UTF_8)), payload);
        if (before != null) {
          String known = next.putIfAbsent(step + before, payload);
          assertEquals(known == null ? payload : known, payload);
        }
        before = payload;
      }
    }
  }
}
