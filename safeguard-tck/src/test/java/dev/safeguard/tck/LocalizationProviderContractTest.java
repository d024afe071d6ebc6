package dev.safeguard.tck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.Jurisdiction.Fact;
import dev.safeguard.api.spi.Jurisdiction.StepRule;
import dev.safeguard.api.spi.Jurisdiction.Unit;
import dev.safeguard.api.spi.LanguagePack;
import dev.safeguard.api.spi.LocalizationProvider;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract lets a good provider pass, and tells what is wrong with each bad one. */
class LocalizationProviderContractTest {

  /** Registered in META-INF/services of these tests. */
  public static class Registered implements LocalizationProvider {
    @Override
    public String name() {
      return "good";
    }

    @Override
    public List<Jurisdiction> jurisdictions() {
      return List.of(jurisdiction("XX", 1, TERMS));
    }

    @Override
    public List<LanguagePack> languages() {
      return List.of(new LanguagePack(Locale.ENGLISH, ENGLISH));
    }
  }

  private static final Map<String, String> ENGLISH =
      Map.of("hello", "Hello {name}", "days.one", "a day", "days.other", "{n} days");

  private static final Map<String, String> TERMS =
      Map.of("when", "Soon", "what", "Tell {term.lead}", "who", "You", "term.lead", "the lead");

  private static final List<Fact> FACTS =
      List.of(
          new Fact("what", "Tell the lead.", "this test", LocalDate.of(2026, 3, 20)),
          new Fact("term.lead", "the lead", "this test", LocalDate.of(2026, 3, 20)));

  private static StepRule step(int within, Unit unit) {
    return new StepRule(within, unit, List.of(), "when", "what", "who");
  }

  private static Jurisdiction jurisdiction(String code, int atCritical, Map<String, String> terms) {
    Map<RiskLevel, List<StepRule>> steps = new EnumMap<>(RiskLevel.class);
    for (RiskLevel level : RiskLevel.values()) {
      int days = level == RiskLevel.CRITICAL ? atCritical : 10 - 2 * level.ordinal();
      steps.put(level, List.of(step(days, Unit.SCHOOL_DAYS)));
    }
    return new Jurisdiction(code, steps, Map.of(Locale.ENGLISH, terms), FACTS);
  }

  private static final class Contract extends LocalizationProviderContract {
    private final Supplier<LocalizationProvider> providers;

    Contract(Supplier<LocalizationProvider> providers) {
      this.providers = providers;
    }

    @Override
    protected LocalizationProvider provider() {
      return providers.get();
    }

    void all() {
      theNameIsPlainAndStable();
      theServiceLoaderFindsIt();
      itBringsAJurisdictionOrALanguage();
      itAnswersTheSameWhenAskedAgain();
      codesAndLanguagesAreWellFormedAndUnique();
      everyLevelHasStepsAndAHigherOneDoesNotWaitLonger();
      everyStepHasItsTexts();
      everyTermThatATextNamesIsThere();
      termsHaveNoOtherPlacesThanTheTextsTheyStandFor();
      everyTermAndEveryStepHasItsSource();
      aLanguageIsComplete();
      placeholdersAreThoseOfEnglish();
      countedNounsHaveFormsThatThereAre();
      theDirectionIsTheScripts();
      placeholdersAreWellFormed();
      noTextIsEmpty();
    }
  }

  private static void assertRefused(String reason, Supplier<LocalizationProvider> providers) {
    AssertionError error = assertThrows(AssertionError.class, new Contract(providers)::all);
    assertTrue(String.valueOf(error.getMessage()).contains(reason), error.getMessage());
  }

  private static LocalizationProvider bringing(Jurisdiction... jurisdictions) {
    // An anonymous class would not be the registered one; this keeps its class.
    return new Bringing(List.of(jurisdictions), List.of());
  }

  /** Registered too, so that what it brings can be chosen. */
  public static final class Bringing extends Registered {
    private final List<Jurisdiction> jurisdictions;
    private final List<LanguagePack> languages;

    /** For the service loader. */
    public Bringing() {
      this(List.of(), List.of());
    }

    Bringing(List<Jurisdiction> jurisdictions, List<LanguagePack> languages) {
      this.jurisdictions = jurisdictions;
      this.languages = languages;
    }

    @Override
    public List<Jurisdiction> jurisdictions() {
      return jurisdictions;
    }

    @Override
    public List<LanguagePack> languages() {
      return languages;
    }
  }

  private static Map<String, String> termsWith(String key, String text) {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.put(key, text);
    return terms;
  }

  @Test
  void aGoodProviderPasses() {
    assertDoesNotThrow(new Contract(Registered::new)::all);
  }

  @Test
  void anUnregisteredOneIsTold() {
    assertRefused("is not registered", () -> new Registered() {});
  }

  @Test
  void aNameThatIsNotPlainIsTold() {
    assertRefused(
        "not lower-case words: Wales!",
        () ->
            new Registered() {
              @Override
              public String name() {
                return "Wales!";
              }
            });
  }

  @Test
  void answersThatChangeAreTold() {
    Random random = new Random(1);
    assertRefused(
        "expected",
        () -> bringing(jurisdiction("X" + (char) ('A' + random.nextInt(26)), 1, TERMS)));
  }

  @Test
  void aMalformedCodeIsTold() {
    assertRefused(
        "not an ISO 3166 code: england", () -> bringing(jurisdiction("england", 1, TERMS)));
  }

  @Test
  void aJurisdictionBroughtTwiceIsTold() {
    Jurisdiction twice = jurisdiction("XX", 1, TERMS);
    assertRefused("brings the jurisdiction twice", () -> bringing(twice, twice));
  }

  @Test
  void aHigherLevelThatWaitsLongerIsTold() {
    assertRefused("waits longer at CRITICAL", () -> bringing(jurisdiction("XX", 30, TERMS)));
  }

  private static Jurisdiction highThenCritical(StepRule high, StepRule critical) {
    Jurisdiction good = jurisdiction("XX", 1, TERMS);
    Map<RiskLevel, List<StepRule>> steps = new EnumMap<>(good.nextSteps());
    steps.put(RiskLevel.HIGH, List.of(high));
    steps.put(RiskLevel.CRITICAL, List.of(critical));
    return new Jurisdiction("XX", steps, good.terms(), good.facts());
  }

  @Test
  void waitsAreComparedByTheDayThatTheyEndOn() {
    String longer = "waits longer at CRITICAL";
    for (Unit unit : List.of(Unit.SCHOOL_DAYS, Unit.WORKING_DAYS)) {
      assertRefused(longer, () -> bringing(highThenCritical(step(2, Unit.DAYS), step(1, unit))));
      assertDoesNotThrow(
          new Contract(() -> bringing(highThenCritical(step(1, unit), step(1, Unit.DAYS))))::all);
    }
    // In the holidays the school's days stand still, and an authority's do not.
    assertRefused(
        longer,
        () -> bringing(highThenCritical(step(3, Unit.WORKING_DAYS), step(2, Unit.SCHOOL_DAYS))));
  }

  @Test
  void aTermThatIsNamedAndMissingIsTold() {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.remove("term.lead");
    assertRefused(
        "XX has no 'term.lead' in en, which 'what' names",
        () -> bringing(jurisdiction("XX", 1, terms)));
    assertRefused(
        "XX has no 'term.police' in en, which 'term.lead' names",
        () -> bringing(jurisdiction("XX", 1, termsWith("term.lead", "the {term.police}"))));
  }

  @Test
  void allThatIsMissingIsToldAtOnce() {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.remove("term.lead");
    terms.put("who", "{term.police} or {term.lead}");
    assertRefused(
        "XX has no 'term.lead' in en, which 'what' names\n"
            + "XX has no 'term.police' in en, which 'who' names",
        () -> bringing(jurisdiction("XX", 1, terms)));
    terms.remove("who");
    terms.remove("when");
    assertRefused(
        "XX has no 'when' in en\nXX has no 'who' in en",
        () -> bringing(jurisdiction("XX", 1, terms)));
  }

  @Test
  void aPlaceInATermThatNothingFillsIsTold() {
    assertRefused(
        "nothing fills [{name}] of 'term.lead'",
        () -> bringing(jurisdiction("XX", 1, termsWith("term.lead", "the {name}"))));
    assertRefused(
        "nothing fills [{lead}] of 'who'",
        () -> bringing(jurisdiction("XX", 1, termsWith("who", "{lead}"))));
    assertRefused(
        "nothing fills [{day}] of 'hello'",
        () -> bringing(jurisdiction("XX", 1, termsWith("hello", "Good {day}, {name}"))));
    assertDoesNotThrow(
        new Contract(
                () ->
                    bringing(jurisdiction("XX", 1, termsWith("what", "Tell {lead}, {term.lead}"))))
            ::all);
  }

  @Test
  void aStepWithoutItsTextIsTold() {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.remove("who");
    assertRefused("XX has no 'who' in en", () -> bringing(jurisdiction("XX", 1, terms)));
  }

  @Test
  void aMalformedPlaceholderIsTold() {
    assertRefused(
        "malformed placeholder in 'what' of XX",
        () -> bringing(jurisdiction("XX", 1, termsWith("what", "Tell {the lead}"))));
  }

  @Test
  void anEmptyTextIsTold() {
    assertRefused(
        "empty text: 'what' of XX in en",
        () -> bringing(jurisdiction("XX", 1, termsWith("what", " "))));
  }

  private static void assertPackRefused(String reason, Map<String, String> texts) {
    LanguagePack pack = new LanguagePack(Locale.FRENCH, texts);
    assertRefused(reason, () -> new Bringing(List.of(), List.of(pack)));
  }

  @Test
  void aLanguageThatIsCompletePasses() {
    LanguagePack pack =
        new LanguagePack(
            Locale.FRENCH,
            Map.of("hello", "Bonjour {name}", "days.one", "{n} j", "days.other", "{n} j"));
    assertDoesNotThrow(new Contract(() -> new Bringing(List.of(), List.of(pack)))::all);
  }

  @Test
  void aMissingTextAndOneTooManyAreTold() {
    assertPackRefused("not in fr", Map.of());
    assertPackRefused("only in fr", Map.of("hello", "Bonjour {name}", "bye", "Salut"));
  }

  @Test
  void aForeignPlaceholderIsTold() {
    assertPackRefused("placeholders of 'hello' in fr", Map.of("hello", "Bonjour {nom}"));
  }

  /** The texts of a pack that counts, by key and text in turn. */
  private static Map<String, String> counted(String... texts) {
    Map<String, String> all = new HashMap<>(Map.of("hello", "Bonjour {name}"));
    for (int i = 0; i < texts.length; i += 2) {
      all.put(texts[i], texts[i + 1]);
    }
    return all;
  }

  @Test
  void formsOfNumbersThatThereAreNotAreTold() {
    assertPackRefused(
        "'days' in fr has no form 'other'", Map.of("hello", "Bonjour {name}", "days.one", "{n} j"));
    assertPackRefused(
        "'days' in fr has no form 'one'", Map.of("hello", "Bonjour {name}", "days.other", "{n} j"));
    assertPackRefused(
        "'days' in fr has the form 'few', which no number takes",
        counted("days.one", "{n} j", "days.few", "{n} j", "days.other", "{n} j"));
    assertPackRefused(
        "'days' in fr has the form '100', which no number takes",
        counted("days.one", "{n} j", "days.other", "{n} j", "days.100", "cent j"));
    assertPackRefused(
        "'times' in fr has no form 'one'",
        counted("days.one", "{n} j", "days.other", "{n} j", "times.other", "{n} fois"));
  }

  @Test
  void aFormForManyNumbersThatDoesNotSayWhichIsTold() {
    assertPackRefused(
        "'days' in fr has no {n} in its form 'other'",
        counted("days.one", "{n} j", "days.other", "des jours"));
    assertPackRefused(
        "'days' in fr has no {n} in its form 'one'",
        counted("days.one", "1 j", "days.other", "{n} j"));
  }

  @Test
  void aDirectionOfAnotherScriptIsTold() {
    LanguagePack pack =
        new LanguagePack(Locale.forLanguageTag("ar"), Map.of("label.direction", "ltr"));
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () ->
                new Contract(() -> new Bringing(List.of(), List.of(pack)))
                    .theDirectionIsTheScripts());
    assertTrue(String.valueOf(error.getMessage()).contains("'label.direction' in ar"));
  }

  @Test
  void aTermOrAStepWithoutASourceIsTold() {
    assertRefused(
        "XX cites nothing for 'term.other'",
        () -> bringing(jurisdiction("XX", 1, termsWith("term.other", "another"))));
    Jurisdiction cited = jurisdiction("XX", 1, TERMS);
    assertRefused(
        "XX cites nothing for",
        () -> bringing(new Jurisdiction("XX", cited.nextSteps(), cited.terms(), List.of())));
  }
}
