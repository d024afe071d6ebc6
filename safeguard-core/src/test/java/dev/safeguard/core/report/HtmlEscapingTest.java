package dev.safeguard.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.core.localize.PupilWithEverything;
import dev.safeguard.core.localize.Samples;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlEscapingTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z!][a-zA-Z0-9]*)([^>]*)>");

  private static String write(Samples pupil) throws IOException {
    StringBuilder out = new StringBuilder();
    Renderers.html().render(pupil.report(), out);
    return out.toString();
  }

  private static String tags(String html) {
    Matcher matcher = TAG.matcher(html);
    StringBuilder tags = new StringBuilder();
    while (matcher.find()) {
      tags.append(matcher.group());
    }
    return tags.toString();
  }

  @Test
  void noValueCanAddATagOrAnAttribute() throws IOException {
    String plain = tags(write(named("Name", "STU12345", "words")));
    for (String attack :
        new String[] {
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</title></head><body onload=alert(1)>",
          "--><svg/onload=alert(1)>",
          "&lt;script&gt;",
          "javascript:alert(1)"
        }) {
      String html = write(named(attack, attack, attack));
      assertEquals(plain, tags(html), attack);
    }
  }

  private static Samples named(String name, String id, String words) {
    Samples pupil = PupilWithEverything.samples();
    pupil.record.givenName(name).preferredName(null).familyName(null);
    pupil.theft(id);
    pupil.llm = Samples.answered("openai", RiskLevel.HIGH, words);
    return pupil;
  }

  @Test
  void whatIsEscapedStillReadsAsItWas() {
    String page = new HtmlWriter().element("p", "<b> & \"x\" 'y'").page();
    assertEquals("<!DOCTYPE html>\n<p>&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;</p>", page.strip());
  }

  @Test
  void attributesAreEscapedToo() {
    String page = new HtmlWriter().open("p", "title", "\" onclick=\"x").close().page();
    assertTrue(page.contains("title=\"&quot; onclick=&quot;x\""), page);
  }

  @Test
  void controlCharactersAndLoneSurrogatesAreReplaced() {
    String page = new HtmlWriter().element("p", "a\u0000b\u0085c\uD83Dd\uDE00e\uD83D\uDE00").page();
    assertTrue(page.contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uD83D\uDE00"), page);
  }

  @Test
  void anElementLeftOpenIsNoticed() {
    HtmlWriter html = new HtmlWriter().open("p");
    assertThrows(IllegalStateException.class, html::page);
  }

  @Test
  void aRightToLeftNameIsIsolated() throws IOException {
    Samples pupil = PupilWithEverything.samples();
    pupil.record.givenName("שרה").preferredName(null).familyName("\u202Eevil");
    assertTrue(write(pupil).contains("<h1><bdi>שרה \u202Eevil</bdi></h1>"));
  }

  @Test
  void theWordsOfTheLlmTakeTheirOwnDirection() throws IOException {
    assertTrue(write(PupilWithEverything.samples()).contains("<blockquote dir=\"auto\">"));
  }

  @Test
  void thereIsNothingThatRunsOrFetches() throws IOException {
    String html = write(PupilWithEverything.samples());
    for (String forbidden :
        new String[] {
          "<script",
          "<link",
          "<img",
          "<iframe",
          "http://",
          "https://",
          " src=",
          " href=",
          "url(",
          "@import",
          " style="
        }) {
      assertFalse(html.contains(forbidden), forbidden);
    }
    assertTrue(html.contains("default-src &#39;none&#39;; style-src &#39;sha256-"));
  }
}
