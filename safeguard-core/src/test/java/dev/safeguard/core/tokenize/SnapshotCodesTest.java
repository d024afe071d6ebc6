package dev.safeguard.core.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.pattern.StandardPatternExtractor;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The original's codes, of closed words alone. */
class SnapshotCodesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  private final StudentRecord.Builder record = StudentRecord.builder("STU1").asOf(AS_OF);

  private void incident(String type, Role role, int count, int daysBefore) {
    EventTime time = EventTime.on(AS_OF.minusDays(daysBefore));
    record.add(new Incident(null, type, 2, time, null, null, role, null, null, null, count));
  }

  private void incident(String type, int daysBefore) {
    incident(type, Role.OFFENDER, 1, daysBefore);
  }

  private List<String> codes() {
    try (SessionTokens tokens = new SessionTokens(new SecureRandom())) {
      TokenizedRecord tokenized =
          new StandardTokenizer().tokenize(record.build(), Site.standard(), tokens).record();
      Patterns patterns =
          new StandardPatternExtractor().extract(tokenized, SchoolCalendar.weekdays());
      return SnapshotCodes.of(tokenized, patterns);
    }
  }

  @Test
  void aPupilWithoutRecordsHasNoneButThatThereIsNothing() {
    assertEquals(List.of("FREQ_NONE", "TREND_STABLE"), codes());
  }

  @Test
  void countsBecomeWords() {
    incident("disruptive", Role.OFFENDER, 1, 3);
    incident("defiance", Role.OFFENDER, 2, 3);
    incident("bullying", Role.OFFENDER, 5, 3);
    incident("phone", Role.OFFENDER, 6, 3);
    incident("fight", Role.VICTIM, 9, 3);
    incident("praise", Role.OFFENDER, 9, 3);
    assertEquals(
        List.of(
            "BEHAV_BULLYING_MEDIUM",
            "BEHAV_DEFIANCE_LOW",
            "BEHAV_DISRUPTIVE_SINGLE",
            "BEHAV_PHONE_HIGH",
            "FREQ_HIGH",
            "TIME_RECENT",
            "TREND_CLUSTER"),
        codes());
  }

  @Test
  void resultsAndMessagesBecomePairs() {
    record.add(new Assessment(null, "Maths", null, null, PerformanceLevel.BELOW, "quiz", null));
    record.add(new Assessment(null, "Art", 3.0, 9.0, null, "quiz", null));
    record.add(new Communication(null, "parent", Urgency.URGENT, null, "text"));
    assertEquals(
        List.of("ACAD_MATHS_BELOW", "COMM_PARENT_URGENT", "FREQ_NONE", "TREND_STABLE"), codes());
  }

  @Test
  void daysBecomePeriods() {
    for (int day : new int[] {7, 30, 90, 91}) {
      incident("defiance", day);
    }
    assertEquals(
        List.of(
            "BEHAV_DEFIANCE_MEDIUM",
            "FREQ_MEDIUM",
            "TIME_HISTORICAL",
            "TIME_MONTH",
            "TIME_QUARTER",
            "TIME_RECENT",
            "TREND_PERSISTENT"),
        codes());
  }

  @Test
  void whatLiesCloseTogetherDoesNotEscalateButWhatRisesDoes() {
    for (int day : new int[] {1, 2, 3}) {
      incident("defiance", day);
    }
    assertTrue(codes().contains("TREND_SCATTERED"));
    for (int day = 28; day < 200; day += 14) {
      incident("defiance", day);
    }
    for (int day = 4; day < 26; day += 2) {
      incident("defiance", day);
    }
    assertTrue(codes().contains("TREND_ESCALATING"), codes().toString());
  }

  @Test
  void aFreeTextThatHoldsANameBecomesOther() {
    incident("Amelia Brown", 1);
    incident("hit Amelia Brown", 2);
    record.add(new Communication(null, "mrs.smith@school.example", Urgency.URGENT, null, null));
    record.add(
        new Assessment(null, "Amelia Brown", null, null, PerformanceLevel.AT, "Brown", null));
    List<String> codes = codes();
    assertTrue(codes.contains("BEHAV_OTHER_SINGLE"));
    assertTrue(codes.contains("BEHAV_PHYSICAL_AGGRESSION_SINGLE"));
    assertTrue(codes.contains("COMM_OTHER_URGENT"));
    assertTrue(codes.contains("ACAD_OTHER_AT"));
    String all = String.join(" ", codes);
    for (String name : List.of("AMELIA", "BROWN", "SMITH", "SCHOOL")) {
      assertFalse(all.contains(name), all);
    }
  }
}
