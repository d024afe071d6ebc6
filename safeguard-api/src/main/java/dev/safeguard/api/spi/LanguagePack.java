package dev.safeguard.api.spi;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The texts of reports in one language.
 *
 * @param language the language, such as {@code en}
 * @param texts by key; <code>{name}</code> in a text is replaced by the value of that name. A
 *     reason or a source of the risk policy has {@code policy.} and its English words as its key;
 *     one that is missing is shown in English
 */
public record LanguagePack(Locale language, Map<String, String> texts) {

  public LanguagePack {
    Objects.requireNonNull(language, "language");
    texts = Map.copyOf(texts);
  }
}
