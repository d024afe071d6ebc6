package dev.safeguard.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.io.Resources;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateSettings;
import dev.safeguard.api.aggregate.AnalysisFold;
import dev.safeguard.api.llm.LadderStep;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.Safeguard;
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
      const paints = e => {
        const s = getComputedStyle(e);
        return [s.color, s.backgroundColor, s.borderColor, s.fill, s.stroke];
      };
      const looks = e => {
        const s = getComputedStyle(e);
        return [e.tagName, getComputedStyle(e, '::before').content, s.fontSize, s.fontWeight,
          s.fontStyle, s.textDecorationLine, s.borderWidth, s.borderStyle, s.strokeDasharray,
          s.strokeWidth, s.strokeLinecap, s.fill === 'none', s.stroke === 'none'];
      };
      const said = e => [...e.classList].some(level =>
        e.textContent.toLowerCase().includes(level.toLowerCase()));
      const alone = [...document.querySelectorAll('body *')].filter(e => !said(e) &&
        [...e.parentElement.children].some(other =>
          String(looks(other)) === String(looks(e)) && String(paints(other)) !== String(paints(e))));
      const light = paint => paint.match(/[0-9.]+/g).slice(0, 3).map(v => v / 255)
        .map(v => v > 0.04045 ? ((v + 0.055) / 1.055) ** 2.4 : v / 12.92)
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0.05);
      const behind = e => {
        const paint = getComputedStyle(e).backgroundColor;
        return /^rgba.* 0\\)$/.test(paint) && e.parentElement ? behind(e.parentElement) : paint;
      };
      const faint = [...document.querySelectorAll('svg *:not(title, desc, .grid, .ground, .rest)')]
        .filter(e => ['fill', 'stroke'].map(part => getComputedStyle(e)[part])
          .filter(paint => paint !== 'none').every(paint => {
            const both = [light(paint), light(behind(e))];
            return Math.max(...both) / Math.min(...both) < 3;
          }));
      axe.run(document, {resultTypes: ['violations']}).then(found => {
        const told = {
          page: document.title, width: innerWidth, needed: document.documentElement.scrollWidth,
          dark: matchMedia('(prefers-color-scheme: dark)').matches, density: devicePixelRatio,
          byColour: alone.concat(faint).map(e => e.outerHTML.slice(0, 200)),
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

  private static final int PUPILS = 60;

  @TempDir private Path folder = Path.of("");
  private Optional<Browser> browser = Optional.empty();

  @BeforeEach
  void findTheBrowser() throws IOException {
    browser = Browser.find(Files.createDirectory(folder.resolve("profile")));
    assumeTrue(browser.isPresent(), NO_BROWSER);
  }

  private static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    for (Map.Entry<String, SafeguardingReport> report : reports().entrySet()) {
      pages.put(report.getKey(), html(report.getValue()));
    }
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      AnalysisFold fold = session.fold(AggregateSettings.defaults());
      for (int i = 0; i < PUPILS; i++) {
        StudentRecord record = pupil(i);
        fold.add(session.analyze(record), record.className(), null);
      }
      for (AggregateKind kind : AggregateKind.values()) {
        StringBuilder out = new StringBuilder();
        AggregateRenderers.html()
            .render(session.report(fold, kind, Reader.safeguardingLead()), out);
        pages.put(kind.code(), out.toString());
      }
    }
    return pages;
  }

  private static StudentRecord pupil(int number) {
    StudentRecord.Builder record =
        StudentRecord.builder("STU" + number)
            .asOf(Samples.AS_OF)
            .className(7 + number % 2 + "A")
            .yearGroup(Integer.toString(7 + number % 2))
            .add(new Intervention("V", "mentoring", Samples.AS_OF.minusDays(60), null));
    for (int i = 0; i < number % 9; i++) {
      EventTime day = EventTime.on(Samples.AS_OF.minusDays(9L * i + number % 5));
      record.add(
          new Incident("I" + i, "disruptive", 3, day, null, null, null, null, null, null, 1));
    }
    return record.build();
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
    for (Map.Entry<String, String> report : pages().entrySet()) {
      Path page = copy(report.getKey(), report.getValue());
      JsonNode told = told(page, LIGHT, "--window-size=1280,900").get(0);
      assertEquals("[]", told.get("violations").toString(), report.getKey());
      assertEquals("[]", told.get("byColour").toString(), report.getKey());
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
    for (Map.Entry<String, String> report : pages().entrySet()) {
      copy(report.getKey(), report.getValue());
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
      assertEquals("[]", told.get("byColour").toString(), what);
      assertEquals(dark, told.get("dark").asBoolean());
      assertTrue(told.get("needed").asInt() <= told.get("width").asInt(), what + " is too wide");
      assertTrue(told.get("rules").asInt() > 15, told.toString());
    }
  }

  /** What a printer without colours makes of a page: contrasts are of luminance alone. */
  @Test
  void onPaperInBlackAndWhiteNothingIsLost() throws IOException, InterruptedException {
    scripts();
    for (Map.Entry<String, String> report : pages().entrySet()) {
      String html = report.getValue();
      String printed = html.replace("@media print", "@media all");
      assertNotEquals(html, printed);
      JsonNode told = told(copy(report.getKey(), printed), LIGHT, "--window-size=800,1100").get(0);
      assertEquals("[]", told.get("violations").toString(), report.getKey());
      assertEquals("[]", told.get("byColour").toString(), report.getKey());
    }
  }

  @Test
  void whatRestsOnColourAloneIsFound() throws IOException, InterruptedException {
    scripts();
    String html = html(PupilWithEverything.samples().report());
    String current = html.replaceAll("(content: \\S+( / \"\")?|font-weight: 700); }", "}");
    String pale = html.replace("--mark: #3f6f9e", "--mark: #bcd0e4");
    assertTrue(told("current", current, "byColour").contains("aria-current"));
    assertTrue(told("marks", pale, "byColour").contains("class=\\\"ticks"));
  }

  @Test
  void whatAxeShouldFindItFinds() throws IOException, InterruptedException {
    scripts();
    String html = html(PupilWithEverything.samples().report());
    String pale = html.replace("--soft: #4d5866", "--soft: #b0b0b0");
    String unnamed = html.replace("aria-labelledby=\"year_incidents\"", "");
    assertTrue(told("pale", pale, "violations").contains("color-contrast"));
    assertTrue(told("unnamed", unnamed, "violations").contains("svg-img-alt"));
  }

  private String told(String name, String html, String what)
      throws IOException, InterruptedException {
    return told(copy(name, html), LIGHT, "--window-size=1280,900").get(0).get(what).toString();
  }
}
