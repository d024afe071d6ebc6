package dev.safeguard.bench.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.bench.school.Verdict.Finding;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of the original's verdicts, by examples. */
class OriginalCountRuleTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 27);

  private final StudentRecord.Builder record = StudentRecord.builder("S1").asOf(AS_OF);

  @Test
  void twoOrThreeOfATypeAreMediumFourHighFiveCritical() {
    RiskLevel[] levels = {
      RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.MEDIUM, RiskLevel.HIGH, RiskLevel.CRITICAL
    };
    for (int count = 1; count <= levels.length; count++) {
      incident("disruptive", count);
      assertEquals(levels[count - 1], verdict().level(), count + " incidents");
    }
    assertEquals(5, verdict().score());
  }

  @Test
  void typesAreCountedApartAndTheHighestCounts() {
    incident("disruptive", 1);
    incident("defiance", 2);
    incident("phone", 3);
    assertEquals(RiskLevel.LOW, verdict().level());
    incident("phone", 4);
    assertEquals(RiskLevel.MEDIUM, verdict().level());
  }

  @Test
  void oneDisclosureOfSelfHarmIsLow() {
    incident("self harm", 0);
    assertEquals(new Verdict(0, RiskLevel.LOW, Set.of()), verdict());
  }

  @Test
  void whatIsOlderThanThirtyDaysIsForgotten() {
    incident("disruptive", 30);
    incident("disruptive", 31);
    assertEquals(RiskLevel.LOW, verdict().level());
  }

  @Test
  void fiveWeakResultsInMathsAreCritical() {
    for (int day = 0; day < 5; day++) {
      result("maths", PerformanceLevel.BELOW, day);
    }
    assertEquals(RiskLevel.CRITICAL, verdict().level());
  }

  @Test
  void resultsAtExpectationAreNothing() {
    result("maths", PerformanceLevel.AT, 1);
    result("maths", PerformanceLevel.ADVANCED, 2);
    assertEquals(0, verdict().score());
  }

  @Test
  void oneAbsenceAndNothingElseIsHigh() {
    record.add(new AttendanceMark(null, EventTime.on(AS_OF), null, AttendanceCode.STATUS_ABSENT));
    assertEquals(RiskLevel.HIGH, verdict().level());
    assertTrue(says(Domain.ATTENDANCE, PatternKind.DECLINE));
  }

  @Test
  void lateCountsAsNotPresent() {
    for (int day = 0; day < 20; day++) {
      AttendanceCode code = day < 3 ? AttendanceCode.L : AttendanceCode.PRESENT_AM;
      record.add(new AttendanceMark(null, EventTime.on(AS_OF.minusDays(day)), null, code));
    }
    assertEquals(RiskLevel.LOW, verdict().level());
    record.add(new AttendanceMark(null, EventTime.on(AS_OF), null, AttendanceCode.L));
    assertEquals(RiskLevel.HIGH, verdict().level());
  }

  @Test
  void eventsOfOneToSevenDaysAreSaidToEscalate() {
    incident("disruptive", 10);
    incident("disruptive", 10);
    assertFalse(says(Domain.BEHAVIOUR, PatternKind.RATE_INCREASE));
    incident("disruptive", 3);
    assertTrue(says(Domain.BEHAVIOUR, PatternKind.RATE_INCREASE));
    incident("disruptive", 2);
    assertFalse(says(Domain.BEHAVIOUR, PatternKind.RATE_INCREASE));
    assertTrue(says(Domain.BEHAVIOUR, PatternKind.RECURRENCE));
  }

  @Test
  void messagesAreCountedIfPressingAndTheirSourcesWhateverTheUrgency() {
    message("parent", Urgency.ROUTINE);
    message("parent", Urgency.URGENT);
    assertEquals(RiskLevel.LOW, verdict().level());
    message("teacher", Urgency.ROUTINE);
    assertEquals(2, verdict().score());
    message("parent", Urgency.HIGH_PRIORITY);
    message("parent", Urgency.URGENT);
    assertEquals(3, verdict().score());
  }

  @Test
  void twoDomainsOfAPairAreACombination() {
    incident("disruptive", 1);
    incident("disruptive", 1);
    assertFalse(says(Domain.CROSS_DOMAIN, PatternKind.CONVERGENCE));
    result("maths", PerformanceLevel.BELOW, 1);
    result("art", PerformanceLevel.BELOW, 1);
    assertTrue(says(Domain.CROSS_DOMAIN, PatternKind.CONVERGENCE));
    assertEquals(RiskLevel.MEDIUM, verdict().level());
  }

  private void incident(String type, int daysBefore) {
    record.add(Incident.of(type, EventTime.on(AS_OF.minusDays(daysBefore))));
  }

  private void result(String subject, PerformanceLevel level, int daysBefore) {
    EventTime time = EventTime.on(AS_OF.minusDays(daysBefore));
    record.add(new Assessment(null, subject, null, null, level, null, time));
  }

  private void message(String source, Urgency urgency) {
    record.add(new Communication(null, source, urgency, EventTime.on(AS_OF), null));
  }

  private boolean says(Domain domain, PatternKind kind) {
    return verdict().findings().contains(new Finding(domain, kind));
  }

  private Verdict verdict() {
    return new OriginalCountRule().judge(record.build());
  }
}
