package dev.safeguard.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.Jurisdiction.StepRule;
import dev.safeguard.api.spi.LanguagePack;
import dev.safeguard.api.spi.LocalizationProvider;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LocalizationProvider} keeps. Extend it in your own tests:
 *
 * <pre>{@code
 * class WalesProviderTest extends LocalizationProviderContract {
 *   @Override
 *   protected LocalizationProvider provider() {
 *     return new WalesProvider();
 *   }
 * }
 * }</pre>
 */
public abstract class LocalizationProviderContract {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z][a-z0-9_.]*}");

  /** For subclasses. */
  protected LocalizationProviderContract() {}

  /** A provider of the class under test, a new one each time. */
  protected abstract LocalizationProvider provider();

  /** Its name is lower-case letters, digits and hyphens, and stays the same. */
  @Test
  protected void theNameIsPlainAndStable() {
    String name = provider().name();
    assertTrue(NAME.matcher(name).matches(), "name() is not lower-case words: " + name);
    assertEquals(name, provider().name(), "name() differs between two instances");
  }

  /** The pipeline can find it. */
  @Test
  protected void theServiceLoaderFindsIt() {
    Class<?> type = provider().getClass();
    assertTrue(
        ServiceLoader.load(LocalizationProvider.class).stream()
            .anyMatch(found -> found.type() == type),
        type.getName()
            + " is not registered: name it in META-INF/services/"
            + LocalizationProvider.class.getName()
            + " and, in a module, in a 'provides' clause");
  }

  /** A provider that brings nothing is a mistake. */
  @Test
  protected void itBringsAJurisdictionOrALanguage() {
    LocalizationProvider provider = provider();
    assertFalse(
        provider.jurisdictions().isEmpty() && provider.languages().isEmpty(),
        "it brings neither a jurisdiction nor a language");
  }

  /** What it returns never changes, in one instance and between two. */
  @Test
  protected void itAnswersTheSameWhenAskedAgain() {
    LocalizationProvider provider = provider();
    List<Jurisdiction> jurisdictions = provider.jurisdictions();
    List<LanguagePack> languages = provider.languages();
    assertEquals(jurisdictions, provider.jurisdictions());
    assertEquals(languages, provider.languages());
    assertEquals(jurisdictions, provider().jurisdictions());
    assertEquals(languages, provider().languages());
  }

  /** Codes are ISO 3166, and nothing is brought twice. */
  @Test
  protected void codesAndLanguagesAreWellFormedAndUnique() {
    Set<String> codes = new HashSet<>();
    for (Jurisdiction jurisdiction : provider().jurisdictions()) {
      String code = jurisdiction.code();
      assertTrue(CODE.matcher(code).matches(), "not an ISO 3166 code: " + code);
      assertTrue(codes.add(code), "brings the jurisdiction twice: " + code);
    }
    Set<Locale> languages = new HashSet<>();
    for (LanguagePack pack : provider().languages()) {
      Locale language = pack.language();
      assertFalse(language.getLanguage().isEmpty(), "a language pack without a language");
      assertTrue(languages.add(language), "brings the language twice: " + language);
    }
  }

  /** Every level says what to do, sooner the higher it is. */
  @Test
  protected void everyLevelHasStepsAndAHigherOneDoesNotWaitLonger() {
    for (Jurisdiction jurisdiction : provider().jurisdictions()) {
      int before = Integer.MAX_VALUE;
      for (RiskLevel level : RiskLevel.values()) {
        List<StepRule> steps = jurisdiction.nextSteps().get(level);
        assertNotNull(steps, jurisdiction.code() + " has no steps for " + level);
        int first =
            steps.stream().mapToInt(StepRule::withinSchoolDays).min().orElse(Integer.MAX_VALUE);
        assertTrue(
            first <= before,
            jurisdiction.code() + " waits longer at " + level + " than at the level below");
        before = first;
      }
    }
  }

  /** Every step has its three texts in every language that the provider brings or has terms in. */
  @Test
  protected void everyStepHasItsTexts() {
    Map<Locale, Map<String, String>> packs = new HashMap<>();
    for (LanguagePack pack : provider().languages()) {
      packs.put(pack.language(), pack.texts());
    }
    for (Jurisdiction jurisdiction : provider().jurisdictions()) {
      Set<Locale> languages = new HashSet<>(packs.keySet());
      languages.addAll(jurisdiction.terms().keySet());
      assertFalse(languages.isEmpty(), jurisdiction.code() + " has terms in no language");
      for (Locale language : languages) {
        Map<String, String> terms = jurisdiction.terms().getOrDefault(language, Map.of());
        Map<String, String> texts = packs.getOrDefault(language, Map.of());
        for (List<StepRule> steps : jurisdiction.nextSteps().values()) {
          for (StepRule step : steps) {
            for (String key :
                List.of(step.timeframeKey(), step.actionKey(), step.responsibleKey())) {
              assertTrue(
                  terms.containsKey(key) || texts.containsKey(key),
                  jurisdiction.code() + " has no '" + key + "' in " + language.toLanguageTag());
            }
          }
        }
      }
    }
  }

  /** Braces come in pairs and hold a name. */
  @Test
  protected void placeholdersAreWellFormed() {
    everyText(
        (where, text) -> {
          String rest = PLACEHOLDER.matcher(text).replaceAll("");
          assertFalse(
              rest.contains("{") || rest.contains("}"), "malformed placeholder in " + where);
        });
  }

  /** Only a text that is empty on purpose, by a key that begins with {@code no_}, says nothing. */
  @Test
  protected void noTextIsEmpty() {
    everyText(
        (where, text) -> {
          boolean onPurpose = where.contains("'no_") && text.isEmpty();
          assertTrue(onPurpose || !text.isBlank(), "empty text: " + where);
        });
  }

  private void everyText(BiConsumer<String, String> check) {
    for (LanguagePack pack : provider().languages()) {
      String language = pack.language().toLanguageTag();
      pack.texts().forEach((key, text) -> check.accept("'" + key + "' in " + language, text));
    }
    for (Jurisdiction jurisdiction : provider().jurisdictions()) {
      jurisdiction
          .terms()
          .forEach(
              (language, terms) ->
                  terms.forEach(
                      (key, text) ->
                          check.accept(
                              "'"
                                  + key
                                  + "' of "
                                  + jurisdiction.code()
                                  + " in "
                                  + language.toLanguageTag(),
                              text)));
    }
  }
}
