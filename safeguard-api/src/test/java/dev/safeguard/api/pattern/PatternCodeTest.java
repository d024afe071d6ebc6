package dev.safeguard.api.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.SubjectCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatternCodeTest {

  @Test
  void bearsTheTokensOfTheOriginalSystem() {
    assertEquals(
        "BEHAV_DISRUPTIVE",
        PatternCode.of(PatternFamily.BEHAVIOUR, IncidentType.DISRUPTIVE).token());
    assertEquals(
        "ACAD_MATHS_STRUGGLE",
        PatternCode.of(PatternFamily.ACADEMIC_SUBJECT, SubjectCode.MATHS).token());
    assertEquals("ACAD_BELOW_GRADE_LEVEL", PatternCode.of(PatternFamily.ACADEMIC_BELOW).toString());
    assertTrue(PatternCode.all().containsKey("COMM_ESCALATING_CONCERNS"));
    assertTrue(PatternCode.all().containsKey("COMM_MULTI_SOURCE"));
    assertTrue(PatternCode.all().containsKey("ATTEND_DECLINING"));
  }

  @Test
  void everyTokenLeadsBackToItsCode() {
    PatternCode.all()
        .forEach(
            (token, code) -> {
              assertEquals(token, code.token());
              assertEquals(Optional.of(code), PatternCode.ofToken(token));
            });
    assertEquals(Optional.empty(), PatternCode.ofToken("BEHAV_HIT_AMELIA_BROWN"));
  }

  @Test
  void everyTokenIsMadeOfCapitalsAndUnderscores() {
    PatternCode.all().keySet().forEach(token -> assertTrue(token.matches("[A-Z_]+"), token));
  }

  @Test
  void takesNoDetailOfAnotherVocabulary() {
    assertThrows(
        IllegalArgumentException.class,
        () -> PatternCode.of(PatternFamily.BEHAVIOUR, SubjectCode.MATHS));
    assertThrows(IllegalArgumentException.class, () -> PatternCode.of(PatternFamily.BEHAVIOUR));
    assertThrows(
        IllegalArgumentException.class,
        () -> PatternCode.of(PatternFamily.LATENESS, SubjectCode.MATHS));
  }
}
