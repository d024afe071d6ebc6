package dev.safeguard.core.localize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LanguagePack;
import dev.safeguard.api.spi.LocalizationProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LocalizationProvidersTest {
  private static final Jurisdiction ENGLAND = new EnglandProvider().jurisdictions().get(0);

  private static class First implements LocalizationProvider {
    private final String name;
    private final List<Jurisdiction> jurisdictions;
    private final List<LanguagePack> languages;

    First(String name, List<Jurisdiction> jurisdictions, List<LanguagePack> languages) {
      this.name = name;
      this.jurisdictions = jurisdictions;
      this.languages = languages;
    }

    @Override
    public String name() {
      return name;
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

  private static final class Second extends First {
    Second(String name, List<Jurisdiction> jurisdictions, List<LanguagePack> languages) {
      super(name, jurisdictions, languages);
    }
  }

  private static Jurisdiction place(String code) {
    return new Jurisdiction(code, ENGLAND.nextSteps(), ENGLAND.terms(), List.of());
  }

  private static LanguagePack pack(String tag) {
    return new LanguagePack(Locale.forLanguageTag(tag), Map.of());
  }

  private static void assertBothNamed(String what, LocalizationProvider a, LocalizationProvider b) {
    String message = message(() -> LocalizationProviders.of(List.of(a, b)));
    assertTrue(message.contains(what), message);
    assertTrue(message.contains(First.class.getName() + " "), message);
    assertTrue(message.contains(Second.class.getName()), message);
  }

  @Test
  void discoveryFindsEnglandAndEnglish() {
    LocalizationProviders providers = LocalizationProviders.discover();
    assertEquals("GB-ENG", providers.jurisdiction("GB-ENG").code());
    assertEquals(Locale.ENGLISH, providers.language(Locale.ENGLISH).language());
  }

  @Test
  void anUnknownJurisdictionFailsAndListsThoseThereAre() {
    LocalizationProviders providers = LocalizationProviders.discover();
    String message = message(() -> providers.jurisdiction("FR"));
    assertTrue(
        message.contains("'FR'; there are [GB-ENG, GB-NIR, GB-SCT, GB-WLS, IE, US]"), message);
  }

  @Test
  void anUnknownLanguageFailsAndListsThoseThereAre() {
    LocalizationProviders providers = LocalizationProviders.discover();
    String message = message(() -> providers.language(Locale.FRENCH));
    assertTrue(message.contains("'fr'; there are [cy, en]"), message);
  }

  @Test
  void aProviderMayBringALanguageAlone() {
    LocalizationProviders providers =
        LocalizationProviders.of(
            List.of(new EnglandProvider(), new First("welsh", List.of(), List.of(pack("cy")))));
    Locale welsh = Locale.forLanguageTag("cy");
    assertEquals(welsh, providers.language(welsh).language());
  }

  @Test
  void withoutProvidersNothingIsThere() {
    LocalizationProviders none = LocalizationProviders.of(List.of());
    String message = message(() -> none.jurisdiction("GB-ENG"));
    assertTrue(message.contains("there are []"), message);
  }

  @Test
  void twoOfTheSameNameFailAndAreBothNamed() {
    assertBothNamed(
        "the name 'same'",
        new First("same", List.of(), List.of()),
        new Second("same", List.of(), List.of()));
  }

  @Test
  void twoOfTheSameJurisdictionFailAndAreBothNamed() {
    assertBothNamed(
        "the jurisdiction 'IE'",
        new First("one", List.of(place("IE")), List.of()),
        new Second("two", List.of(place("IE")), List.of()));
  }

  @Test
  void twoOfTheSameLanguageFailAndAreBothNamed() {
    assertBothNamed(
        "the language 'cy'",
        new First("one", List.of(), List.of(pack("cy"))),
        new Second("two", List.of(), List.of(pack("cy"))));
  }

  private static String message(Executable executable) {
    return String.valueOf(assertThrows(ConfigurationException.class, executable).getMessage());
  }

  @Test
  void textsAreMadeOnceForReportsOfEverySort() {
    LocalizationProviders providers = LocalizationProviders.discover();
    AggregateTexts texts = AggregateTexts.of(providers, "GB-ENG", Locale.ENGLISH);
    assertSame(texts, AggregateTexts.of(providers, "GB-ENG", Locale.ENGLISH));
    assertSame(texts, providers.catalogue("GB-ENG", Locale.ENGLISH).aggregate);
    assertNotSame(texts, AggregateTexts.of(providers, "IE", Locale.ENGLISH));
  }
}
