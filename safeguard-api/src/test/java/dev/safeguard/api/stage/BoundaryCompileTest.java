package dev.safeguard.api.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler itself refuses what would carry an identity past stage 1. */
class BoundaryCompileTest {
  @TempDir Path folder;

  @Test
  void theStagesComposeInTheirOrder() {
    assertEquals(
        List.of(),
        errors(
            """
            TokenizedRecord safe = tokenizer.tokenize(record, site, tokens).record();
            Patterns patterns = extractor.extract(safe, site.calendar());
            RiskAssessment local = assessor.assess(safe, patterns, policy);
            analyzer.analyze(new AssessedPupil(safe, patterns, local), egress);
            """));
  }

  @Test
  void aRecordCannotBeHandedToTheLlmStage() {
    refused("analyzer.analyze(record, egress);", "StudentRecord", "AssessedPupil");
  }

  @Test
  void aRecordCannotBeHandedToThePatternsOrTheRisk() {
    refused("extractor.extract(record, site.calendar());", "StudentRecord", "TokenizedRecord");
    refused("assessor.assess(record, null, policy);", "StudentRecord", "TokenizedRecord");
  }

  @Test
  void aStageCannotBeLeftOut() {
    refused("analyzer.analyze(tokenizer.tokenize(record, site, tokens), egress);", "Tokenized");
  }

  @Test
  void theLlmStageIsGivenNothingThatRestoresATokenOrHoldsAClient() {
    refused("egress.resolve(null);", "resolve");
    refused("egress.client();", "client");
  }

  private void refused(String statement, String... named) {
    List<String> errors = errors(statement);
    assertEquals(1, errors.size(), errors.toString());
    for (String name : named) {
      assertTrue(errors.get(0).contains(name), errors.get(0));
    }
  }

  private List<String> errors(String body) {
    String source =
        """
        import dev.safeguard.api.event.TokenizedRecord;
        import dev.safeguard.api.pattern.Patterns;
        import dev.safeguard.api.record.StudentRecord;
        import dev.safeguard.api.risk.*;
        import dev.safeguard.api.site.Site;
        import dev.safeguard.api.stage.*;
        import dev.safeguard.api.token.TokenIssuer;
        class Flow {
          void run(Tokenizer tokenizer, PatternExtractor extractor, RiskAssessor assessor,
              LlmAnalyzer analyzer, StudentRecord record, Site site, TokenIssuer tokens,
              RiskPolicy policy, Egress egress) throws Exception {
        """
            + body
            + "}}";
    try {
      Path file = Files.writeString(folder.resolve("Flow.java"), source);
      StringWriter out = new StringWriter();
      ToolProvider.findFirst("javac")
          .orElseThrow()
          .run(
              new PrintWriter(out),
              new PrintWriter(out),
              "-proc:none",
              "-d",
              folder.toString(),
              "-cp",
              Path.of(Stage.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                  .toString(),
              file.toString());
      return Stream.of(out.toString().split("(?=Flow\\.java:)", -1))
          .filter(line -> line.contains("Flow.java:"))
          .toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
