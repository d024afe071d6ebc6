package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

  @Test
  void anUnknownLlmIsRefusedWithThoseThereAreAndTheArtifactToAdd() {
    ConfigurationException e =
        assertThrows(
            ConfigurationException.class, () -> Safeguard.pipeline().llm("openai").build());
    assertTrue(message(e).contains("offline"), e.getMessage());
    assertTrue(message(e).contains("safeguard-llm-langchain4j"), e.getMessage());
  }

  @Test
  void anUnknownSettingIsRefusedByItsName() {
    ConfigurationException e =
        assertThrows(
            ConfigurationException.class,
            () -> Safeguard.pipeline().llm("offline", Map.of("modle", "secret")).build());
    assertTrue(message(e).contains("modle"), e.getMessage());
    assertFalse(message(e).contains("secret"), e.getMessage());
  }

  @Test
  void anUnknownJurisdictionIsRefusedWithThoseThereAre() {
    try (Pipeline pipeline = Safeguard.pipeline().build()) {
      Site site = Site.builder().jurisdiction("XX-YYY").build();
      ConfigurationException e =
          assertThrows(ConfigurationException.class, () -> pipeline.open(site));
      assertTrue(message(e).contains("GB-ENG"), e.getMessage());
    }
  }

  @Test
  void anUnknownLanguageIsRefusedWithThoseThereAre() {
    StudentRecord record = Pupils.empty("S");
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      Analysis analysis = session.analyze(record);
      Reader reader = new Reader(Audience.DSL, Locale.forLanguageTag("tlh"));
      ConfigurationException e =
          assertThrows(
              ConfigurationException.class, () -> session.report(analysis, record, reader));
      assertTrue(message(e).contains("en"), e.getMessage());
    }
  }

  @Test
  void aParallelismOutOfRangeIsRefused() {
    for (int wrong : new int[] {0, -1, 1_001}) {
      ConfigurationException e =
          assertThrows(
              ConfigurationException.class, () -> Safeguard.pipeline().parallelism(wrong).build());
      assertEquals("parallelism must be 1 to 1000", e.getMessage());
    }
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
