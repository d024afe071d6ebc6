package dev.safeguard.core.llm;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.text.SafeVocabulary;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented results of stages 1 to 3. */
final class Samples {
  static final SessionId SESSION = new SessionId("sfg_3f9a0c6d51e2");
  static final Token STUDENT = new Token(TokenKind.STU, 0x0123456789ABCDEFL, (short) 77);

  private static final List<PatternCode> CODES =
      PatternCode.all().values().stream().sorted().toList();

  /** A vocabulary of two words. */
  static SafeVocabulary words() {
    return new SafeVocabulary() {
      @Override
      public String word(int index) {
        return List.of("upset", "was").get(index);
      }

      @Override
      public int size() {
        return 2;
      }
    };
  }

  static PatternCode code(String token) {
    return PatternCode.ofToken(token).orElseThrow();
  }

  static Pattern pattern(String token, PatternKind kind, int count, double strength) {
    return new Pattern(
        code(token),
        kind,
        3,
        Trend.RISING,
        count,
        2.5,
        strength,
        StatisticalTest.NONE,
        Double.NaN,
        40,
        3,
        Event.UNDATED,
        List.of());
  }

  /** Two findings of one domain and one across domains. */
  static List<Pattern> three() {
    return new Patterns(
            List.of(
                pattern("BEHAV_DISRUPTIVE", PatternKind.RECURRENCE, 6, 0.64),
                pattern("ACAD_MATHS_STRUGGLE", PatternKind.DECLINE, 4, 0.5),
                pattern("CROSS_BEHAVIOUR_ACADEMIC", PatternKind.CONVERGENCE, 2, 0.9)),
            Set.of())
        .found();
  }

  static AssessedPupil pupil(RiskLevel level, List<Pattern> patterns) {
    return pupil(STUDENT, level, patterns);
  }

  static AssessedPupil pupil(Token student, RiskLevel level, List<Pattern> patterns) {
    return new AssessedPupil(
        new TokenizedRecord(
            student,
            LocalDate.of(2026, 3, 20),
            8,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            List.of()),
        new Patterns(patterns, Set.of()),
        new RiskAssessment(level, 50, 0.8, DataSufficiency.SUFFICIENT, 40, List.of()));
  }

  /** Any patterns at all, at least one. */
  static List<Pattern> random(Random random) {
    List<Pattern> patterns = new ArrayList<>();
    int count = 1 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      int last = random.nextInt(400) - 1;
      patterns.add(
          new Pattern(
              CODES.get(random.nextInt(CODES.size())),
              PatternKind.values()[random.nextInt(PatternKind.values().length)],
              1 + random.nextInt(5),
              Trend.values()[random.nextInt(Trend.values().length)],
              random.nextInt(5) == 0 ? random.nextInt(100_000) : random.nextInt(30),
              random.nextDouble() * 100,
              random.nextInt(10) == 0 ? 1 : random.nextDouble(),
              StatisticalTest.NONE,
              Double.NaN,
              last < 0 ? Event.UNDATED : last + random.nextInt(40_000),
              last,
              Event.UNDATED,
              List.of()));
    }
    return new Patterns(patterns, Set.of()).found();
  }

  private Samples() {}
}
