package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.ReportRenderer;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.IdentifiedConcern;
import dev.safeguard.api.report.SafeguardingReport.Quote;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.report.Renderers;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** From one note in a behaviour log to the report that shows its words. */
class WordsOfANoteTest {
  private static final String NOTE =
      "Talking in class. Later <she> said that she wants to \"kill herself\".";

  private static SafeguardingReport report(String... notes) {
    StudentRecord.Builder record = StudentRecord.builder("S1").asOf(LocalDate.of(2026, 3, 20));
    for (int i = 0; i < notes.length; i++) {
      record.add(
          new Incident(
              "I" + i,
              "disruptive",
              1,
              EventTime.on(LocalDate.of(2026, 3, 18 - i)),
              null,
              null,
              null,
              null,
              notes[i],
              null,
              1));
    }
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      StudentRecord pupil = record.build();
      return session.report(session.analyze(pupil), pupil, Reader.safeguardingLead());
    }
  }

  private static RiskLevel level(String... notes) {
    return report(notes).risk().localLevel();
  }

  private static String rendered(ReportRenderer renderer) throws IOException {
    StringBuilder out = new StringBuilder();
    renderer.render(report(NOTE), out);
    return out.toString();
  }

  @Test
  void oneDisclosureInABehaviourLogWeighsAsARecordOfIt() {
    assertEquals(RiskLevel.CRITICAL, level(NOTE));
    assertEquals(RiskLevel.HIGH, level("messing about, then disclosed self harm to TA"));
    assertEquals(RiskLevel.CRITICAL, level("late. said stepdad hits him with a belt"));
    assertEquals(RiskLevel.CRITICAL, level("says he was touched down there"));
  }

  @Test
  void whatIsLessGraveIsMedium() {
    assertEquals(RiskLevel.HIGH, level("tired, says dad hits mum"));
    assertEquals(RiskLevel.MEDIUM, level("tired, says dad drinks every night"));
  }

  @Test
  void denialsFearsOthersLessonsAndJestsAreLow() {
    assertEquals(RiskLevel.LOW, level("my mum is literally going to kill me, third jumper lost"));
    assertEquals(RiskLevel.LOW, level("cut his finger with the knife while chopping onions"));
    assertEquals(RiskLevel.LOW, level("denies self harm"));
    assertEquals(RiskLevel.LOW, level("worried that she is self harming"));
    assertEquals(RiskLevel.LOW, level("upset, her cousin self-harms"));
    assertEquals(RiskLevel.LOW, level("silly in the lesson on self-harm"));
    assertEquals(RiskLevel.LOW, level("knife and fork thrown at lunch"));
  }

  /** Graded notes like it are to be seen at once; a phrase alone had it a hint. */
  @Test
  void aHintThatReadsLikeAGraveNoteIsHigh() {
    assertEquals(RiskLevel.HIGH, level("long sleeves, arms covered"));
  }

  @Test
  void aGravePastToldOutrightIsLookedAt() {
    assertEquals(RiskLevel.CRITICAL, level("said she was raped when she was five"));
    assertEquals(RiskLevel.MEDIUM, level("dad used to hit him with a belt"));
  }

  @Test
  void theReportShowsTheWordsAndHowTheyWereRead() {
    IdentifiedConcern concern =
        report(NOTE, "denies suicidal thoughts").concerns().stream()
            .filter(c -> c.code().family() == PatternFamily.NOTE)
            .findFirst()
            .orElseThrow();
    assertEquals("NOTE_SUICIDAL_IDEATION", concern.code().token());
    Quote quote = concern.evidence().get(0).quotes().get(0);
    assertTrue(quote.text().contains("kill herself"), "other words");
    assertEquals("said of the pupil; the pupil's words, it seems", quote.reading());
    assertTrue(concern.description().contains("Read the notes themselves."));
    IdentifiedConcern denied =
        report("denies suicidal thoughts").concerns().stream()
            .filter(c -> c.code().family() == PatternFamily.MENTION)
            .findFirst()
            .orElseThrow();
    assertEquals(
        "denied, or looked for and not found", denied.evidence().get(0).quotes().get(0).reading());
  }

  @Test
  void otherEvidenceHoldsNoWords() {
    for (IdentifiedConcern concern : report(NOTE, NOTE, NOTE).concerns()) {
      boolean ofWords =
          concern.code().family() == PatternFamily.NOTE
              || concern.code().family() == PatternFamily.MENTION;
      concern.evidence().forEach(e -> assertEquals(ofWords, !e.quotes().isEmpty()));
    }
  }

  @Test
  void everyFormatShowsThem() throws IOException {
    assertTrue(rendered(Renderers.json()).contains("kill herself"));
    assertTrue(rendered(Renderers.html()).contains("kill herself"));
    assertTrue(rendered(Renderers.markdown()).contains("kill herself"));
    assertFalse(rendered(Renderers.html()).contains("<she>"));
  }

  @Test
  void nothingPrintsThem() {
    SafeguardingReport report = report(NOTE);
    assertFalse((report + "" + report.concerns()).contains("kill"));
    Quote quote = report.concerns().get(0).evidence().get(0).quotes().get(0);
    assertFalse(quote.toString().contains("kill"));
  }
}
