package dev.safeguard.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.ULocale;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.Jurisdiction.Fact;
import dev.safeguard.api.spi.Jurisdiction.StepRule;
import dev.safeguard.api.spi.LanguagePack;
import dev.safeguard.api.spi.LocalizationProvider;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private static final String TERM = "{term.";
  private static final String POLICY = "policy.";

  /** Texts of a level's steps, which a place that has not got the step does not need. */
  private static final Pattern STEP = Pattern.compile("step\\.(low|medium|high|critical)\\..*");

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

  /**
   * Every level says what to do, and on no day, in term or in the holidays, does a higher one leave
   * longer for it than the one below.
   */
  @Test
  protected void everyLevelHasStepsAndAHigherOneDoesNotWaitLonger() {
    for (Jurisdiction jurisdiction : provider().jurisdictions()) {
      for (int start = 0; start < StepDays.HOLIDAYS_END; start++) {
        int before = Integer.MAX_VALUE;
        for (RiskLevel level : RiskLevel.values()) {
          List<StepRule> steps = jurisdiction.nextSteps().get(level);
          assertNotNull(steps, jurisdiction.code() + " has no steps for " + level);
          int day = start;
          int first = steps.stream().mapToInt(step -> StepDays.due(day, step)).min().orElse(before);
          assertTrue(
              first <= before,
              jurisdiction.code() + " waits longer at " + level + " than at the level below");
          before = first;
        }
      }
    }
  }

  /**
   * Every step has its three texts in every language that the provider brings or has terms in: of
   * its own, or of the language's pack, which may be another provider's on the class path. All that
   * are missing are told at once.
   */
  @Test
  protected void everyStepHasItsTexts() {
    Map<Locale, Map<String, String>> packs = Packs.textsBesides(provider());
    Set<String> missing = new TreeSet<>();
    for (Jurisdiction jurisdiction : provider().jurisdictions()) {
      Set<Locale> languages = languages(jurisdiction);
      assertFalse(languages.isEmpty(), jurisdiction.code() + " has terms in no language");
      for (Locale language : languages) {
        Map<String, String> terms = jurisdiction.terms().getOrDefault(language, Map.of());
        Map<String, String> texts = packs.getOrDefault(language, Map.of());
        for (List<StepRule> steps : jurisdiction.nextSteps().values()) {
          for (StepRule step : steps) {
            for (String key :
                List.of(step.timeframeKey(), step.actionKey(), step.responsibleKey())) {
              if (!terms.containsKey(key) && !texts.containsKey(key)) {
                missing.add(missing(jurisdiction, key, language));
              }
            }
          }
        }
      }
    }
    assertNothingMissing(missing);
  }

  private static String missing(Jurisdiction jurisdiction, String key, Locale language) {
    return jurisdiction.code() + " has no '" + key + "' in " + language.toLanguageTag();
  }

  private static void assertNothingMissing(Collection<String> missing) {
    assertTrue(missing.isEmpty(), () -> String.join("\n", missing));
  }

  /**
   * A word of the jurisdiction that one of its terms names, or a text of the language that it is
   * asked for, is among its terms. A jurisdiction without terms in a language lends its English
   * ones. All that are missing are told at once, each with one text that names it.
   */
  @Test
  protected void everyTermThatATextNamesIsThere() {
    Map<Locale, Map<String, String>> packs = Packs.textsBesides(provider());
    Map<String, String> missing = new TreeMap<>();
    for (Jurisdiction jurisdiction : provider().jurisdictions()) {
      for (Locale language : languages(jurisdiction)) {
        Map<String, String> texts = new TreeMap<>(packs.getOrDefault(language, Map.of()));
        texts
            .keySet()
            .removeIf(key -> STEP.matcher(key).matches() && !isOfAStep(jurisdiction, key));
        Map<String, String> english = jurisdiction.terms().getOrDefault(Locale.ENGLISH, Map.of());
        texts.putAll(jurisdiction.terms().getOrDefault(language, english));
        texts.forEach(
            (key, text) -> {
              for (String place : Placeholders.of(text)) {
                String term = place.substring(1, place.length() - 1);
                if (place.startsWith(TERM) && !texts.containsKey(term)) {
                  missing.putIfAbsent(missing(jurisdiction, term, language), key);
                }
              }
            });
      }
    }
    assertNothingMissing(
        missing.entrySet().stream()
            .map(term -> term.getKey() + ", which '" + term.getValue() + "' names")
            .toList());
  }

  /**
   * A term that stands before a text of the language has no places to fill but those of the text in
   * English; what a step of its own asks for may have <code>{lead}</code>, whoever leads on
   * safeguarding; no other term has any.
   */
  @Test
  protected void termsHaveNoOtherPlacesThanTheTextsTheyStandFor() {
    Map<String, String> english = Packs.english();
    for (Jurisdiction jurisdiction : provider().jurisdictions()) {
      Set<String> actions = new HashSet<>();
      jurisdiction
          .nextSteps()
          .values()
          .forEach(steps -> steps.forEach(step -> actions.add(step.actionKey())));
      for (Map<String, String> terms : jurisdiction.terms().values()) {
        terms.forEach(
            (key, text) -> {
              Set<String> places = Placeholders.of(text);
              places.removeAll(Placeholders.of(english.getOrDefault(key, "")));
              places.removeIf(place -> place.startsWith(TERM));
              if (actions.contains(key)) {
                places.remove("{lead}");
              }
              if (CountedNouns.without(Set.of(key)).isEmpty()) {
                places.remove("{n}");
              }
              assertEquals(
                  Set.of(),
                  places,
                  "nothing fills " + places + " of '" + key + "' of " + jurisdiction.code());
            });
      }
    }
  }

  /** Every term and every step says where it was read, or whose choice it is. */
  @Test
  protected void everyTermAndEveryStepHasItsSource() {
    for (Jurisdiction jurisdiction : provider().jurisdictions()) {
      Set<String> cited = new HashSet<>();
      for (Fact fact : jurisdiction.facts()) {
        assertFalse(
            fact.source().isBlank(), jurisdiction.code() + " has no source for " + fact.key());
        cited.add(fact.key());
      }
      for (Map<String, String> terms : jurisdiction.terms().values()) {
        for (String key : terms.keySet()) {
          assertTrue(
              cited.contains(key) || isOfAStep(jurisdiction, key),
              jurisdiction.code() + " cites nothing for '" + key + "'");
        }
      }
      for (List<StepRule> steps : jurisdiction.nextSteps().values()) {
        for (StepRule step : steps) {
          String key = step.actionKey();
          assertTrue(
              cited.contains(key) || cited.contains(key.replaceAll("\\.action$", "")),
              jurisdiction.code() + " cites nothing for the step '" + key + "'");
        }
      }
    }
  }

  /** A step's texts rest on the source of the step. */
  private static boolean isOfAStep(Jurisdiction jurisdiction, String key) {
    return jurisdiction.nextSteps().values().stream()
        .flatMap(List::stream)
        .anyMatch(
            step ->
                key.equals(step.timeframeKey())
                    || key.equals(step.actionKey())
                    || key.equals(step.responsibleKey()));
  }

  /**
   * A language has every text that English has and no other, but for the forms of counted nouns and
   * the words of the risk policy, which are English where they have none of the language's. English
   * is {@code safeguard-core}'s, which must be on the class path for this to say anything.
   */
  @Test
  protected void aLanguageIsComplete() {
    Map<String, String> english = Packs.english();
    for (LanguagePack pack : provider().languages()) {
      Set<String> missing = CountedNouns.without(english.keySet());
      missing.removeAll(pack.texts().keySet());
      assertEquals(Set.of(), missing, "not in " + pack.language().toLanguageTag());
      Set<String> leftOver = CountedNouns.without(pack.texts().keySet());
      leftOver.removeAll(english.keySet());
      leftOver.removeIf(key -> key.startsWith(POLICY));
      assertEquals(Set.of(), leftOver, "only in " + pack.language().toLanguageTag());
    }
  }

  /** A text has the places to fill that it has in English. */
  @Test
  protected void placeholdersAreThoseOfEnglish() {
    Map<String, String> english = Packs.english();
    for (LanguagePack pack : provider().languages()) {
      for (String key : CountedNouns.without(english.keySet())) {
        String text = pack.texts().get(key);
        if (text != null) {
          assertEquals(
              Placeholders.of(english.getOrDefault(key, "")),
              Placeholders.of(text),
              "placeholders of '" + key + "' in " + pack.language().toLanguageTag());
        }
      }
    }
  }

  /**
   * A counted noun has the form {@code other} and every one that a number below a hundred takes in
   * the language, as Unicode has it; each is one of the language's or a number's own, and counts
   * with {@code {n}} or not at all, but {@code other}, which is for many numbers, with it.
   */
  @Test
  protected void countedNounsHaveFormsThatThereAre() {
    provider().languages().forEach(CountedNouns::check);
  }

  /** A page's direction, where a pack tells one, is that of the language's script. */
  @Test
  protected void theDirectionIsTheScripts() {
    for (LanguagePack pack : provider().languages()) {
      ULocale language = ULocale.forLocale(pack.language());
      String script = language.isRightToLeft() ? "rtl" : "ltr";
      assertEquals(
          script,
          pack.texts().getOrDefault("label.direction", script),
          "'label.direction' in " + language.toLanguageTag());
    }
  }

  /** Those that the provider brings or the jurisdiction has terms in. */
  private Set<Locale> languages(Jurisdiction jurisdiction) {
    Set<Locale> languages = new HashSet<>(jurisdiction.terms().keySet());
    provider().languages().forEach(pack -> languages.add(pack.language()));
    return languages;
  }

  /** Braces come in pairs and hold a name. */
  @Test
  protected void placeholdersAreWellFormed() {
    everyText(
        (where, text) -> {
          assertTrue(Placeholders.areWellFormed(text), "malformed placeholder in " + where);
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
