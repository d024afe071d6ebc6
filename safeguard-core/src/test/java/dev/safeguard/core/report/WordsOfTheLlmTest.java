package dev.safeguard.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.report.ReportRenderer;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.core.localize.PupilWithEverything;
import dev.safeguard.core.localize.Samples;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Markup in an LLM's answer is refused before; were it to arrive, it is text in every format. */
class WordsOfTheLlmTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String LINK = "[read this](https://example.org) ![x](https://example.org/y)";
  private static final String BLOCK = "fine\n\n# Heading\n\n| a | b |\n|---|---|\n```\n- item";
  private static final String ALL = SCRIPT + LINK + BLOCK + "\"'&]]>\u2028\u0000";

  private static String write(ReportRenderer format, String words) throws IOException {
    Samples pupil = PupilWithEverything.samples();
    pupil.llm = Samples.answered("openai", RiskLevel.HIGH, words);
    StringBuilder out = new StringBuilder();
    format.render(pupil.report(), out);
    return out.toString();
  }

  @Test
  void inHtmlItIsText() throws IOException {
    String page = write(Renderers.html(), ALL);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<a ") || page.contains("<img"), page);
    assertTrue(
        page.contains("&lt;script&gt;alert(1)&lt;/script&gt;[read this](https://example.org)"));
  }

  @Test
  void inMarkdownItIsTextOnOneLine() throws IOException {
    String page = write(Renderers.markdown(), ALL);
    String plain = write(Renderers.markdown(), "plain");
    assertFalse(page.contains("<script"), page);
    assertFalse(Pattern.compile("(?<!\\\\)\\]\\(").matcher(page).find(), page);
    assertFalse(
        page.contains("\n# Heading") || page.contains("\n```") || page.contains("\n- item"));
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;\\[read this\\]"), page);
    assertEquals(plain.lines().count(), page.lines().count());
  }

  @Test
  void inJsonItIsAString() throws IOException {
    String line = write(Renderers.json(), ALL);
    assertEquals(1, line.lines().count());
    JsonNode view = new ObjectMapper().readTree(line).get("llm_view");
    assertEquals(ALL, view.get("evidence_summary").asText());
    assertEquals(ALL + " because.", view.get("reasoning").asText());
  }
}
