package dev.safeguard.example.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.Outcome;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.Evidence;
import dev.safeguard.api.report.SafeguardingReport.IdentifiedConcern;
import dev.safeguard.api.report.SafeguardingReport.Quote;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.json.RecordReader;
import dev.safeguard.core.report.Renderers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No English is left in the Welsh reports of the example school, as HTML, Markdown and JSON, but
 * names and codes, the record's own words, and the words of the second view, which are shown as its
 * own. English is every word of the English texts that the Welsh texts have not got.
 */
class WelshReportsTest {
  private static final Path DATA = Path.of("..", "data");
  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}']+");

  /** Fields of the JSON that hold codes, ids or names. */
  private static final Set<String> CODES =
      Set.of(
          "not_known",
          "student_id",
          "student_name",
          "student_token",
          "language",
          "overall_level",
          "local_level",
          "data_sufficiency",
          "routing",
          "level",
          "without",
          "pattern_token",
          "domain",
          "kind",
          "trend",
          "pointer",
          "id",
          "rule",
          "words",
          "llm_view",
          "jurisdiction",
          "session_id",
          "analysis_stages",
          "provider",
          "status",
          "disclosure",
          "payload_sha256",
          "ladder_step");

  /** Tokens, ids of sessions and hashes, whose letters may happen to be a word. */
  private static final Pattern RANDOM =
      Pattern.compile("[A-Z]{3}_[0-9A-Z]{17}|sfg_[0-9a-f]+|[0-9a-f]{64}");

  /** Titles of guidance, which has no Welsh one. */
  private static final Pattern TITLES =
      Pattern.compile(
          "Keeping Children Safe in Education|What to do if you're worried a child is being abused");

  /** Names that stand in Welsh texts as they are: of a hash and of a provider. */
  private static final Set<String> NAMES = Set.of("sha", "offline");

  private static final Set<String> english = new TreeSet<>();
  private static final Pipeline pipeline = Safeguard.pipeline().build();
  private static final Session session =
      pipeline.open(Site.builder().jurisdiction("GB-WLS").build());

  @BeforeAll
  static void readWords() throws IOException {
    addWords("localize/en.json", "texts", english::add);
    addWords("risk/risk-policy.json", "red_flags", english::add);
    addWords("risk/risk-policy.json", "kind_factors", english::add);
    addWords("localize/cy.json", "texts", english::remove);
  }

  @AfterAll
  static void close() {
    session.close();
    pipeline.close();
  }

  private static void addWords(String resource, String part, Consumer<String> to)
      throws IOException {
    try (InputStream in = Safeguard.class.getResourceAsStream("/dev/safeguard/core/" + resource)) {
      assertNotNull(in);
      texts(new ObjectMapper().readTree(in).get(part), text -> words(text).forEach(to));
    }
  }

  private static void texts(JsonNode node, Consumer<String> to) {
    if (node.isTextual()) {
      to.accept(node.asText());
    }
    node.forEach(child -> texts(child, to));
  }

  /** Words of three letters and more, placeholders left out. */
  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    String untitled = TITLES.matcher(text).replaceAll(" ");
    for (String word : LETTERS.split(untitled.replaceAll("\\{[^}]*}", " "), -1)) {
      if (word.length() > 2) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static void forEachReport(BiConsumer<SafeguardingReport, StudentRecord> check)
      throws IOException {
    Reader reader = new Reader(Audience.DSL, Locale.forLanguageTag("cy"));
    int count = 0;
    try (InputStream in = Files.newInputStream(DATA.resolve("records.jsonl"));
        Stream<Outcome> outcomes = session.analyzeAll(RecordReader.standard().read(in))) {
      for (Outcome outcome : (Iterable<Outcome>) outcomes::iterator) {
        Outcome.Analyzed analyzed = (Outcome.Analyzed) outcome;
        check.accept(
            session.report(analyzed.analysis(), analyzed.record(), reader), analyzed.record());
        count++;
      }
    }
    assertEquals(60, count);
  }

  /**
   * The page without what is not the catalogue's: mark-up, names, pointers, quotes, the second
   * view.
   */
  private static String ownText(String page, SafeguardingReport report) {
    String text =
        page.replaceAll("(?s)<style.*?</style>", " ")
            .replaceAll("(?:aria-label|title|alt)=\"([^\"]*)\"", ">$1<")
            .replaceAll("<[^>]*>", " ")
            .replace("\\", "")
            .replace("&#39;", "'")
            .replace("&amp;", "&")
            .replace("&quot;", "\"");
    text = without(text, report.studentName());
    if (report.llmView() != null) {
      text = without(text, report.llmView().evidenceSummary());
      text = without(text, report.llmView().reasoning());
    }
    // The longest first: a quote may stand within another.
    Set<String> quotes =
        new TreeSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(quote -> quote));
    for (IdentifiedConcern concern : report.concerns()) {
      for (Evidence evidence : concern.evidence()) {
        text = without(text, evidence.pointer());
        for (Quote quote : evidence.quotes()) {
          quotes.add(quote.text());
        }
      }
    }
    for (String quote : quotes) {
      text = without(text, quote);
    }
    return text;
  }

  private static String without(String text, @Nullable String part) {
    return part == null || part.isBlank() ? text : text.replace(part, " ");
  }

  private static void assertWelsh(String text, String what) {
    Set<String> left = words(RANDOM.matcher(text).replaceAll(" "));
    assertTrue(left.size() > 20, what);
    left.retainAll(english);
    left.removeAll(NAMES);
    assertEquals(Set.of(), left, what);
  }

  @Test
  void thePagesAreInWelsh() throws IOException {
    forEachReport(
        (report, record) -> {
          assertWelsh(ownText(rendered(report, true), report), "HTML of " + record.studentId());
          assertWelsh(
              ownText(rendered(report, false), report), "Markdown of " + record.studentId());
        });
  }

  private static String rendered(SafeguardingReport report, boolean html) {
    StringBuilder out = new StringBuilder();
    try {
      (html ? Renderers.html() : Renderers.markdown()).render(report, out);
    } catch (IOException e) {
      throw new AssertionError("a string builder does not fail", e);
    }
    return out.toString();
  }

  @Test
  void theJsonIsInWelsh() throws IOException {
    forEachReport(
        (report, record) -> {
          StringBuilder out = new StringBuilder();
          StringBuilder text = new StringBuilder();
          try {
            Renderers.json().render(report, out);
            ownTexts(new ObjectMapper().readTree(out.toString()), text);
          } catch (IOException e) {
            throw new AssertionError("a string builder does not fail", e);
          }
          assertWelsh(text.toString(), "JSON of " + record.studentId());
        });
  }

  private static void ownTexts(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                if (!CODES.contains(field.getKey())) {
                  ownTexts(field.getValue(), out);
                }
              });
    } else if (node.isArray()) {
      node.forEach(item -> ownTexts(item, out));
    } else if (node.isTextual()) {
      out.append(node.asText()).append('\n');
    }
  }
}
