package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.tck.LlmSample;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OfflineAnswersTest {
  private final OpenedLlm offline = LlmProviders.discover().open("offline", Map.of());
  private final EgressGate gate =
      new EgressGate(
          new LlmService(offline, LlmPolicy.defaults(), Runnable::run, null),
          Disclosure.CODES,
          event -> {},
          Clock.systemUTC());

  @Test
  void keepsTheLevelAndNamesWhatItRestsOn() throws Exception {
    LlmOpinion opinion = opinion(RiskLevel.HIGH, Samples.three());
    assertEquals(
        new LlmOpinion(
            RiskLevel.HIGH,
            0.6,
            List.of(Samples.code("BEHAV_DISRUPTIVE"), Samples.code("ACAD_MATHS_STRUGGLE")),
            List.of(Samples.code("CROSS_BEHAVIOUR_ACADEMIC")),
            List.of(
                Recommendation.ACADEMIC_SUPPORT,
                Recommendation.BEHAVIORAL_SUPPORT,
                Recommendation.SAFEGUARDING_REVIEW),
            "2 findings in 2 areas; the best supported is BEHAV_DISRUPTIVE.",
            "Local rules keep the level HIGH; no model was asked."),
        opinion);
  }

  @Test
  void namesACodeOfTwoKindsOnce() throws Exception {
    LlmOpinion opinion =
        opinion(
            RiskLevel.LOW,
            List.of(
                Samples.pattern("VICTIM_BULLYING", PatternKind.RECURRENCE, 3, 1),
                Samples.pattern("VICTIM_BULLYING", PatternKind.BURST, 3, 1),
                Samples.pattern("WITNESS_OVERALL", PatternKind.RECURRENCE, 3, 1),
                Samples.pattern("CONCERN_NEGLECT", PatternKind.RECURRENCE, 3, 1)));
    assertEquals(
        List.of(
            Samples.code("VICTIM_BULLYING"),
            Samples.code("WITNESS_OVERALL"),
            Samples.code("CONCERN_NEGLECT")),
        opinion.patterns());
    assertEquals(List.of(Recommendation.WELLBEING_CHECK), opinion.recommendations());
    assertEquals(1.0, opinion.confidence());
  }

  @Test
  void alwaysPassesTheCheckAndNeverRaises() throws Exception {
    Random random = new Random(11);
    for (int i = 0; i < 3000; i++) {
      RiskLevel level = RiskLevel.values()[random.nextInt(4)];
      List<Pattern> patterns = Samples.random(random);
      assertEquals(level, opinion(level, patterns).level());
    }
  }

  @Test
  void theSameQuestionHasTheSameAnswer() throws Exception {
    assertEquals(
        opinion(RiskLevel.MEDIUM, Samples.three()), opinion(RiskLevel.MEDIUM, Samples.three()));
  }

  @Test
  void aQuestionWithoutALevelIsAFailure() {
    for (String question : new String[] {"", "{}", "{\"local_level\":\"HIGH", "hello"}) {
      assertThrows(
          LlmException.class,
          () -> offline.client().complete(new LlmSample(question, Duration.ofSeconds(1))));
    }
  }

  @Test
  void aQuestionWithoutPatternsHasAnAnswer() throws Exception {
    String answer =
        offline
            .client()
            .complete(new LlmSample("{\"local_level\":\"LOW\"}", Duration.ofSeconds(1)))
            .text();
    assertEquals(
        CheckedAnswer.Valid.class, AnswerReader.read(answer, List.of()).getClass(), answer);
  }

  private LlmOpinion opinion(RiskLevel level, List<Pattern> patterns) throws Exception {
    LlmAnalysis analysis =
        new StandardLlmAnalyzer(LlmPolicy.defaults(), Samples::words)
            .analyze(
                Samples.pupil(level, patterns), gate.forPupil(Samples.SESSION, Samples.STUDENT));
    assertEquals(LlmStatus.ANSWERED, analysis.status());
    return Objects.requireNonNull(analysis.opinion());
  }
}
