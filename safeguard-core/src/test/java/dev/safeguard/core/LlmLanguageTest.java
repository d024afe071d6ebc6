package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.Outcome;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of an answer come in the site's language, and pass the same checks. */
class LlmLanguageTest {
  private static final Locale WELSH = Locale.forLanguageTag("cy");

  @ParameterizedTest
  @EnumSource(names = {"CODES", "NARRATIVE"})
  void welsh(Disclosure disclosure) {
    assertEquals(
        "Rheolau lleol sy'n cadw'r lefel yn LOW; ni holwyd unrhyw fodel.",
        reasoning(Site.builder().llmLanguage(WELSH).disclosure(disclosure).build()));
  }

  @Test
  void englishUnlessTheSiteSaysOtherwise() {
    assertEquals("Local rules keep the level LOW; no model was asked.", reasoning(Site.standard()));
  }

  @Test
  void inEachLanguageThatIsListed() {
    assertEquals(List.of(WELSH, Locale.ENGLISH), Safeguard.llmLanguages());
    try (Pipeline pipeline = Safeguard.pipeline().build()) {
      for (Locale language : Safeguard.llmLanguages()) {
        pipeline.open(Site.builder().llmLanguage(language).build()).close();
      }
    }
  }

  @Test
  void inACohortToo() {
    List<RecordResult> records =
        IntStream.range(0, 5).mapToObj(i -> RecordResult.of(pupil("S" + i))).toList();
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.builder().llmLanguage(WELSH).build());
        Stream<Outcome> outcomes = session.analyzeCohort(records::stream, 5)) {
      outcomes.forEach(
          outcome ->
              assertTrue(
                  opinion(((Outcome.Analyzed) outcome).analysis())
                      .reasoning()
                      .startsWith("Rheolau lleol")));
    }
  }

  @Test
  void oneThatThereIsNotIsRefusedBeforeAnythingIsDone() {
    try (Pipeline pipeline = Safeguard.pipeline().build()) {
      Site site = Site.builder().llmLanguage(Locale.FRENCH).build();
      assertEquals(
          "no LLM can be asked in 'fr'; Site.Builder.llmLanguage can be [cy, en]",
          assertThrows(ConfigurationException.class, () -> pipeline.open(site)).getMessage());
    }
  }

  private static String reasoning(Site site) {
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(site)) {
      return opinion(session.analyze(pupil("S1"))).reasoning();
    }
  }

  private static LlmOpinion opinion(Analysis analysis) {
    assertEquals(LlmStatus.ANSWERED, analysis.llm().status());
    return Objects.requireNonNull(analysis.llm().opinion());
  }

  private static StudentRecord pupil(String id) {
    StudentRecord.Builder record = StudentRecord.builder(id).asOf(Pupils.AS_OF);
    for (int i = 0; i < 6; i++) {
      record.add(
          Incident.of("disruptive", EventTime.on(Pupils.AS_OF.minusDays(2 + 3L * i)))
              .withSeverity(1)
              .withDescription("Shouted in the lesson"));
    }
    return record.build();
  }
}
