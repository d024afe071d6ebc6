package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.StageException;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.RiskAssessor;
import dev.safeguard.api.stage.Stage;
import dev.safeguard.api.stage.Tokenized;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.tokenize.StandardTokenizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stages that a vendor brings, good ones and bad ones. */
class PluggedStagesTest {
  private static final StudentRecord RECORD = Pupils.worrying("STU1").build();
  private static final RiskAssessor MEDIUM =
      (record, patterns, policy) ->
          new RiskAssessment(RiskLevel.MEDIUM, 40, 0.5, DataSufficiency.SUFFICIENT, 10, List.of());

  @Test
  void oneStageIsReplacedByOneCall() {
    assertEquals(40, analyze(Safeguard.pipeline().riskAssessor(MEDIUM)).local().score());
  }

  @Test
  void theFirstFourStagesCanBeReplacedTogether() {
    Analysis analysis =
        analyze(
            Safeguard.pipeline()
                .tokenizer(new StandardTokenizer())
                .patternExtractor((record, calendar) -> Patterns.NONE)
                .riskAssessor(MEDIUM)
                .llmAnalyzer((pupil, egress) -> answer(RiskLevel.LOW, List.of())));
    assertEquals(Patterns.NONE, analysis.patterns());
    assertEquals(LlmStatus.ANSWERED, analysis.llm().status());
  }

  @ParameterizedTest
  @EnumSource(RiskLevel.class)
  void anLlmRaisesByOneAtMostAndLowersNothing(RiskLevel claimed) {
    Analysis analysis =
        analyze(
            Safeguard.pipeline()
                .riskAssessor(MEDIUM)
                .llmAnalyzer((pupil, egress) -> answer(claimed, List.of())));
    boolean raised = claimed.compareTo(RiskLevel.MEDIUM) > 0;
    assertEquals(raised ? RiskLevel.HIGH : RiskLevel.MEDIUM, analysis.level());
    assertEquals(raised, analysis.raisedByLlm());
  }

  @Test
  void anLlmThatNamesAPatternNobodyFoundIsNotHeard() {
    PatternCode invented = PatternCode.of(PatternFamily.BEHAVIOUR, IncidentType.WEAPON);
    Analysis analysis =
        analyze(
            Safeguard.pipeline()
                .llmAnalyzer((pupil, egress) -> answer(RiskLevel.CRITICAL, List.of(invented))));
    assertEquals(LlmStatus.INVALID_ANSWER, analysis.llm().status());
    assertEquals(analysis.local().level(), analysis.level());
  }

  @Test
  void anLlmStageThatFailsLeavesTheLocalResult() {
    Analysis analysis =
        analyze(
            Safeguard.pipeline()
                .llmAnalyzer(
                    (pupil, egress) -> {
                      throw new IllegalStateException("Amelia");
                    }));
    assertEquals(LlmStatus.UNAVAILABLE, analysis.llm().status());
    assertEquals(analysis.local().level(), analysis.level());
  }

  @Test
  void aTokenizerThatReturnsAnotherTokenIsStopped() {
    failsIn(
        Stage.TOKENIZATION,
        Safeguard.pipeline()
            .tokenizer(
                (record, site, tokens) ->
                    new Tokenized(record(tokens.issue(TokenKind.STU, "STU2"), List.of()))));
  }

  @Test
  void aTokenizerThatRefersToAnEntryTheRecordHasNotIsStopped() {
    IncidentEvent foreign =
        new IncidentEvent(
            new EventRef(1), 3, -1, IncidentType.OTHER, 2, Role.OFFENDER, null, null, 1);
    failsIn(
        Stage.TOKENIZATION,
        Safeguard.pipeline()
            .tokenizer(
                (record, site, tokens) ->
                    new Tokenized(
                        record(
                            tokens.issue(TokenKind.STU, record.studentId()), List.of(foreign)))));
  }

  @Test
  void evidenceThatIsNoneOfTheRecordsIsStopped() {
    Pattern pattern =
        new Pattern(
            PatternCode.of(PatternFamily.BEHAVIOUR_OVERALL),
            PatternKind.RECURRENCE,
            3,
            Trend.STEADY,
            2,
            2,
            0.5,
            StatisticalTest.NONE,
            Double.NaN,
            9,
            1,
            -1,
            List.of(new EventRef(7)));
    failsIn(
        Stage.PATTERN_EXTRACTION,
        Safeguard.pipeline()
            .patternExtractor((record, calendar) -> new Patterns(List.of(pattern), Set.of())));
  }

  @Test
  void aFailureNamesTheStageAndTheKindOfFaultAndNothingOfTheRecord() {
    StageException e =
        failsIn(
            Stage.RISK_ASSESSMENT,
            Safeguard.pipeline()
                .riskAssessor(
                    (record, patterns, policy) -> {
                      throw new IllegalArgumentException("Amelia");
                    }));
    assertEquals("RISK_ASSESSMENT failed with java.lang.IllegalArgumentException", e.getMessage());
    assertEquals(null, e.getCause());
    assertTrue(e.getStackTrace().length > 0);
  }

  private static StageException failsIn(Stage stage, PipelineBuilder builder) {
    StageException e = assertThrows(StageException.class, () -> analyze(builder));
    assertEquals(stage, e.stage());
    assertFalse(message(e).contains("Amelia"));
    return e;
  }

  private static Analysis analyze(PipelineBuilder builder) {
    try (Pipeline pipeline = builder.build();
        Session session = pipeline.open(Site.standard())) {
      return session.analyze(RECORD);
    }
  }

  private static LlmAnalysis answer(RiskLevel level, List<PatternCode> patterns) {
    return new LlmAnalysis(
        LlmStatus.ANSWERED,
        new LlmOpinion(level, 0.7, patterns, List.of(), List.of(), "", ""),
        "test",
        1,
        Disclosure.CODES,
        null);
  }

  private static TokenizedRecord record(Token token, List<IncidentEvent> incidents) {
    return new TokenizedRecord(
        token,
        Pupils.AS_OF,
        8,
        incidents,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of());
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
