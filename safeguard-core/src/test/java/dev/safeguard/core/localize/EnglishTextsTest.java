package dev.safeguard.core.localize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LanguagePack;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class EnglishTextsTest {
  private static final Jurisdiction ENGLAND = new EnglandProvider().jurisdictions().get(0);
  private static final LanguagePack ENGLISH = EnglandProvider.english();

  private static String failure(Map<String, String> texts) {
    return message(() -> new Catalogue(ENGLAND, new LanguagePack(Locale.ENGLISH, texts)));
  }

  @Test
  void eachMissingTextIsNamed() {
    Texts read = new Texts(ENGLAND, ENGLISH);
    assertEquals("GB-ENG", ENGLAND.code());
    new Catalogue(ENGLAND, ENGLISH, read);
    for (String key : ENGLISH.texts().keySet()) {
      // Texts that may be missing, since a general one stands behind them, and those of steps that
      // England has not got.
      boolean optional =
          key.matches(
              "sentence\\.[a-z_]+_[A-Z_]+|[a-z_]+\\.\\d+|recommendation\\..*\\.actions\\..*");
      if (!optional && read.used().contains(key)) {
        Map<String, String> without = new HashMap<>(ENGLISH.texts());
        without.remove(key);
        String message = failure(without);
        assertTrue(message.contains("'" + key + "' for GB-ENG in 'en'"), message);
      }
    }
  }

  @Test
  void anUnknownPlaceholderIsNamedWithThoseThereAre() {
    Map<String, String> wrong = new HashMap<>(ENGLISH.texts());
    wrong.put("span.day", "on {day}");
    assertEquals(
        "text 'span.day' has the unknown placeholder {day}; it may hold [first]", failure(wrong));
  }

  @Test
  void aBraceWithoutPartnerIsRefused() {
    Map<String, String> wrong = new HashMap<>(ENGLISH.texts());
    wrong.put("span.day", "on {first");
    assertTrue(failure(wrong).contains("span.day"));
  }

  @Test
  void aTermOfTheJurisdictionStandsBeforeTheLanguagesText() {
    Map<String, String> terms =
        new HashMap<>(ENGLAND.terms().getOrDefault(Locale.ENGLISH, Map.of()));
    terms.put("headline.none", "Nothing known");
    Jurisdiction other =
        new Jurisdiction("XX", ENGLAND.nextSteps(), Map.of(Locale.ENGLISH, terms), List.of());
    assertEquals("Nothing known", new Texts(other, ENGLISH).text("headline.none"));
  }

  private static String message(Executable executable) {
    return String.valueOf(assertThrows(ConfigurationException.class, executable).getMessage());
  }
}
