package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport.LlmView;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.stage.Analysis;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an LLM says of notes: tokens it was given become names again, and nothing else is taken. */
class NarrativeAnswersTest {
  private static final Pattern STAFF = Pattern.compile("STA_[0-9A-Z]{17}");

  private final NarrativeSchool school = new NarrativeSchool();

  @Test
  void aTokenThatWasGivenComesBackAsANameForTheReader() {
    school.llm.answer =
        body -> NarrativeSchool.answer("HIGH", "PUPIL told " + staffIn(body) + " what happened.");
    try (Pipeline pipeline = Safeguard.pipeline().llm("capturing", school.llm).build();
        Session session = pipeline.open(NarrativeSchool.site(Disclosure.NARRATIVE))) {
      Analysis analysis = session.analyze(NarrativeSchool.record());
      LlmView view =
          session.report(analysis, NarrativeSchool.record(), Reader.safeguardingLead()).llmView();
      assertNotNull(view);
      assertEquals("PUPIL told Mrs Ruth Walker what happened.", view.reasoning());
      LlmOpinion opinion = analysis.llm().opinion();
      assertNotNull(opinion);
      assertFalse(opinion.reasoning().contains("Walker"));
    }
  }

  @Test
  void anAnswerWithATokenThatWasNotGivenIsNotTaken() {
    try (Pipeline pipeline = Safeguard.pipeline().llm("capturing", school.llm).build();
        Session session = pipeline.open(NarrativeSchool.site(Disclosure.NARRATIVE))) {
      String other = session.deidentify("Spoke to Konstantin.").spans().get(0).token().toString();
      school.llm.answer = body -> NarrativeSchool.answer("CRITICAL", other + " was there.");
      assertUntaken(session.analyze(NarrativeSchool.record()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Amelia was hurt.",
        "a m e l i a was hurt.",
        "It was Ms Ad\u0435yemi.",
        "Ring 07700 900123.",
        "See STU_0000000000000000A.",
        "She lives at 12 Acacia Avenue."
      })
  void anAnswerThatNamesSomebodyIsNotTaken(String reasoning) {
    school.llm.answer = body -> NarrativeSchool.answer("CRITICAL", reasoning);
    assertUntaken(school.analyze(Disclosure.NARRATIVE, NarrativeSchool.record()));
  }

  @Test
  void aStageOfTheHostsOwnCannotAnswerWithATokenThatWasNotGiven() {
    try (Pipeline pipeline =
            Safeguard.pipeline()
                .llm("capturing", school.llm)
                .llmAnalyzer(
                    (pupil, egress) ->
                        new LlmAnalysis(
                            LlmStatus.ANSWERED,
                            new LlmOpinion(
                                RiskLevel.HIGH,
                                0.5,
                                List.of(),
                                List.of(),
                                List.of(),
                                "",
                                "XYZ_00000000000000" + pupil.record().student()),
                            "capturing",
                            1,
                            Disclosure.CODES,
                            null))
                .build();
        Session session = pipeline.open(NarrativeSchool.site(Disclosure.CODES))) {
      assertEquals(
          LlmStatus.INVALID_ANSWER, session.analyze(NarrativeSchool.record()).llm().status());
    }
  }

  private void assertUntaken(Analysis analysis) {
    assertEquals(LlmStatus.INVALID_ANSWER, analysis.llm().status());
    assertEquals(analysis.local().level(), analysis.level());
  }

  private static String staffIn(String body) {
    Matcher matcher = STAFF.matcher(body);
    assertTrue(matcher.find(), body);
    return matcher.group();
  }
}
