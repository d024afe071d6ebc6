package dev.safeguard.api.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A school that gives no calendar has the days that are usual where it is. */
class UsualHolidaysTest {

  @ParameterizedTest
  @CsvSource({
    "GB-ENG, 2025-08-13",
    "GB-ENG, 2025-12-29",
    "GB-ENG, 2026-04-03",
    "GB-ENG, 2026-04-06",
    "GB-ENG, 2026-05-04",
    "GB-ENG, 2026-05-25",
    "GB-WLS, 2025-08-13",
    "GB-WLS, 2026-01-01",
    "GB-SCT, 2025-07-16",
    "GB-SCT, 2026-01-02",
    "GB-NIR, 2025-07-02",
    "GB-NIR, 2026-03-17",
    "GB-NIR, 2026-04-07",
    "IE, 2025-08-13",
    "IE, 2026-03-30",
    "IE, 2026-04-10",
    "IE, 2025-10-29",
    "US, 2025-07-16",
    "US, 2025-11-27",
    "US, 2025-11-28",
    "US, 2025-09-01",
    "US, 2026-01-19"
  })
  void nobodyIsInSchoolOn(String jurisdiction, LocalDate day) {
    assertFalse(SchoolCalendar.usual(jurisdiction).isSchoolDay(day));
    assertTrue(SchoolCalendar.weekdays().isSchoolDay(day), "and it is no weekend");
  }

  @ParameterizedTest
  @CsvSource({
    "GB-ENG, 2025-09-01",
    "GB-ENG, 2025-07-24",
    "GB-ENG, 2025-10-27",
    "GB-ENG, 2026-02-16",
    "GB-ENG, 2026-01-02",
    "GB-SCT, 2025-08-18",
    "GB-SCT, 2026-04-06",
    "GB-NIR, 2025-06-27",
    "GB-NIR, 2025-09-01",
    "IE, 2025-06-27",
    "IE, 2025-09-01",
    "IE, 2026-02-18",
    "US, 2025-08-18",
    "US, 2025-06-25",
    "US, 2026-04-03"
  })
  void manyAreInSchoolOn(String jurisdiction, LocalDate day) {
    assertTrue(SchoolCalendar.usual(jurisdiction).isSchoolDay(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR", "IE", "US"})
  void noSchoolHasMoreDaysThanTheUsualCalendar(String jurisdiction) {
    // English schools are open on 190 days to pupils, and others on a few less or more.
    for (int year = 2001; year < 2060; year++) {
      int days =
          SchoolCalendar.usual(jurisdiction)
              .schoolDays(
                  LocalDate.of(year, 9, 1).toEpochDay(), LocalDate.of(year + 1, 9, 1).toEpochDay());
      assertTrue(days >= 195 && days < 250, jurisdiction + " " + year + ": " + days);
    }
  }

  @Test
  void whereNothingIsKnownEveryWeekdayCounts() {
    assertSame(SchoolCalendar.weekdays(), SchoolCalendar.usual("XX"));
    assertTrue(SchoolCalendar.usual("GB-ENG").isSchoolDay(LocalDate.of(1999, 8, 11)));
    assertTrue(SchoolCalendar.usual("GB-ENG").isSchoolDay(LocalDate.of(2061, 8, 10)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2038-04-25"
      })
  void easterIsWhereTheChurchHasIt(LocalDate sunday) {
    assertEquals(sunday, UsualHolidays.easter(sunday.getYear()));
  }

  @Test
  void aSiteHasTheUsualDaysOfItsJurisdictionUnlessItHasItsOwn() {
    SchoolCalendar own = SchoolCalendar.builder().build();
    assertSame(SchoolCalendar.usual("GB-ENG"), Site.standard().calendar());
    assertSame(SchoolCalendar.usual("IE"), Site.builder().jurisdiction("IE").build().calendar());
    assertEquals(Optional.empty(), Site.standard().ownCalendar());
    assertSame(own, Site.builder().calendar(own).build().calendar());
    assertSame(own, Site.builder().calendar(own).build().ownCalendar().orElseThrow());
  }
}
