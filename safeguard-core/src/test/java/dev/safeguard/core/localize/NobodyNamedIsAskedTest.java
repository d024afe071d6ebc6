package dev.safeguard.core.localize;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.core.Safeguard;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Over random schools: whom the record of an allegation names is asked for nothing. */
class NobodyNamedIsAskedTest {
  @Test
  void noPersonNamedInTheRecordIsResponsibleForAStep() {
    SplittableRandom random = new SplittableRandom(11);
    try (Pipeline pipeline = Safeguard.pipeline().build()) {
      for (int i = 0; i < 300; i++) {
        RandomSchool school = new RandomSchool(random);
        StudentRecord record = school.record(random);
        String language = random.nextBoolean() ? "en" : "cy";
        try (Session session = pipeline.open(school.site)) {
          SafeguardingReport report =
              session.report(
                  session.analyze(record),
                  record,
                  new Reader(Audience.DSL, Locale.forLanguageTag(language)));
          assertTrue(report.nextSteps().size() >= 3);
          for (String id : school.named) {
            String name = school.names.getOrDefault(id, "");
            report
                .nextSteps()
                .forEach(
                    step -> {
                      assertFalse(step.responsible().contains(name), "a step goes to one named");
                      assertFalse(step.action().contains(name), "an action names one named");
                    });
            report
                .recommendedInterventions()
                .forEach(
                    help ->
                        help.actions()
                            .forEach(
                                action ->
                                    assertFalse(action.contains(name), "help is from one named")));
          }
        }
      }
    }
  }
}
