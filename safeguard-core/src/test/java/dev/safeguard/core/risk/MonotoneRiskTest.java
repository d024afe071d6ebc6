package dev.safeguard.core.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MonotoneRiskTest {
  private static final double ROUNDING = 1e-9;
  private static final List<String> TOKENS = PatternCode.all().keySet().stream().sorted().toList();

  private final Random random = new Random(20260320);

  @Test
  void addingAPatternNeverLowersAnything() {
    for (int round = 0; round < 5_000; round++) {
      Set<Vulnerability> flags = flags();
      List<Pattern> patterns = patterns(random.nextInt(10));
      RiskAssessment before = Found.assess(flags, patterns);
      List<Pattern> more = new ArrayList<>(patterns);
      more.add(any());
      notLower(before, Found.assess(flags, more));
    }
  }

  @Test
  void raisingSeverityOrStrengthNeverLowersAnything() {
    for (int round = 0; round < 5_000; round++) {
      Set<Vulnerability> flags = flags();
      List<Pattern> patterns = patterns(1 + random.nextInt(10));
      RiskAssessment before = Found.assess(flags, patterns);
      int at = random.nextInt(patterns.size());
      Pattern old = patterns.get(at);
      patterns.set(
          at,
          Found.pattern(
              old.code().token(),
              old.kind(),
              old.severity() + random.nextInt(6 - old.severity()),
              old.strength() + random.nextDouble() * (1 - old.strength()),
              old.lastDaysBefore(),
              old.frequency()));
      notLower(before, Found.assess(flags, patterns));
    }
  }

  @Test
  void orderNeverMatters() {
    for (int round = 0; round < 500; round++) {
      List<Pattern> patterns = patterns(8);
      RiskAssessment before = Found.assess(Set.of(), patterns);
      Collections.shuffle(patterns, random);
      assertEquals(before.score(), Found.assess(Set.of(), patterns).score());
    }
  }

  @Test
  void evidenceThatFadesRaisesNothing() {
    for (int round = 0; round < 2_000; round++) {
      List<Pattern> patterns = patterns(1 + random.nextInt(8));
      List<Pattern> older = new ArrayList<>();
      for (Pattern pattern : patterns) {
        older.add(
            Found.pattern(
                pattern.code().token(),
                pattern.kind(),
                pattern.severity(),
                pattern.strength(),
                pattern.lastDaysBefore() + random.nextInt(100),
                pattern.frequency()));
      }
      notLower(Found.assess(Set.of(), older), Found.assess(Set.of(), patterns));
    }
  }

  @Test
  void theContributionsAddUpToTheScoreLargestFirst() {
    for (int round = 0; round < 2_000; round++) {
      RiskAssessment assessment = Found.assess(flags(), patterns(random.nextInt(12)));
      double sum = 0;
      double last = Double.POSITIVE_INFINITY;
      for (Contribution contribution : assessment.contributions()) {
        assertTrue(contribution.points() >= 0 && contribution.points() <= last);
        last = contribution.points();
        sum += last;
      }
      assertEquals(assessment.score(), sum, "exactly");
    }
  }

  @Test
  void aHigherLevelHasAHigherScore() {
    double[] least = new double[4];
    double[] most = new double[4];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (int round = 0; round < 5_000; round++) {
      RiskAssessment assessment = Found.assess(flags(), patterns(random.nextInt(12)));
      int level = assessment.level().ordinal();
      least[level] = Math.min(least[level], assessment.score());
      most[level] = Math.max(most[level], assessment.score());
    }
    for (RiskLevel level : RiskLevel.values()) {
      assertTrue(most[level.ordinal()] > 0, "no case of " + level);
      if (level != RiskLevel.LOW) {
        assertTrue(least[level.ordinal()] > most[level.ordinal() - 1]);
      }
    }
  }

  private static void notLower(RiskAssessment before, RiskAssessment after) {
    assertTrue(after.score() >= before.score() - ROUNDING);
    assertTrue(after.level().compareTo(before.level()) >= 0);
  }

  private List<Pattern> patterns(int count) {
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      patterns.add(any());
    }
    return patterns;
  }

  private Pattern any() {
    PatternKind[] kinds = PatternKind.values();
    return Found.pattern(
        TOKENS.get(random.nextInt(TOKENS.size())),
        kinds[random.nextInt(kinds.length)],
        1 + random.nextInt(5),
        random.nextDouble(),
        random.nextInt(250) - 1,
        1 + random.nextInt(5));
  }

  private Set<Vulnerability> flags() {
    Set<Vulnerability> flags = EnumSet.noneOf(Vulnerability.class);
    for (Vulnerability flag : Vulnerability.values()) {
      if (random.nextInt(6) == 0) {
        flags.add(flag);
      }
    }
    return flags;
  }
}
