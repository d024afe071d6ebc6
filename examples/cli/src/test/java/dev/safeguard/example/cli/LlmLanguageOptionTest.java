package dev.safeguard.example.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --llm-language} is the language of the second opinion, whatever the report's own is. */
class LlmLanguageOptionTest {
  private static final String RECORD =
      """
      {"student_id": "STU1", "as_of": "2026-03-20",\
       "concerns": [{"category": "bullying", "timestamp": "2026-03-18"}]}
      """;

  @TempDir Path folder;

  @Test
  void englishUnlessAskedFor() throws IOException {
    assertEquals("Local rules keep the level MEDIUM; no model was asked.", reasoning());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cy", "CY", "cy-GB"})
  void welsh(String tag) throws IOException {
    assertEquals(
        "Rheolau lleol sy'n cadw'r lefel yn MEDIUM; ni holwyd unrhyw fodel.",
        reasoning("--llm-language", tag));
  }

  @Test
  void whatWouldBeSentIsInItToo() throws IOException {
    Path requests = folder.resolve("requests.jsonl");
    Run run = analyze("--llm-language", "cy", "--dry-run", requests.toString());
    assertEquals(Main.OK, run.exit(), run.err());
    String system = new ObjectMapper().readTree(Files.readString(requests)).get("system").asText();
    assertTrue(system.contains("Atebwch"), system);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "welsh", "", "c y"})
  void oneThatThereIsNotIsWrongUsageAndThoseThatThereAreAreNamed(String tag) throws IOException {
    Run run = analyze("--llm-language", tag);
    assertEquals(Main.USAGE, run.exit());
    assertTrue(run.err().contains("--llm-language"), run.err());
    assertTrue(run.err().contains("write one of cy, en"), run.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  private String reasoning(String... options) throws IOException {
    Run run = analyze(options);
    assertEquals(Main.OK, run.exit(), run.err());
    return new ObjectMapper()
        .readTree(Files.readString(folder.resolve("out/reports.jsonl")))
        .at("/llm_view/reasoning")
        .asText();
  }

  private Run analyze(String... options) throws IOException {
    return Run.analyze(folder, RECORD, options);
  }
}
