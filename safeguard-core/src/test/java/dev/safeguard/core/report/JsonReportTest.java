package dev.safeguard.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.core.localize.PupilWithEverything;
import dev.safeguard.core.localize.Samples;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.CharBuffer;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  private static String write(Samples pupil) throws IOException {
    StringBuilder out = new StringBuilder();
    Renderers.json().render(pupil.report(), out);
    return out.toString();
  }

  private static JsonNode read(Samples pupil) throws IOException {
    return new ObjectMapper().readTree(write(pupil));
  }

  private static void assertFields(JsonNode node, String... names) {
    for (String name : names) {
      assertTrue(node.has(name), "missing " + name);
    }
  }

  @Test
  void everyFieldOfTheContractIsThere() throws IOException {
    for (Samples pupil : new Samples[] {PupilWithEverything.samples(), Samples.empty()}) {
      JsonNode report = read(pupil);
      assertFields(
          report,
          "report_generated",
          "student_id",
          "risk_assessment",
          "identified_concerns",
          "pattern_summary",
          "supporting_evidence",
          "contributing_factors",
          "recommended_interventions",
          "next_steps",
          "privacy_notice",
          "analysis_metadata");
      assertFields(
          report.get("risk_assessment"),
          "overall_level",
          "confidence_score",
          "time_window",
          "score",
          "local_level",
          "raised_by_llm",
          "data_sufficiency");
      assertFields(
          report.get("privacy_notice"),
          "analysis_method",
          "external_communication",
          "mapping_storage",
          "audit_trail");
      JsonNode made = report.get("analysis_metadata");
      assertFields(
          made,
          "session_id",
          "analysis_stages",
          "duration_seconds",
          "patterns_found",
          "llm",
          "privacy_guarantees");
      assertFields(
          made.get("analysis_stages"),
          "tokenization",
          "pattern_extraction",
          "risk_assessment",
          "llm_analysis",
          "localization",
          "report_generation");
      assertFields(
          made.get("llm"), "provider", "status", "attempts", "disclosure", "payload_sha256");
      assertFields(
          made.get("privacy_guarantees"),
          "tokenization",
          "external_communication",
          "mapping_storage",
          "audit_trail");
      assertFields(report.get("next_steps").get(0), "timeframe", "due", "action", "responsible");
    }
  }

  @Test
  void everyFieldOfTheListsIsThere() throws IOException {
    JsonNode report = read(PupilWithEverything.samples());
    for (JsonNode concern : report.get("identified_concerns")) {
      assertFields(
          concern,
          "pattern_token",
          "domain",
          "kind",
          "severity",
          "trend",
          "frequency",
          "first_seen",
          "last_seen",
          "description",
          "evidence");
      assertFields(concern.get("evidence").get(0), "pointer", "id", "date", "label");
    }
    assertFields(report.get("pattern_summary").get(0), "combination", "significance");
    assertFields(report.get("recommended_interventions").get(0), "category", "actions", "evidence");
    JsonNode factor = report.get("contributing_factors").get(0);
    assertFields(factor, "label", "points", "rules");
    assertFields(factor.get("rules").get(0), "rule", "why", "source");
  }

  @Test
  void codesAreWrittenAsTheContractSays() throws IOException {
    JsonNode report = read(PupilWithEverything.samples());
    JsonNode risk = report.get("risk_assessment");
    assertEquals("HIGH", risk.get("overall_level").asText());
    assertEquals("sufficient", risk.get("data_sufficiency").asText());
    assertEquals(62.4, risk.get("score").asDouble());
    assertEquals(0.72, risk.get("confidence_score").asDouble());
    JsonNode concern = report.get("identified_concerns").get(1);
    assertEquals("BEHAV_DISRUPTIVE", concern.get("pattern_token").asText());
    assertEquals("behaviour", concern.get("domain").asText());
    assertEquals("rate_increase", concern.get("kind").asText());
    assertEquals("rising", concern.get("trend").asText());
    assertEquals("2026-01-19", concern.get("first_seen").asText());
    JsonNode made = report.get("analysis_metadata");
    assertEquals("answered", made.at("/llm/status").asText());
    assertEquals("answered", made.at("/analysis_stages/llm_analysis").asText());
    assertEquals("completed", made.at("/analysis_stages/tokenization").asText());
    assertEquals("codes", made.at("/llm/disclosure").asText());
    assertEquals(10, made.get("patterns_found").asInt());
    assertEquals(0.00001725, made.get("duration_seconds").asDouble());
    assertEquals("2026-03-24", report.at("/next_steps/0/due").asText());
  }

  @Test
  void withNothingToJudgeByTheLevelIsLowWithoutConfidence() throws IOException {
    JsonNode report = read(Samples.empty());
    JsonNode risk = report.get("risk_assessment");
    assertEquals("LOW", risk.get("overall_level").asText());
    assertTrue(risk.get("confidence_score").isNull());
    assertEquals("none", risk.get("data_sufficiency").asText());
    assertEquals("Not enough data", risk.get("headline").asText());
    assertTrue(report.get("llm_view").isNull());
    assertTrue(report.at("/analysis_metadata/llm/payload_sha256").isNull());
  }

  @Test
  void aRaisedLevelShowsBothLevels() throws IOException {
    Samples pupil = PupilWithEverything.samples();
    pupil.level = RiskLevel.CRITICAL;
    JsonNode risk = read(pupil).get("risk_assessment");
    assertEquals("CRITICAL", risk.get("overall_level").asText());
    assertEquals("HIGH", risk.get("local_level").asText());
    assertTrue(risk.get("raised_by_llm").asBoolean());
  }

  @Test
  void itIsOneLineWhateverTheRecordHolds() throws IOException {
    Samples pupil = PupilWithEverything.samples();
    pupil.record.familyName("a\nb\r\n\"quoted\" \\ \u0000");
    String json = write(pupil);
    assertFalse(json.contains("\n") || json.contains("\r"));
    assertEquals(
        "Sarah (Sal) a\nb\r\n\"quoted\" \\ \u0000",
        new ObjectMapper().readTree(json).get("student_name").asText());
  }

  @Test
  void everySortOfTargetGetsTheSameText() throws IOException {
    String expected = write(PupilWithEverything.samples());
    StringWriter writer = new StringWriter();
    Renderers.json().render(PupilWithEverything.samples().report(), writer);
    assertEquals(expected, writer.toString());
    CharBuffer buffer = CharBuffer.allocate(expected.length());
    Renderers.json().render(PupilWithEverything.samples().report(), new Pages(buffer));
    assertEquals(expected, buffer.flip().toString());
    assertEquals("json", Renderers.json().extension());
  }

  /** An {@link Appendable} that is neither a writer nor a builder. */
  private record Pages(CharBuffer buffer) implements Appendable {
    @Override
    public Appendable append(CharSequence text) {
      buffer.append(text);
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      buffer.append(text, start, end);
      return this;
    }

    @Override
    public Appendable append(char c) {
      buffer.append(c);
      return this;
    }
  }
}
