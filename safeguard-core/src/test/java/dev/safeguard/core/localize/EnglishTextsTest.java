package dev.safeguard.core.localize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LanguagePack;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class EnglishTextsTest {
  private static final Jurisdiction ENGLAND = new EnglandProvider().jurisdictions().get(0);
  private static final LanguagePack ENGLISH = EnglandProvider.english();

  private static String failure(Map<String, String> texts) {
    return message(() -> new Catalogue(ENGLAND, new LanguagePack(Locale.ENGLISH, texts)));
  }

  @Test
  void everyTextAndTermIsReadAndNoneIsMissing() {
    Texts texts = new Texts(ENGLAND, ENGLISH);
    assertFalse(new Catalogue(ENGLAND, texts).labels.isEmpty());
    TreeSet<String> all = new TreeSet<>(ENGLISH.texts().keySet());
    all.addAll(ENGLAND.terms().getOrDefault(Locale.ENGLISH, Map.of()).keySet());
    assertEquals(all, new TreeSet<>(texts.used()));
  }

  @Test
  void eachMissingTextIsNamed() {
    for (String key : ENGLISH.texts().keySet()) {
      // Texts that may be missing, since a general one stands behind them.
      boolean optional =
          key.matches("sentence\\.[a-z_]+_[A-Z_]+|times\\.two|recommendation\\..*\\.actions\\..*");
      if (!optional) {
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
    Jurisdiction other = new Jurisdiction("XX", ENGLAND.nextSteps(), Map.of(Locale.ENGLISH, terms));
    assertEquals("Nothing known", new Texts(other, ENGLISH).text("headline.none"));
  }

  @Test
  void everyTermAndStepOfEnglandHasItsSourceBesideIt() {
    JsonNode england = TextResource.read("GB-ENG.json");
    for (JsonNode level : england.get("nextSteps")) {
      for (JsonNode step : level) {
        assertFalse(step.path("source").asText().isBlank(), step.toString());
      }
    }
    england
        .get("terms")
        .get("en")
        .properties()
        .forEach(
            term -> {
              // A step's texts rest on the source of the step.
              if (!term.getKey().startsWith("step.")) {
                assertFalse(term.getValue().path("source").asText().isBlank(), term.getKey());
              }
            });
  }

  private static String message(Executable executable) {
    return String.valueOf(assertThrows(ConfigurationException.class, executable).getMessage());
  }
}
