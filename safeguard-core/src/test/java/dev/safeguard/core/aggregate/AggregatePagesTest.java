package dev.safeguard.core.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateRenderer;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.EarlierResult;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Roster;
import dev.safeguard.core.aggregate.Pupils.Pupil;
import dev.safeguard.core.report.AggregateRenderers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reports over many pupils as files. */
class AggregatePagesTest {
  private static final String HOSTILE = "8<script>alert(1)</script>|[x](http://x.example)\"'&";

  private static final List<AggregateRenderer> PAGES =
      List.of(AggregateRenderers.html(), AggregateRenderers.markdown());

  private static String write(AggregateRenderer renderer, AggregateReport report)
      throws IOException {
    StringBuilder out = new StringBuilder();
    renderer.render(report, out);
    return out.toString();
  }

  private static AggregateReport school(AggregateKind kind, Audience audience) {
    return Reports.of(
        Reports.fold(Pupils.school(new SplittableRandom(41), 180, 3, 2)), kind, audience);
  }

  private static AggregateReport hostile(AggregateKind kind) {
    SchoolFold fold =
        Reports.fold(
            List.of(
                new Pupil(
                    Pupils.analysis(
                        1,
                        RiskLevel.CRITICAL,
                        90,
                        Pupils.pattern(
                            Pupils.code("BEHAV_THEFT"), PatternKind.BURST, 9, Event.UNDATED)),
                    HOSTILE,
                    new EarlierResult(Pupils.AS_OF.minusDays(7), RiskLevel.LOW, Set.of())),
                new Pupil(Pupils.analysis(2, RiskLevel.LOW, 0), "8A", null)));
    return Reports.of(fold, kind, Audience.DSL, Roster.EMPTY, token -> Optional.of(HOSTILE));
  }

  @Test
  void whatAHostWritesIsTextInEveryFormat() throws IOException {
    for (AggregateKind kind : List.of(AggregateKind.EARLY_WARNING, AggregateKind.GROUP_TRENDS)) {
      AggregateReport report = hostile(kind);
      String html = write(AggregateRenderers.html(), report);
      assertFalse(html.contains("<script"));
      assertTrue(html.contains("8&lt;script&gt;alert(1)&lt;/script&gt;"));
      String markdown = write(AggregateRenderers.markdown(), report);
      assertFalse(markdown.contains("<script") || markdown.contains("[x]("));
      assertTrue(markdown.contains("\\|\\[x\\]"));
      JsonNode json = new ObjectMapper().readTree(write(AggregateRenderers.json(), report));
      assertEquals(kind.code(), json.get("kind").asText());
    }
  }

  @Test
  void thePolicyAllowsTheOneStyleSheetAndNothingElse() throws IOException {
    String html =
        write(AggregateRenderers.html(), school(AggregateKind.SCHOOL_INSIGHT, Audience.EXTERNAL));
    String css = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    String hash =
        Base64.getEncoder()
            .encodeToString(Hashing.sha256().hashString(css, StandardCharsets.UTF_8).asBytes());
    assertTrue(html.contains("default-src &#39;none&#39;"));
    assertTrue(html.contains("&#39;sha256-" + hash + "&#39;"));
    assertFalse(
        Pattern.compile(
                "<script|javascript:|<link|<img|url\\(| style=| on[a-z]+=| src=|http:|https:")
            .matcher(html)
            .find());
  }

  @Test
  void everyTableHasACaptionAndHeadingsForRowsAndColumns() throws IOException {
    AggregateReport report = school(AggregateKind.GROUP_TRENDS, Audience.DSL);
    String html =
        write(AggregateRenderers.html(), report).replaceFirst("(?s)<style>.*</style>", "");
    int rows = report.tables().stream().mapToInt(table -> table.rows().size()).sum();
    int columns = report.tables().stream().mapToInt(table -> table.columns().size() + 1).sum();
    assertEquals(report.tables().size(), count(html, "<caption"));
    assertEquals(rows, count(html, "scope=\"row\""));
    assertEquals(columns, count(html, "scope=\"col\""));
  }

  @Test
  void everyPictureIsSaidInWordsOrStandsBesideItsNumber() throws IOException {
    String html =
        write(AggregateRenderers.html(), school(AggregateKind.GROUP_TRENDS, Audience.DSL));
    Matcher picture = Pattern.compile("<svg [^>]*>").matcher(html);
    int said = 0;
    while (picture.find()) {
      String svg = picture.group();
      boolean named = svg.contains("role=\"img\"") && svg.contains("aria-label=\"");
      said += named ? 1 : 0;
      assertTrue(named || svg.contains("aria-hidden=\"true\""), svg);
    }
    assertTrue(said > 0);
    assertTrue(html.contains("aria-label=\"Whole school: Not enough data "));
  }

  @Test
  void idsAreUniqueAndHeadingsGoDownOneLevelAtATime() throws IOException {
    for (AggregateReport report :
        List.of(
            school(AggregateKind.SCHOOL_INSIGHT, Audience.SENIOR_LEADERS),
            school(AggregateKind.EARLY_WARNING, Audience.DSL))) {
      String html = write(AggregateRenderers.html(), report);
      Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(html);
      Set<String> ids = new HashSet<>();
      while (id.find()) {
        assertTrue(ids.add(id.group(1)), id.group(1));
      }
      Matcher heading = Pattern.compile("<h(\\d)").matcher(html);
      int before = 0;
      while (heading.find()) {
        int level = Integer.parseInt(heading.group(1));
        assertTrue(level <= before + 1, "h" + level + " after h" + before);
        before = level;
      }
    }
  }

  @Test
  void theWithheldIsNullAndSaysWhyInJsonAndIsDrawnAsNothing() throws IOException {
    AggregateReport report = school(AggregateKind.SCHOOL_INSIGHT, Audience.SENIOR_LEADERS);
    JsonNode json = new ObjectMapper().readTree(write(AggregateRenderers.json(), report));
    int withheld = 0;
    for (JsonNode table : json.get("tables")) {
      for (JsonNode row : table.get("rows")) {
        for (int i = 0; i < row.get("values").size(); i++) {
          boolean isNull = row.get("values").get(i).isNull();
          assertEquals(!isNull, row.get("status").get(i).asText().equals("shown"));
          withheld += row.get("status").get(i).asText().equals("withheld") ? 1 : 0;
        }
      }
    }
    assertTrue(withheld > 10);
    assertTrue(write(AggregateRenderers.html(), report).contains("<td>c</td>"));
  }

  @Test
  void onlyTheLeadsReportsAreMarkedConfidentialAndSayWhomTheyAreFor() throws IOException {
    for (AggregateRenderer page : PAGES) {
      assertTrue(
          write(page, school(AggregateKind.EARLY_WARNING, Audience.DSL))
              .replace("\\", "")
              .contains("For the designated safeguarding lead (DSL) · Confidential"));
      String open = write(page, school(AggregateKind.GROUP_TRENDS, Audience.GOVERNORS));
      assertTrue(open.contains("For governors or trustees"));
      assertFalse(open.contains("Confidential"));
    }
  }

  @Test
  void everyPageSaysWhenItWasMade() throws IOException {
    for (AggregateRenderer page : PAGES) {
      assertTrue(
          write(page, school(AggregateKind.GROUP_TRENDS, Audience.GOVERNORS))
              .replace("\\", "")
              .contains("Made at 2026-03-20T16:05:00Z"));
    }
  }

  @Test
  void everyLabelIsOnSomePage() throws IOException {
    List<Pupil> pupils = new ArrayList<>();
    for (RiskLevel level : List.of(RiskLevel.MEDIUM, RiskLevel.HIGH, RiskLevel.CRITICAL)) {
      EarlierResult low = new EarlierResult(Pupils.AS_OF.minusDays(7), RiskLevel.LOW, Set.of());
      pupils.add(new Pupil(Pupils.analysis(level.ordinal(), level, 60), "8B", low));
      pupils.add(new Pupil(Pupils.analysis(9 + level.ordinal(), level, 60), "8B", null));
    }
    SchoolFold fold = Reports.fold(pupils);
    StringBuilder pages = new StringBuilder();
    Set<String> labels = new TreeSet<>();
    for (AggregateKind kind : AggregateKind.values()) {
      AggregateReport report = Reports.of(fold, kind, Audience.DSL);
      Map<String, String> marked = new HashMap<>();
      report.labels().keySet().forEach(key -> marked.put(key, "mark" + key.replace('.', 'x')));
      labels.addAll(marked.values());
      pages.append(
          write(
              AggregateRenderers.html(),
              new AggregateReport(
                  kind,
                  report.audience(),
                  report.language(),
                  report.generated(),
                  report.asOf(),
                  report.pupils(),
                  report.title(),
                  report.summary(),
                  report.alerts(),
                  report.tables(),
                  report.notes(),
                  marked)));
    }
    labels.removeIf(pages.toString()::contains);
    assertEquals(Set.of(), labels);
  }

  @Test
  void anIdStandsBesideAName() throws IOException {
    Person known = Person.named("STU-7", Person.PersonRole.PUPIL, "Amelia", "Frost");
    SchoolFold fold =
        Reports.fold(
            List.of(
                new Pupil(
                    Pupils.analysis(1, RiskLevel.HIGH, 60),
                    "8B",
                    new EarlierResult(Pupils.AS_OF.minusDays(7), RiskLevel.LOW, Set.of()))));
    AggregateReport report =
        Reports.of(
            fold,
            AggregateKind.EARLY_WARNING,
            Audience.DSL,
            new Roster(null, List.of(), null, List.of(known)),
            token -> Optional.of("STU-7"));
    for (AggregateRenderer page : PAGES) {
      String text = write(page, report).replace("\\", "");
      assertTrue(text.contains("Amelia Frost") && text.contains("STU-7"), text);
    }
    assertTrue(
        write(AggregateRenderers.markdown(), report)
            .replace("\\", "")
            .contains("1. **Amelia Frost** · STU-7 · High · Last time: Low · Year 8, 8B\n"));
  }

  @Test
  void theFormatsSayTheirExtension() {
    assertEquals("html", AggregateRenderers.html().extension());
    assertEquals("md", AggregateRenderers.markdown().extension());
    assertEquals("json", AggregateRenderers.json().extension());
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
