package dev.safeguard.api.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceCodeTest {

  @ParameterizedTest
  @CsvSource({
    "/, PRESENT",
    "\\, PRESENT",
    "L, LATE",
    "K, APPROVED_ACTIVITY",
    "B, APPROVED_ACTIVITY",
    "D, NOT_POSSIBLE",
    "C2, AUTHORISED_ABSENCE",
    "J1, AUTHORISED_ABSENCE",
    "J, APPROVED_ACTIVITY",
    "N, UNAUTHORISED_ABSENCE",
    "O, UNAUTHORISED_ABSENCE",
    "U, UNAUTHORISED_ABSENCE",
    "Y7, NOT_POSSIBLE",
    "X, NOT_POSSIBLE",
    "X07, NOT_POSSIBLE",
    "#, NOT_POSSIBLE"
  })
  void aMarkMeansWhatTheRegulationSays(String mark, AttendanceMeaning meaning) {
    assertEquals(meaning, AttendanceCode.ofMark(mark).orElseThrow().meaning());
  }

  @Test
  void marksAreReadInAnyCase() {
    assertEquals(Optional.of(AttendanceCode.I), AttendanceCode.ofMark("i"));
    assertEquals(Optional.of(AttendanceCode.C1), AttendanceCode.ofMark(" c1 "));
  }

  @Test
  void whatIsNoMarkIsNone() {
    assertEquals(Optional.empty(), AttendanceCode.ofMark("present"));
    assertEquals(Optional.empty(), AttendanceCode.ofMark("A9"));
    assertEquals(Optional.empty(), AttendanceCode.ofMark(""));
  }

  @Test
  void onlyPossibleSessionsCanBeMissed() {
    for (AttendanceMeaning meaning : AttendanceMeaning.values()) {
      assertTrue(meaning.possible() || !meaning.absent());
    }
    assertFalse(AttendanceMeaning.NOT_POSSIBLE.possible());
  }
}
