package dev.safeguard.api.spi;

import java.util.List;

/**
 * Brings jurisdictions, languages or both. Found by {@link java.util.ServiceLoader}; needs a public
 * constructor without parameters. What it returns never changes.
 *
 * <p>A site names its jurisdiction and a reader a language, so a provider on the class path changes
 * nothing until it is asked for. Two providers that bring the same jurisdiction or language, or
 * bear the same name, are refused, and the error names both.
 */
public interface LocalizationProvider {

  /** A name to tell it by in errors, such as {@code england}. */
  String name();

  /** The jurisdictions it brings; may be empty. */
  List<Jurisdiction> jurisdictions();

  /** The languages it brings; may be empty. */
  List<LanguagePack> languages();
}
