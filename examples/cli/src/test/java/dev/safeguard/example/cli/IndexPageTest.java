package dev.safeguard.example.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of reports speaks its reader's language. */
class IndexPageTest {
  private static final String RECORD =
      "{\"student_id\": \"STU1\", \"as_of\": \"2026-03-20\", \"concerns\":"
          + " [{\"category\": \"self-harm\", \"timestamp\": \"2026-03-18\"}]}\n";

  @TempDir Path folder;

  private String page(String... options) throws IOException {
    Run run = Run.analyze(folder, RECORD, options);
    assertEquals(Main.OK, run.exit(), run.err());
    return Files.readString(folder.resolve("out/index.html"));
  }

  @Test
  void inEnglish() throws IOException {
    String page = page("--format", "html", "--insights");
    for (String text :
        List.of(
            "<html lang=\"en\" dir=\"ltr\">",
            "<h1>Safeguarding reports</h1>",
            "<p>The most worrying first.</p>",
            "<th>Level</th><th>Pupil</th><th>Main reason</th><th>Score</th>",
            "<td class=\"HIGH\">High</td>",
            "<a href=\"alerts.html\">What is new since last time · For the",
            "<a href=\"school-governors.html\">The school in numbers · For governors or trustees")) {
      assertTrue(page.contains(text), text + "\n" + page);
    }
  }

  @Test
  void inWelsh() throws IOException {
    String page =
        page("--format", "html", "--insights", "--language", "cy", "--jurisdiction", "GB-WLS");
    for (String text :
        List.of(
            "<html lang=\"cy\" dir=\"ltr\">",
            "<h1>Adroddiadau diogelu</h1>",
            "<p>Y rhai mwyaf pryderus yn gyntaf.</p>",
            "<th>Lefel</th><th>Disgybl</th><th>Prif reswm</th><th>Sgôr</th>",
            "<td class=\"HIGH\">Uchel</td>",
            "Beth sy&#39;n newydd ers y tro diwethaf")) {
      assertTrue(page.contains(text), text + "\n" + page);
    }
    for (String english : List.of("Safeguarding", "worrying", "reason", "Pupil", ">High")) {
      assertFalse(page.contains(english), english);
    }
  }

  @Test
  void withoutLevelsForAReaderWhoIsToldNone() throws IOException {
    String page = page("--format", "html", "--audience", "class-teacher");
    assertTrue(page.contains("<thead><tr><th>Pupil</th><th>First finding</th></tr></thead>"), page);
    assertFalse(page.contains("worrying") || page.contains("class=\"score\""), page);
  }
}
