package dev.safeguard.core.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenTextTest {
  private final Vocabulary vocabulary = Vocabulary.STANDARD;

  @ParameterizedTest
  @CsvSource({
    "disruptive, DISRUPTIVE",
    "Disruptive, DISRUPTIVE",
    "LOW-LEVEL DISRUPTION, DISRUPTIVE",
    "physical_aggression, PHYSICAL_AGGRESSION",
    "Racist language to staff, DISCRIMINATION",
    "Merit, PRAISE",
    "House Points, PRAISE",
    "hit Amelia Brown, PHYSICAL_AGGRESSION",
    "Amelia Brown, OTHER",
    "no weapon found, OTHER",
    "No homework, HOMEWORK",
    "'', OTHER"
  })
  void aTypeBecomesItsCode(String text, IncidentType expected) {
    assertEquals(expected, vocabulary.incidents.code(text));
  }

  @ParameterizedTest
  @CsvSource({
    "neglect, NEGLECT",
    "Self-harm, SELF_HARM",
    "Self harm / cutting, SELF_HARM",
    "Child-on-child abuse, CHILD_ON_CHILD_ABUSE",
    "CSE, CHILD_SEXUAL_EXPLOITATION",
    "Physical abuse (disclosure), PHYSICAL_ABUSE",
    "Prevent, RADICALISATION",
    "something else, OTHER"
  })
  void aCategoryBecomesItsCode(String text, ConcernCategory expected) {
    assertEquals(expected, vocabulary.concerns.code(text));
  }

  @Test
  void everyCodesOwnNameIsKnown() {
    for (IncidentType type : IncidentType.values()) {
      assertEquals(type, vocabulary.incidents.code(type.name()));
    }
    for (ConcernCategory category : ConcernCategory.values()) {
      assertEquals(category, vocabulary.concerns.code(category.name().toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void noTextIsNoPlaceAndAnUnknownOneIsOther() {
    assertNull(vocabulary.places.codeOrNull(null));
    assertNull(vocabulary.places.codeOrNull(""));
    assertEquals(PlaceCode.OTHER, vocabulary.places.codeOrNull("behind the shed"));
  }

  @Test
  void aLabelThatNeverEndsIsCutOff() {
    assertEquals(IncidentType.OTHER, vocabulary.incidents.code("word ".repeat(1_000_000)));
  }

  @Test
  void aWordForTwoCodesIsAFaultOfTheResource() {
    assertThrows(
        IllegalStateException.class,
        () ->
            new OpenText<>(
                Role.class,
                Role.OFFENDER,
                Map.of("VICTIM", List.of("hurt"), "WITNESS", List.of("hurt"))));
  }
}
