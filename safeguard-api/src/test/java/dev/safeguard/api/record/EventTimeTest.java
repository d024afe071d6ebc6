package dev.safeguard.api.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void readsADate() {
    assertEquals(EventTime.on(DAY), EventTime.parse("2026-03-02"));
  }

  @Test
  void readsATimeOnTheSchoolsClock() {
    assertEquals(EventTime.at(DAY, LocalTime.of(11, 15)), EventTime.parse("2026-03-02T11:15"));
    assertEquals(EventTime.at(DAY, LocalTime.of(11, 15)), EventTime.parse("2026-03-02 11:15:00"));
    assertEquals(
        EventTime.at(DAY, LocalTime.of(11, 15, 0, 250_000_000)),
        EventTime.parse("2026-03-02T11:15:00.250"));
  }

  @Test
  void readsATimeWithItsOffset() {
    LocalTime time = LocalTime.of(11, 15);
    assertEquals(new EventTime(DAY, time, ZoneOffset.UTC), EventTime.parse("2026-03-02T11:15:00Z"));
    assertEquals(
        new EventTime(DAY, time, ZoneOffset.ofHours(1)), EventTime.parse("2026-03-02T11:15+01:00"));
    assertEquals(
        EventTime.at(OffsetDateTime.of(DAY, time, ZoneOffset.ofHours(-5))),
        EventTime.parse("2026-03-02T11:15:00-05:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-30",
        "2026-13-01",
        "2026-3-2",
        "02/03/2026",
        "2026-03-02T25:00",
        "2026-03-02T11",
        "2026-03-02X11:15",
        "2026-03-02T11:15+99:00",
        "2026-03-02T11:15:00 Europe/London",
        "Amelia Brown"
      })
  void refusesWhatIsNoTimeWithoutQuotingIt(String text) {
    DateTimeException e = assertThrows(DateTimeException.class, () -> EventTime.parse(text));
    assertEquals("not an ISO 8601 date or date and time", e.getMessage());
  }

  @Test
  void anOffsetNeedsATime() {
    assertThrows(IllegalArgumentException.class, () -> new EventTime(DAY, null, ZoneOffset.UTC));
  }

  @Test
  void doesNotPrintTheDate() {
    assertFalse(EventTime.parse("2026-03-02T11:15Z").toString().contains("2026"));
  }
}
