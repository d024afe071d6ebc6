package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole pipeline against what a safeguarding lead would accept. */
class WrittenCasesTest {
  private static final double LEAST_ACCEPTABLE = 0.95;

  private static Map<WrittenCase, RiskLevel> levels() {
    Map<WrittenCase, RiskLevel> levels = new LinkedHashMap<>();
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      for (WrittenCase written : WrittenCase.all()) {
        levels.put(written, session.analyze(written.record()).level());
      }
    }
    return levels;
  }

  @Test
  void nineteenInTwentyAreAcceptable() {
    Map<WrittenCase, RiskLevel> levels = levels();
    List<String> wrong = new ArrayList<>();
    levels.forEach(
        (written, level) -> {
          if (!written.levels().contains(level)) {
            wrong.add(written + ": " + level + ", wanted " + written.levels());
          }
        });
    assertTrue(levels.size() >= 60);
    assertTrue(wrong.size() <= (1 - LEAST_ACCEPTABLE) * levels.size(), wrong.toString());
  }

  @Test
  void whatMustBeCriticalIsNeverBelowHigh() {
    List<String> wrong = new ArrayList<>();
    levels()
        .forEach(
            (written, level) -> {
              if (written.mustBeCritical() && level.compareTo(RiskLevel.HIGH) < 0) {
                wrong.add(written + ": " + level);
              }
            });
    assertEquals(List.of(), wrong);
  }
}
