package dev.safeguard.example.cli;

import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.spi.LanguagePack;
import dev.safeguard.core.Safeguard;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of the index page, from the pack of the reader's language. */
final class IndexTexts {
  private final Locale language;
  private final Map<String, String> texts;

  private IndexTexts(LanguagePack pack) {
    this.language = pack.language();
    this.texts = pack.texts();
  }

  /** Those of a language, or English ones where there is none: a report of it is refused. */
  static IndexTexts in(Locale language) {
    return new IndexTexts(pack(language).or(() -> pack(Locale.ENGLISH)).orElseThrow());
  }

  private static Optional<LanguagePack> pack(Locale language) {
    return Safeguard.localizationProviders().stream()
        .flatMap(provider -> provider.languages().stream())
        .filter(pack -> pack.language().equals(language))
        .findFirst();
  }

  /** A label; its key where the pack has none. */
  String of(String key) {
    return texts.getOrDefault("label." + key, key);
  }

  String level(RiskLevel level) {
    return of("level." + level);
  }

  String language() {
    return language.toLanguageTag();
  }
}
