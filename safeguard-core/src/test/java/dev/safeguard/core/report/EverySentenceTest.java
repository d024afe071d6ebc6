package dev.safeguard.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.llm.LadderStep;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LanguagePack;
import dev.safeguard.api.spi.LocalizationProvider;
import dev.safeguard.core.localize.EnglandProvider;
import dev.safeguard.core.localize.PupilWithEverything;
import dev.safeguard.core.localize.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every sentence is from the catalogue of texts or marked as the LLM's. The catalogue is brought in
 * a script of its own, so that a word in any other stands out: what is left must be the record's
 * own names and numbers, or be inside the LLM's own part.
 */
class EverySentenceTest {
  private static final Pattern PLACEHOLDER_OR_LETTER = Pattern.compile("\\{[a-zA-Z_.]+}|[A-Za-z]");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_/-]*[A-Za-z0-9]");
  private static final String LLM = "Verba machinae";

  /** What is no sentence: the record's, how the report was made, and the months as ICU has them. */
  private static final Pattern OWN =
      Pattern.compile(
          "January|February|March|April|May|June|July|August|September|October|November|December"
              + "|Sarah|Sal|Johnson|STU12345|STU_[0-9A-Z]+|sfg_[0-9a-f]+|GB-ENG|openai|offline"
              + "|[IACONV][0-9]+|undated|/?attendance/[0-9]+|T[0-9]+|(ab)+");

  private static String disguised(String text) {
    return PLACEHOLDER_OR_LETTER
        .matcher(text)
        .replaceAll(
            found -> found.group().length() > 1 ? Matcher.quoteReplacement(found.group()) : "ж");
  }

  private static Map<String, String> disguised(Map<String, String> texts) {
    Map<String, String> disguised = new HashMap<>();
    texts.forEach(
        (key, text) -> disguised.put(key, key.equals("label.direction") ? text : disguised(text)));
    return disguised;
  }

  /** England in Cyrillic. */
  private static final class Disguise implements LocalizationProvider {
    private final EnglandProvider england = new EnglandProvider();

    @Override
    public String name() {
      return "disguise";
    }

    @Override
    public List<Jurisdiction> jurisdictions() {
      Jurisdiction from = england.jurisdictions().get(0);
      Map<String, String> terms = from.terms().getOrDefault(Locale.ENGLISH, Map.of());
      return List.of(
          new Jurisdiction(
              from.code(), from.nextSteps(), Map.of(Locale.ENGLISH, disguised(terms)), List.of()));
    }

    @Override
    public List<LanguagePack> languages() {
      return List.of(
          new LanguagePack(Locale.ENGLISH, disguised(england.languages().get(0).texts())));
    }
  }

  private static List<SafeguardingReport> reports() {
    Samples pupil = PupilWithEverything.samples();
    pupil.undatedTheft();
    pupil.level = RiskLevel.CRITICAL;
    pupil.llm =
        Samples.answered("openai", RiskLevel.CRITICAL, LLM, Recommendation.values())
            .withSharing(new LlmAnalysis.Sharing(7, LadderStep.STRENGTH));
    List<SafeguardingReport> reports = new ArrayList<>();
    for (Audience audience : Audience.values()) {
      if (audience.individual()) {
        reports.add(pupil.report(audience, new Disguise()));
      }
    }
    reports.add(Samples.empty().report(Audience.DSL, new Disguise()));
    return reports;
  }

  private static List<String> strangers(String text) {
    List<String> strangers = new ArrayList<>();
    WORD.matcher(text)
        .results()
        .map(found -> found.group())
        .filter(word -> !OWN.matcher(word).matches())
        .forEach(strangers::add);
    return strangers;
  }

  @Test
  void ofTheHtmlPage() throws IOException {
    for (SafeguardingReport report : reports()) {
      StringBuilder out = new StringBuilder();
      Renderers.html().render(report, out);
      String text =
          out.toString()
              .replaceFirst("(?s)<head>.*</head>", "")
              .replaceAll("(?s)<blockquote dir=\"auto\">.*?</blockquote>", "")
              .replaceAll("<[^>]*>", " ");
      assertEquals(List.of(), strangers(text), report.audience().code());
    }
  }

  @Test
  void ofTheMarkdownPage() throws IOException {
    for (SafeguardingReport report : reports()) {
      StringBuilder out = new StringBuilder();
      Renderers.markdown().render(report, out);
      String text = out.toString().replaceAll("(?m)^> .*$", "").replace("\\", "");
      assertEquals(List.of(), strangers(text), report.audience().code());
    }
  }

  @Test
  void theLlmsOwnWordsStandInItsPartAlone() throws IOException {
    SafeguardingReport report = reports().get(0);
    StringBuilder html = new StringBuilder();
    Renderers.html().render(report, html);
    String part =
        html.substring(
            html.indexOf("aria-labelledby=\"llm_view\""), html.indexOf("id=\"privacy\""));
    assertEquals(2, html.toString().split(LLM, -1).length - 1);
    assertEquals(2, part.split("<blockquote dir=\"auto\">" + LLM, -1).length - 1);
    assertTrue(part.contains("openai"), "nobody is named as their author");
  }
}
