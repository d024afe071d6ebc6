package dev.safeguard.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.core.localize.PupilWithEverything;
import dev.safeguard.core.localize.Samples;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

  private static String write(Samples pupil) throws IOException {
    StringBuilder out = new StringBuilder();
    Renderers.markdown().render(pupil.report(), out);
    return out.toString();
  }

  @Test
  void markupInAValueIsText() {
    assertEquals(
        "&lt;script&gt;alert(1)&lt;/script&gt;", MarkdownText.escape("<script>alert(1)</script>"));
    assertEquals("\"&gt;&lt;img", MarkdownText.escape("\"><img"));
    assertEquals("\\[x\\](http\\://e\\.vil)", MarkdownText.escape("[x](http://e.vil)"));
    assertEquals("\\!\\[x\\](y)", MarkdownText.escape("![x](y)"));
    assertEquals(
        "\\*\\*bold\\*\\* \\_it\\_ \\`code\\`", MarkdownText.escape("**bold** _it_ `code`"));
    assertEquals("a \\| b", MarkdownText.escape("a | b"));
    assertEquals("me\\@example\\.org", MarkdownText.escape("me@example.org"));
    assertEquals("www\\.example\\.org", MarkdownText.escape("www.example.org"));
    assertEquals("&amp;lt;", MarkdownText.escape("&lt;"));
  }

  @Test
  void aValueCannotBeginABlock() {
    assertEquals("\\# x", MarkdownText.escape("# x"));
    assertEquals("\\- x", MarkdownText.escape("- x"));
    assertEquals("\\+ x", MarkdownText.escape("+ x"));
    assertEquals("\\=== x", MarkdownText.escape("=== x"));
    assertEquals("1\\. x", MarkdownText.escape("1. x"));
    assertEquals("1\\) x", MarkdownText.escape("1) x"));
    assertEquals("&gt; x", MarkdownText.escape("> x"));
    assertEquals("a   b", MarkdownText.escape("\n\n  a\r\n\tb"));
  }

  @Test
  void plainSentencesStayReadable() {
    assertEquals(
        "Missed 13.4% (O), well-known. Next: plan.",
        MarkdownText.escape("Missed 13.4% (O), well-known. Next: plan."));
  }

  @Test
  void theReportAnswersFromTopToBottom() throws IOException {
    String text = write(PupilWithEverything.samples());
    assertTrue(text.startsWith("# Safeguarding report: Sarah (Sal) Johnson\n"), text);
    int worried = text.indexOf("**High concern**");
    int now = text.indexOf("## What to do now");
    int found = text.indexOf("## What was found");
    assertTrue(0 < worried && worried < now && now < found);
    assertTrue(
        text.contains("| 16 March 2026 | Behaviour: disruptive behaviour, severity 4 | I8 |"));
    assertTrue(text.contains("- Score: **62.4**"));
    assertTrue(text.contains("  - Evidence that it helps: not graded: no source\n"), text);
    assertTrue(text.contains("(only the second view suggests this)"));
    assertTrue(text.contains("0.000017 seconds"));
    assertEquals("md", Renderers.markdown().extension());
  }

  @Test
  void withoutDataItSaysSo() throws IOException {
    String text = write(Samples.empty());
    assertTrue(text.contains("**Not enough data**"));
    assertTrue(text.contains("There is no second view."));
    assertTrue(text.startsWith("# Safeguarding report: STU12345\n"));
  }

  @Test
  void limitedDataAndARaiseAreSaid() throws IOException {
    Samples pupil = PupilWithEverything.samples();
    pupil.local =
        new RiskAssessment(RiskLevel.HIGH, 60, 0.3, DataSufficiency.LIMITED, 3, List.of());
    pupil.level = RiskLevel.CRITICAL;
    pupil.llm = Samples.answered("openai", RiskLevel.CRITICAL, "[link](http://x.org)");
    String text = write(pupil);
    assertTrue(text.contains("There is little data"));
    assertTrue(text.contains("**Raised one level by the language model** (openai)"));
    assertTrue(text.contains("- Level by the rules alone: High"));
    assertTrue(text.contains("> \\[link\\](http\\://x\\.org)"));
  }

  @Test
  void aNameCannotBreakOutOfItsLine() throws IOException {
    Samples pupil = PupilWithEverything.samples();
    pupil.record.givenName("A\n# B\n[x](y)").preferredName(null);
    assertTrue(write(pupil).startsWith("# Safeguarding report: A \\# B \\[x\\](y) Johnson\n"));
    assertFalse(write(pupil).contains("\n# B"));
  }
}
