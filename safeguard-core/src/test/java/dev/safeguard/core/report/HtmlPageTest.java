package dev.safeguard.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.core.localize.PupilWithEverything;
import dev.safeguard.core.localize.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

  private static String write(Samples pupil) throws IOException {
    StringBuilder out = new StringBuilder();
    Renderers.html().render(pupil.report(), out);
    return out.toString();
  }

  @Test
  void theFirstSectionsAnswerHowWorriedWhyWhatWhoAndWhen() throws IOException {
    String html = write(PupilWithEverything.samples());
    String first = html.substring(html.indexOf("class=\"first\""), html.indexOf("id=\"concerns\""));
    for (String answer :
        new String[] {
          "High concern",
          "Online: grooming, enough for this level alone",
          "Hold a safeguarding review",
          "The designated safeguarding lead (DSL)",
          "By 24 March 2026"
        }) {
      assertTrue(first.contains(answer), answer);
    }
  }

  @Test
  void theLevelIsSaidInWordsAndNotByColourAlone() throws IOException {
    assertTrue(
        write(PupilWithEverything.samples()).contains("<li aria-current=\"true\">High</li>"));
  }

  @Test
  void withoutDataThereIsNoLevelToMisread() throws IOException {
    String html = write(Samples.empty());
    assertTrue(html.contains("Not enough data"));
    assertTrue(html.contains("There are too few records to judge by."));
    assertFalse(html.contains("<li aria-current"));
    assertTrue(html.contains("<body class=\"NONE\">"));
  }

  @Test
  void limitedDataIsSaid() throws IOException {
    Samples pupil = PupilWithEverything.samples();
    pupil.local =
        new RiskAssessment(RiskLevel.HIGH, 60, 0.3, DataSufficiency.LIMITED, 3, List.of());
    assertTrue(write(pupil).contains("There is little data: changes cannot be told."));
  }

  @Test
  void aLevelRaisedByTheLlmIsMarkedBesideTheRulesOwn() throws IOException {
    Samples pupil = PupilWithEverything.samples();
    pupil.level = RiskLevel.CRITICAL;
    pupil.llm = Samples.answered("openai", RiskLevel.CRITICAL, "It may be grave");
    String html = write(pupil);
    assertTrue(html.contains("Raised one level by the language model"));
    assertTrue(html.contains("Level by the rules alone: High."));
  }

  @Test
  void theWordsOfTheLlmStandApartAndAreMarked() throws IOException {
    Samples pupil = PupilWithEverything.samples();
    pupil.llm = Samples.answered("openai", RiskLevel.HIGH, "Its own words");
    String html = write(pupil);
    int apart =
        html.indexOf("<div class=\"card apart\"><p class=\"who\">These are the words of openai");
    assertTrue(apart > 0);
    assertTrue(html.indexOf("Its own words") > apart);
  }

  @Test
  void theWordsOfTheOfflineAnalyserAreNotALanguageModels() throws IOException {
    assertTrue(
        write(PupilWithEverything.samples())
            .contains("the built-in offline analyser, which is not"));
  }

  @Test
  void thePolicyHasTheHashOfTheStyleThatStandsInThePage() throws IOException {
    String html = write(Samples.empty());
    String css = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    String hash =
        Base64.getEncoder()
            .encodeToString(Hashing.sha256().hashString(css, StandardCharsets.UTF_8).asBytes());
    assertTrue(html.contains("&#39;sha256-" + hash + "&#39;"));
  }

  @Test
  void theBarsAddUpToTheWhole() throws IOException {
    Matcher bar =
        Pattern.compile("class=\"bar\" x=\"(\\d+)\" width=\"(\\d+)\"")
            .matcher(write(PupilWithEverything.samples()));
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    while (bar.find()) {
      starts.add(Integer.parseInt(bar.group(1)));
      ends.add(Integer.parseInt(bar.group(1)) + Integer.parseInt(bar.group(2)));
    }
    assertEquals(9, starts.size());
    assertEquals(1000, ends.get(8));
    for (int i = 1; i < starts.size(); i++) {
      assertEquals(ends.get(i - 1), starts.get(i));
    }
  }

  @Test
  void headingsGoDownOneLevelAtATime() throws IOException {
    Matcher heading = Pattern.compile("<h(\\d)").matcher(write(PupilWithEverything.samples()));
    int before = 0;
    while (heading.find()) {
      int level = Integer.parseInt(heading.group(1));
      assertTrue(level <= before + 1, "h" + level + " after h" + before);
      before = level;
    }
  }

  @Test
  void idsAreUnique() throws IOException {
    Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(write(PupilWithEverything.samples()));
    List<String> ids = new ArrayList<>();
    while (id.find()) {
      assertFalse(ids.contains(id.group(1)), id.group(1));
      ids.add(id.group(1));
    }
  }

  @Test
  void theTitleHoldsThePseudonymAndNotTheName() throws IOException {
    String html = write(PupilWithEverything.samples());
    String title = html.substring(html.indexOf("<title>"), html.indexOf("</title>"));
    assertTrue(title.contains("STU_"));
    assertFalse(title.contains("Johnson") || title.contains("STU12345"));
  }
}
