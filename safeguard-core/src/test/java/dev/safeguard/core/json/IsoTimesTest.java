package dev.safeguard.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.EventTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The fast reader against the API's own. */
class IsoTimesTest {
  @Test
  void readsEveryFormLikeTheApi() {
    for (String text :
        List.of(
            "2026-03-02",
            "2024-02-29",
            "2026-02-30",
            "2026-3-02",
            "0000-01-01",
            "+2026-03-0",
            "2026-03-02T11:15",
            "2026-03-02 11:15",
            "2026-03-02t11:15",
            "2026-03-02T24:00",
            "2026-03-02T11:60",
            "2026-03-02T11:15Z",
            "2026-03-02T11:15:30",
            "2026-03-02T11:15:3",
            "2026-03-02T11:15:x0",
            "2026-03-02T11:15:30Z",
            "2026-03-02T11:15:30z",
            "2026-03-02T11:15:30.25Z",
            "2026-03-02T11:15:30.123456789+05:45",
            "2026-03-02T11:15:30+01:00",
            "2026-03-02T11:15:30-01:30",
            "2026-03-02T11:15-18:00",
            "2026-03-02T11:15+18:01",
            "2026-03-02T11:15+01:60",
            "2026-03-02T11:15+0100",
            "2026-03-02T11:15+01",
            "2026-03-02T11:15:30*01:00",
            "2026-03-02T1115:30",
            "20260302",
            "02/03/2026",
            "yesterday",
            "")) {
      assertSameAsApi(text);
    }
  }

  @Test
  void readsRandomlyChangedTextsLikeTheApi() {
    Random random = new Random(7);
    String characters = "0123456789-+:TZ. ";
    int valid = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder("2026-03-02T11:15:30+01:00");
      text.setLength(List.of(10, 16, 19, 25).get(random.nextInt(4)));
      for (int changes = random.nextInt(3); changes > 0; changes--) {
        text.setCharAt(
            random.nextInt(text.length()), characters.charAt(random.nextInt(characters.length())));
      }
      valid += assertSameAsApi(text.toString()) == null ? 0 : 1;
    }
    assertTrue(valid > 10_000 && valid < 45_000, "valid: " + valid);
  }

  @Test
  void dateTakesNoTime() {
    char[] text = "x2026-03-02T11:15".toCharArray();
    assertEquals(LocalDate.of(2026, 3, 2), IsoTimes.date(text, 1, 10));
    assertNull(IsoTimes.date(text, 1, 16));
  }

  private static @Nullable EventTime assertSameAsApi(String text) {
    EventTime expected;
    try {
      expected = EventTime.parse(text);
    } catch (DateTimeException e) {
      expected = null;
    }
    String padded = "#" + text + "#";
    assertEquals(expected, IsoTimes.time(padded.toCharArray(), 1, text.length()), text);
    return expected;
  }
}
