package dev.safeguard.core.localize;

import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LanguagePack;
import dev.safeguard.api.spi.LocalizationProvider;
import java.util.List;

/**
 * Brings England ({@code GB-ENG}) and English. Its roles, bodies, clocks and texts are in {@code
 * GB-ENG.json} and {@code en.json} beside this class, each term and step with its source.
 *
 * <p>Safe for concurrent use; the resources are read once, when first asked for.
 */
public final class EnglandProvider implements LocalizationProvider {

  /** Made by {@link java.util.ServiceLoader}. */
  public EnglandProvider() {}

  @Override
  public String name() {
    return "england";
  }

  @Override
  public List<Jurisdiction> jurisdictions() {
    return Resources.JURISDICTIONS;
  }

  @Override
  public List<LanguagePack> languages() {
    return Resources.LANGUAGES;
  }

  /** The pack that shows which texts a language needs. */
  static LanguagePack english() {
    return Resources.LANGUAGES.get(0);
  }

  /** Held apart so that finding the provider reads nothing. */
  private static final class Resources {
    static final List<Jurisdiction> JURISDICTIONS =
        List.of(TextResource.jurisdiction(TextResource.read("GB-ENG.json")));
    static final List<LanguagePack> LANGUAGES =
        List.of(TextResource.language(TextResource.read("en.json")));
  }
}
