package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.site.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What grows graver online or among concerns is told to the lead alone, and what a pupil saw to
 * nobody else but a pastoral lead.
 */
class GraverStepsAreForTheLeadTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);
  private static final String[] CONCERNS = {
    "attendance", "bullying", "neglect", "domestic abuse", "physical abuse"
  };
  private static final int[] SEVERITIES = {1, 2, 2, 3, 4};

  private static StudentRecord pupil() {
    StudentRecord.Builder record = StudentRecord.builder("STU1").asOf(AS_OF);
    for (int i = 0; i < CONCERNS.length; i++) {
      EventTime day = EventTime.on(AS_OF.minusDays(40 - 8 * i));
      record.add(new Concern("C" + i, CONCERNS[i], day, null, null));
      record.add(new OnlineSafetyEvent("O" + i, "violence", SEVERITIES[i], day, null));
      record.add(
          new Incident("I" + i, "fighting", 3, day, null, null, Role.WITNESS, null, null, null, 1));
    }
    return record.build();
  }

  private static List<String> told(Audience audience) {
    StudentRecord record = pupil();
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      SafeguardingReport report =
          session.report(session.analyze(record), record, new Reader(audience, Locale.ENGLISH));
      return report.concerns().stream().map(concern -> concern.code().token()).toList();
    }
  }

  @Test
  void theLeadIsTold() {
    assertTrue(
        told(Audience.DSL)
            .containsAll(List.of("WITNESS_OVERALL", "ONLINE_ESCALATING", "CONCERN_ESCALATING")));
  }

  @Test
  void aPastoralLeadIsToldWhatAPupilSawAlone() {
    List<String> told = told(Audience.PASTORAL_LEAD);
    assertTrue(told.contains("WITNESS_OVERALL"), told.toString());
    assertTrue(told.stream().noneMatch(token -> token.endsWith("_ESCALATING")), told.toString());
  }

  @ParameterizedTest
  @EnumSource(names = {"CLASS_TEACHER", "PUPIL", "PARENT"})
  void nobodyElseIs(Audience audience) {
    assertEquals(List.of(), told(audience));
  }
}
