package dev.safeguard.tck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.safeguard.api.spi.LanguagePack;
import dev.safeguard.api.spi.LocalizationProvider;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The texts of the languages that the providers on the class path bring. */
final class Packs {

  /** Those in English; the test is skipped where there are none. */
  static Map<String, String> english() {
    Map<String, String> english =
        found()
            .filter(pack -> pack.language().equals(Locale.ENGLISH))
            .map(LanguagePack::texts)
            .findFirst()
            .orElse(Map.of());
    assumeTrue(!english.isEmpty(), "no provider of English is on the class path");
    return english;
  }

  /** Those of every language, a provider's own before others'. */
  static Map<Locale, Map<String, String>> textsBesides(LocalizationProvider provider) {
    Map<Locale, Map<String, String>> texts = new HashMap<>();
    Stream.concat(provider.languages().stream(), found())
        .forEach(pack -> texts.putIfAbsent(pack.language(), pack.texts()));
    return texts;
  }

  private static Stream<LanguagePack> found() {
    return ServiceLoader.load(LocalizationProvider.class).stream()
        .flatMap(found -> found.get().languages().stream());
  }

  private Packs() {}
}
