package dev.safeguard.core.localize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.PolicyRule;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LanguagePack;
import dev.safeguard.api.spi.LocalizationProvider;
import dev.safeguard.core.risk.PolicyReasons;
import dev.safeguard.core.risk.RiskPolicies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every language is complete, at every place, and nothing in it is left over or left in English.
 */
class LanguagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
  private static final Pattern COUNTED =
      Pattern.compile("(days|school_days|times|records|patterns)\\.(.*)");

  /** The standard policy's own words are the keys, so English has none of these. */
  private static final String POLICY = "policy.";

  /** What is the same in English and in Welsh: a direction, a word that both have, and marks. */
  private static final Set<String> SAME =
      Set.of("label.direction", "subject.DRAMA", "aggregate.withheld");

  /** Sources that are titles alone. */
  private static final Set<String> TITLES =
      Set.of(
          "Keeping Children Safe in Education 2025",
          "Keeping Children Safe in Education 2025; What to do if you're worried a child is being"
              + " abused");

  private static final List<LocalizationProvider> PROVIDERS =
      LocalizationProviders.discover().all();

  static List<LanguagePack> languages() {
    return PROVIDERS.stream().flatMap(provider -> provider.languages().stream()).toList();
  }

  static List<LanguagePack> translations() {
    return languages().stream().filter(pack -> !pack.language().equals(Locale.ENGLISH)).toList();
  }

  static List<Jurisdiction> jurisdictions() {
    return PROVIDERS.stream().flatMap(provider -> provider.jurisdictions().stream()).toList();
  }

  private static Set<String> keys(LanguagePack pack) {
    Set<String> keys = new TreeSet<>(pack.texts().keySet());
    keys.removeIf(key -> COUNTED.matcher(key).matches() || key.startsWith(POLICY));
    return keys;
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
  }

  private static boolean hasWords(String text) {
    return PLACEHOLDER.matcher(text).replaceAll("").codePoints().anyMatch(Character::isLetter);
  }

  @Test
  void thereAreEnglishAndWelshAndSixPlaces() {
    assertEquals(
        Set.of("cy", "en"),
        new TreeSet<>(languages().stream().map(p -> p.language().toLanguageTag()).toList()));
    assertEquals(
        Set.of("GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS", "IE", "US"),
        new TreeSet<>(jurisdictions().stream().map(Jurisdiction::code).toList()));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void aTranslationHasTheKeysOfEnglishAndNoOther(LanguagePack pack) {
    Set<String> missing = keys(EnglandProvider.english());
    missing.removeAll(keys(pack));
    assertEquals(Set.of(), missing, "to be translated into " + pack.language());
    Set<String> leftOver = keys(pack);
    leftOver.removeAll(keys(EnglandProvider.english()));
    assertEquals(Set.of(), leftOver, "not in English");
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyRuleOfTheStandardPolicyIsTranslated(LanguagePack pack) {
    Set<String> missing = new TreeSet<>();
    PolicyReasons.standard()
        .in(
            words -> {
              if (!pack.texts().containsKey(POLICY + words)) {
                missing.add(words);
              }
              return words;
            });
    missing.removeAll(TITLES);
    assertEquals(Set.of(), missing, "to be translated into " + pack.language());
  }

  @Test
  void aRuleSetByTheSiteSaysSoInTheLanguage() throws IOException {
    String own = "{\"convergence_points\": {\"value\": 9, \"why\": \"As we see it.\"}}";
    RiskPolicy policy =
        RiskPolicies.withSite(new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8)));
    LocalizationProviders all = LocalizationProviders.discover();
    Catalogue welsh = all.catalogue("GB-WLS", Locale.forLanguageTag("cy"));
    Contribution convergence =
        new Contribution(Contribution.Reason.CONVERGENCE, null, null, null, 9);
    RiskAssessment assessment =
        new RiskAssessment(
            RiskLevel.MEDIUM, 30, 0.5, DataSufficiency.SUFFICIENT, 90, List.of(convergence));
    PolicyRule rule = welsh.reasons(policy).of(convergence, assessment).get(0);
    assertEquals("yr ysgol", rule.source());
    PolicyRule standard = welsh.reasons(null).of(convergence, assessment).get(0);
    assertTrue(standard.why().startsWith("Ar gyfer pob maes"), standard.why());
    assertEquals(rule.pointer(), standard.pointer());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void countedNounsHaveTheFormsOfTheLanguage(LanguagePack pack) {
    Set<String> forms = PluralRules.forLocale(ULocale.forLocale(pack.language())).getKeywords();
    Map<String, Set<String>> found = new TreeMap<>();
    for (String key : pack.texts().keySet()) {
      var counted = COUNTED.matcher(key);
      if (counted.matches() && !counted.group(2).matches("\\d+")) {
        found.computeIfAbsent(counted.group(1), noun -> new TreeSet<>()).add(counted.group(2));
      }
    }
    assertEquals(5, found.size());
    found.forEach((noun, has) -> assertEquals(new TreeSet<>(forms), has, noun));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void aTranslationHasThePlaceholdersOfEnglish(LanguagePack pack) {
    EnglandProvider.english()
        .texts()
        .forEach(
            (key, english) -> {
              String text = pack.texts().get(key);
              if (text != null && !COUNTED.matcher(key).matches()) {
                assertEquals(placeholders(english), placeholders(text), key);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("translations")
  void nothingIsLeftInEnglish(LanguagePack pack) {
    Set<String> same = new TreeSet<>();
    EnglandProvider.english()
        .texts()
        .forEach(
            (key, english) -> {
              if (hasWords(english) && english.equals(pack.texts().get(key))) {
                same.add(key);
              }
            });
    assertEquals(new TreeSet<>(SAME), same);
  }

  @Test
  void everyTextIsReadSomewhereAndEveryTermWhereItStands() {
    for (LanguagePack pack : languages()) {
      Set<String> unused = new TreeSet<>(pack.texts().keySet());
      for (Jurisdiction place : jurisdictions()) {
        Texts texts = new Texts(place, pack);
        Catalogue catalogue = new Catalogue(place, pack, texts);
        assertTrue(catalogue.words.records.of(3).contains("3"));
        unused.removeAll(texts.used());
        Set<String> terms =
            new TreeSet<>(place.terms().getOrDefault(pack.language(), Map.of()).keySet());
        terms.removeAll(texts.used());
        assertEquals(Set.of(), terms, place.code() + " in " + pack.language());
      }
      // The general text stands behind a place's own title of the same role.
      unused.removeIf(key -> key.startsWith("role."));
      // Of a rule that a site has set; see below.
      unused.remove(POLICY + "the site");
      assertEquals(Set.of(), unused, pack.language().toLanguageTag());
    }
  }

  @Test
  void everyPlaceHasEveryTermInEveryLanguage() {
    for (Jurisdiction place : jurisdictions()) {
      List<Set<String>> keys = new ArrayList<>();
      for (LanguagePack pack : languages()) {
        keys.add(place.terms().getOrDefault(pack.language(), Map.of()).keySet());
      }
      keys.forEach(own -> assertEquals(keys.get(0), own, place.code()));
    }
  }

  @Test
  void aPlaceWithoutTermsInALanguageLendsItsEnglishOnes() {
    LanguagePack cornish =
        new LanguagePack(Locale.forLanguageTag("kw"), EnglandProvider.english().texts());
    Jurisdiction england = new EnglandProvider().jurisdictions().get(0);
    assertEquals("the DSL", new Texts(england, cornish).text("term.dsl_short"));
  }

  @Test
  void whatIsFilledInIsNotMutatedAndDaysInARowAreCalledTheSameEverywhere() {
    Map<String, String> welsh = WalesProvider.welsh().texts();
    assertEquals(
        "Y lefel wedi codi: o'r blaen {from}, nawr {to}", welsh.get("aggregate.alert.level_up"));
    assertEquals("{title}: " + welsh.get("aggregate.kind.streak"), welsh.get("title.streak"));
  }

  @Test
  void aNounIsMutatedAfterItsNumber() {
    Jurisdiction wales = new WalesProvider().jurisdictions().get(0);
    Words welsh = new Catalogue(wales, new WalesProvider().languages().get(0)).words;
    assertEquals("0 cofnod", welsh.records.of(0));
    assertEquals("1 cofnod", welsh.records.of(1));
    assertEquals("2 gofnod", welsh.records.of(2));
    assertEquals("3 chofnod", welsh.records.of(3));
    assertEquals("4 cofnod", welsh.records.of(4));
    assertEquals("6 chofnod", welsh.records.of(6));
    assertEquals("26 cofnod", welsh.records.of(26));
    assertEquals("106 cofnod", welsh.records.of(106));
    assertEquals("dwywaith", welsh.times.of(2));
    assertEquals("2 ddiwrnod", welsh.days.of(2));
  }

  @Test
  void aDayIsWrittenAsThePlaceAndTheLanguageWriteIt() {
    assertEquals("20 March 2026", dayIn("GB-ENG", "en"));
    assertEquals("20 March 2026", dayIn("IE", "en"));
    assertEquals("March 20, 2026", dayIn("US", "en"));
    assertEquals("20 Mawrth 2026", dayIn("GB-WLS", "cy"));
    assertEquals("20 Mawrth 2026", dayIn("GB-ENG", "cy"));
  }

  private static String dayIn(String place, String language) {
    LocalizationProviders all = LocalizationProviders.discover();
    LanguagePack pack = all.language(Locale.forLanguageTag(language));
    return new Catalogue(all.jurisdiction(place), pack)
        .words.dates.name(Samples.AS_OF.toEpochDay());
  }
}
