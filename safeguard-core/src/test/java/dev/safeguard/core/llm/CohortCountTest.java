package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.llm.LadderStep;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.llm.spi.LlmCapability;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cohort lets leave, beside a model that keeps every pupil; and what it keeps. */
class CohortCountTest {
  private static final String[] CODES = {"BEHAV_DISRUPTIVE", "ACAD_MATHS_STRUGGLE"};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lesserPayloadsLeaveExactlyWhereKDifferentPupilsShareThem(long seed) {
    Random random = new Random(seed);
    int k = 2 + random.nextInt(6);
    List<AssessedPupil> pupils = pupils(random, 20 + random.nextInt(60), 30);
    Cohort cohort = closed(k, pupils);
    Set<String> expected = model(k, pupils);
    for (AssessedPupil pupil : pupils) {
      for (LadderStep step : LadderStep.values()) {
        String payload = payload(pupil, step);
        assertEquals(expected.contains(payload), cohort.mayLeave(payload), step + " " + payload);
      }
    }
  }

  @Test
  void whatItKeepsGrowsWithThePayloadsAndNotWithThePupils() {
    Random random = new Random(1);
    int k = 5;
    Cohort cohort = new Cohort(k);
    Set<String> exact = new HashSet<>();
    Set<String> all = new HashSet<>();
    int atTenThousand = 0;
    for (int i = 0; i < 20_000; i++) {
      AssessedPupil pupil = pupil(random, i);
      cohort.count(pupil);
      exact.add(payload(pupil, LadderStep.EXACT));
      for (LadderStep step : LadderStep.values()) {
        all.add(step + payload(pupil, step));
      }
      assertTrue(
          i % 1000 != 0 || cohort.size() <= all.size() + (k - 1) * exact.size(),
          () -> cohort.size() + " for " + all.size() + " payloads");
      if (i == 9_999) {
        atTenThousand = cohort.size();
      }
    }
    assertEquals(atTenThousand, cohort.size());
    cohort.close(gate(), Samples.SESSION);
    assertTrue(cohort.size() <= 2 * all.size());
  }

  /** Payloads that leave, by the rule as it is written, with all pupils in memory. */
  private static Set<String> model(int k, List<AssessedPupil> pupils) {
    Set<String> leaving = new HashSet<>();
    List<AssessedPupil> unserved = new ArrayList<>(pupils);
    for (LadderStep step : LadderStep.values()) {
      Map<String, Set<Token>> sharing = new LinkedHashMap<>();
      for (AssessedPupil pupil : unserved) {
        sharing
            .computeIfAbsent(payload(pupil, step), payload -> new HashSet<>())
            .add(pupil.record().student());
      }
      sharing.forEach(
          (payload, students) -> {
            if (students.size() >= k) {
              leaving.add(payload);
            }
          });
      unserved.removeIf(pupil -> leaving.contains(payload(pupil, step)));
    }
    return leaving;
  }

  private static Cohort closed(int k, List<AssessedPupil> pupils) {
    Cohort cohort = new Cohort(k);
    pupils.forEach(cohort::count);
    cohort.close(gate(), Samples.SESSION);
    return cohort;
  }

  private static EgressGate gate() {
    OpenedLlm llm = new OpenedLlm("offline", new OfflineLlmClient(), Set.of(LlmCapability.OFFLINE));
    return new EgressGate(
        new LlmService(llm, LlmPolicy.defaults(), Runnable::run, null),
        Disclosure.CODES,
        event -> {},
        Clock.systemUTC());
  }

  private static String payload(AssessedPupil pupil, LadderStep step) {
    return CoarsePayload.of(pupil.local().level(), pupil.patterns().found(), step);
  }

  /** Records of so many pupils, some with several. */
  private static List<AssessedPupil> pupils(Random random, int records, int pupils) {
    List<AssessedPupil> made = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      made.add(pupil(random, random.nextInt(pupils)));
    }
    return made;
  }

  private static AssessedPupil pupil(Random random, int number) {
    List<Pattern> patterns = new ArrayList<>();
    for (String code : CODES) {
      if (patterns.isEmpty() || random.nextBoolean()) {
        patterns.add(
            Samples.pattern(
                code,
                random.nextBoolean() ? PatternKind.RECURRENCE : PatternKind.WEEKDAY,
                1 + random.nextInt(2),
                random.nextInt(2) / 2.0));
      }
    }
    return Samples.pupil(
        new Token(TokenKind.STU, number, (short) 0),
        random.nextBoolean() ? RiskLevel.LOW : RiskLevel.MEDIUM,
        new Patterns(patterns, Set.of()).found());
  }
}
