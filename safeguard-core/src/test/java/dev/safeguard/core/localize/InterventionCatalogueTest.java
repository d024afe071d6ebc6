package dev.safeguard.core.localize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.report.CataloguedIntervention;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the resource says of itself, which no report shows. */
class InterventionCatalogueTest {
  private static JsonNode resource() throws IOException {
    try (InputStream in = InterventionRule.class.getResourceAsStream("interventions.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    }
  }

  @Test
  void itHasAVersionAndEveryEntrySaysWhoseItIs() throws IOException {
    JsonNode root = resource();
    assertTrue(root.path("version").isInt() && root.path("version").intValue() > 0);
    for (JsonNode entry : root.path("interventions")) {
      assertFalse(entry.path("source").asText().isBlank(), entry.path("id").asText());
    }
    assertEquals(InterventionRule.ALL.size(), root.path("interventions").size());
  }

  /** Reports say it of all; whoever grades one has to let reports say that too. */
  @Test
  void noneIsGradedSinceNoSourceForOneWasReadAndEachSaysWhyNot() {
    for (CataloguedIntervention entry : StandardLocalizer.interventions()) {
      assertEquals("not graded: no source", entry.evidenceGrade(), entry.id().name());
      assertFalse(entry.evidenceSource().isBlank(), entry.id().name());
    }
  }
}
