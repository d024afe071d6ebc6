package dev.safeguard.core.localize;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LanguagePack;
import dev.safeguard.api.spi.LocalizationProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The localisation providers there are, by what they bring, and the texts made of it. Safe for
 * concurrent use; what it brings never changes.
 */
public final class LocalizationProviders {
  private final Map<String, Jurisdiction> jurisdictions = new TreeMap<>();
  private final Map<String, LanguagePack> languages = new TreeMap<>();
  private final Map<String, LocalizationProvider> names = new TreeMap<>();
  private final Map<Place, Catalogue> catalogues = new ConcurrentHashMap<>();

  private record Place(String jurisdiction, Locale language) {}

  private LocalizationProviders(Iterable<LocalizationProvider> providers) {
    Map<String, LocalizationProvider> codes = new TreeMap<>();
    Map<String, LocalizationProvider> tags = new TreeMap<>();
    for (LocalizationProvider provider : providers) {
      claim("the name '" + provider.name() + "'", names, provider.name(), provider);
      for (Jurisdiction jurisdiction : provider.jurisdictions()) {
        String code = jurisdiction.code();
        claim("the jurisdiction '" + code + "'", codes, code, provider);
        jurisdictions.put(code, jurisdiction);
      }
      for (LanguagePack language : provider.languages()) {
        String tag = language.language().toLanguageTag();
        claim("the language '" + tag + "'", tags, tag, provider);
        languages.put(tag, language);
      }
    }
  }

  /**
   * Those that {@link ServiceLoader} finds beside this class: on its class path, or in the module
   * layers that it can see.
   *
   * @throws ConfigurationException if two of them claim the same name, jurisdiction or language, or
   *     one cannot be loaded
   */
  public static LocalizationProviders discover() {
    try {
      return new LocalizationProviders(
          ServiceLoader.load(
              LocalizationProvider.class, LocalizationProviders.class.getClassLoader()));
    } catch (ServiceConfigurationError e) {
      throw new ConfigurationException(
          "a localisation provider cannot be loaded: " + e.getMessage());
    }
  }

  /**
   * These and no others.
   *
   * @throws ConfigurationException if two of them claim the same name, jurisdiction or language
   */
  public static LocalizationProviders of(List<LocalizationProvider> providers) {
    return new LocalizationProviders(providers);
  }

  /** All of them, by name. */
  public List<LocalizationProvider> all() {
    return List.copyOf(names.values());
  }

  private static void claim(
      String what,
      Map<String, LocalizationProvider> claims,
      String key,
      LocalizationProvider provider) {
    LocalizationProvider other = claims.put(key, provider);
    if (other != null) {
      throw new ConfigurationException(
          "two localisation providers claim "
              + what
              + ": "
              + other.getClass().getName()
              + " and "
              + provider.getClass().getName()
              + "; take one of them off the class path");
    }
  }

  /**
   * The jurisdiction with this code, such as {@code GB-ENG}.
   *
   * @throws ConfigurationException if no provider brings it; the message lists those there are
   */
  public Jurisdiction jurisdiction(String code) {
    Jurisdiction jurisdiction = jurisdictions.get(code);
    if (jurisdiction == null) {
      throw new ConfigurationException(
          "no localisation provider brings the jurisdiction '"
              + code
              + "'; there are "
              + jurisdictions.keySet()
              + "; set one of these, or add the jar of a provider that brings it");
    }
    return jurisdiction;
  }

  /**
   * The texts in this language, such as {@code en}. A language must be there exactly: a region's
   * variant does not stand for it.
   *
   * @throws ConfigurationException if no provider brings it; the message lists those there are
   */
  public LanguagePack language(Locale language) {
    LanguagePack pack = languages.get(language.toLanguageTag());
    if (pack == null) {
      throw new ConfigurationException(
          "no localisation provider brings the language '"
              + language.toLanguageTag()
              + "'; there are "
              + languages.keySet()
              + "; set one of these, or add the jar of a provider that brings it");
    }
    return pack;
  }

  /**
   * The texts of a jurisdiction in a language, made once for all reports, in a few milliseconds.
   *
   * @throws ConfigurationException if no provider brings one of the two, or a text is missing or
   *     has a placeholder that nothing fills
   */
  Catalogue catalogue(String code, Locale locale) {
    Place place = new Place(code, locale);
    Catalogue known = catalogues.get(place);
    if (known != null) {
      return known;
    }
    Jurisdiction jurisdiction = jurisdiction(code);
    LanguagePack language = language(locale);
    return catalogues.computeIfAbsent(place, key -> new Catalogue(jurisdiction, language));
  }
}
