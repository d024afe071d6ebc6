package dev.safeguard.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.io.Resources;
import dev.safeguard.api.llm.LadderStep;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.core.localize.PupilWithEverything;
import dev.safeguard.core.localize.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reports in a real browser, looked over by axe-core with every rule that it has: on a wide screen,
 * at 320 pixels, at 200 % zoom (half the width at twice the density), in light and in dark. Every
 * part that opens is open. Skipped where there is no Chromium.
 *
 * <p>The pages forbid scripts, so axe-core is put into copies without their policy; that the pages
 * themselves have it is asserted of each.
 */
class AccessibilityTest {
  private static final String NO_BROWSER =
      "no chromium, chromium-browser or google-chrome on the PATH: install one to run axe-core";
  private static final String DARK = "--blink-settings=preferredColorScheme=0";
  private static final String LIGHT = "--blink-settings=preferredColorScheme=1";
  private static final int[] NARROW = {320, 640};

  /** Tells whoever asked, or else the page itself, what axe-core found. */
  private static final String RUN =
      """
      axe.run(document, {resultTypes: ['violations']}).then(found => {
        const told = {
          page: document.title, width: innerWidth, needed: document.documentElement.scrollWidth,
          dark: matchMedia('(prefers-color-scheme: dark)').matches, density: devicePixelRatio,
          rules: found.violations.length + found.passes.length,
          violations: found.violations.map(v =>
            v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join('; '))
        };
        if (parent === window) document.body.textContent = '@@' + btoa(
          unescape(encodeURIComponent(JSON.stringify([told])))) + '@@';
        else parent.postMessage(told, '*');
      });
      """;

  private static final String FRAMES =
      """
      <!DOCTYPE html><html lang="en"><title>Frames</title><body><script>
      const all = [];
      addEventListener('message', event => {
        all.push(event.data);
        if (all.length === document.querySelectorAll('iframe').length)
          document.body.textContent = '@@' + btoa(
            unescape(encodeURIComponent(JSON.stringify(all)))) + '@@';
      });
      </script>
      """;

  @TempDir private Path folder = Path.of("");
  private Optional<Browser> browser = Optional.empty();

  @BeforeEach
  void findTheBrowser() throws IOException {
    browser = Browser.find(Files.createDirectory(folder.resolve("profile")));
    assumeTrue(browser.isPresent(), NO_BROWSER);
  }

  private static Map<String, SafeguardingReport> reports() {
    Samples shared = PupilWithEverything.samples();
    shared.record.givenName("שרה").preferredName("Sal").familyName("O'Brien & Söhne");
    shared.undatedTheft();
    shared.level = RiskLevel.CRITICAL;
    shared.llm =
        Samples.answered("openai", RiskLevel.CRITICAL, "A view")
            .withSharing(new LlmAnalysis.Sharing(7, LadderStep.TIMING));
    Samples medium = PupilWithEverything.samples();
    medium.judged(RiskLevel.MEDIUM, 30, medium.local.contributions());
    Map<String, SafeguardingReport> reports = new LinkedHashMap<>();
    reports.put("high", PupilWithEverything.samples().report());
    reports.put("critical", shared.report());
    reports.put("medium", medium.report());
    reports.put("empty", Samples.empty().report());
    reports.put("class", PupilWithEverything.samples().report(Audience.CLASS_TEACHER));
    reports.put("copy", PupilWithEverything.samples().report(Audience.PARENT));
    return reports;
  }

  /** A copy that axe-core can run in. */
  private Path copy(String name, String html) throws IOException {
    assertTrue(
        html.contains(
            "http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;"),
        name);
    String copy =
        html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
            .replaceFirst("<title>[^<]*</title>", "<title>" + name + "</title>")
            .replace("<details", "<details open")
            .replace(
                "</body>",
                "<script src=\"axe.js\"></script><script src=\"run.js\"></script></body>");
    assertFalse(copy.contains("Content-Security-Policy"));
    Path file = folder.resolve(name + ".html");
    return Files.writeString(file, copy, StandardCharsets.UTF_8);
  }

  private void scripts() throws IOException {
    String axe = Resources.toString(Resources.getResource("axe.min.js"), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("axe.js"), axe, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("run.js"), RUN, StandardCharsets.UTF_8);
  }

  private static String html(SafeguardingReport report) throws IOException {
    StringBuilder out = new StringBuilder();
    Renderers.html().render(report, out);
    return out.toString();
  }

  /** What was told by the pages that were shown. */
  private JsonNode told(Path page, String... options) throws IOException, InterruptedException {
    String dom = browser.orElseThrow().dom(page, options);
    int from = dom.indexOf("@@");
    int to = dom.lastIndexOf("@@");
    assertTrue(0 <= from && from < to, "axe-core told nothing");
    byte[] json = Base64.getDecoder().decode(dom.substring(from + 2, to));
    return new ObjectMapper().readTree(json);
  }

  @Test
  void axeFindsNothingOnAWideScreen() throws IOException, InterruptedException {
    scripts();
    for (Map.Entry<String, SafeguardingReport> report : reports().entrySet()) {
      Path page = copy(report.getKey(), html(report.getValue()));
      JsonNode told = told(page, LIGHT, "--window-size=1280,900").get(0);
      assertEquals("[]", told.get("violations").toString(), report.getKey());
      assertTrue(told.get("rules").asInt() > 20, told.toString());
      assertFalse(told.get("dark").asBoolean());
    }
  }

  @Test
  void axeFindsNothingOnANarrowScreenInLight() throws IOException, InterruptedException {
    narrow(false, LIGHT, "--window-size=1280,900");
  }

  @Test
  void axeFindsNothingOnANarrowScreenInDarkAtTwiceTheDensity()
      throws IOException, InterruptedException {
    narrow(true, DARK, "--window-size=1280,900", "--force-device-scale-factor=2");
  }

  /** Windows are no narrower than 500 pixels, so the pages are shown in frames. */
  private void narrow(boolean dark, String... options) throws IOException, InterruptedException {
    scripts();
    StringBuilder frames = new StringBuilder(FRAMES);
    int count = 0;
    for (Map.Entry<String, SafeguardingReport> report : reports().entrySet()) {
      copy(report.getKey(), html(report.getValue()));
      for (int width : NARROW) {
        frames.append("<iframe title=\"x\" height=\"800\" src=\"").append(report.getKey());
        frames.append(".html\" width=\"").append(width).append("\"></iframe>\n");
        count++;
      }
    }
    Path page = folder.resolve("frames.html");
    Files.writeString(page, frames, StandardCharsets.UTF_8);
    JsonNode all = told(page, options);
    assertEquals(count, all.size());
    for (JsonNode told : all) {
      String what = told.get("page").asText() + " at " + told.get("width");
      assertEquals("[]", told.get("violations").toString(), what);
      assertEquals(dark, told.get("dark").asBoolean());
      assertTrue(told.get("needed").asInt() <= told.get("width").asInt(), what + " is too wide");
      assertTrue(told.get("rules").asInt() > 15, told.toString());
    }
  }

  @Test
  void whatAxeShouldFindItFinds() throws IOException, InterruptedException {
    scripts();
    String html = html(PupilWithEverything.samples().report());
    String pale = html.replace("--soft: #4d5866", "--soft: #b0b0b0");
    String unnamed = html.replace("aria-labelledby=\"year_incidents\"", "");
    assertTrue(violations("pale", pale).contains("color-contrast"));
    assertTrue(violations("unnamed", unnamed).contains("svg-img-alt"));
  }

  private String violations(String name, String html) throws IOException, InterruptedException {
    return told(copy(name, html), LIGHT, "--window-size=1280,900")
        .get(0)
        .get("violations")
        .toString();
  }
}
