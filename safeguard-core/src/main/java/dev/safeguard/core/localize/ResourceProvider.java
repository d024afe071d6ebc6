package dev.safeguard.core.localize;

import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LanguagePack;
import dev.safeguard.api.spi.LocalizationProvider;
import dev.safeguard.core.json.LocalizationReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Brings a jurisdiction, and perhaps a language, from resources beside this class that are named by
 * their code. Safe for concurrent use; they are read once for each class, when first asked for.
 */
abstract class ResourceProvider implements LocalizationProvider {
  private final String name;
  private final Supplier<Brought> brought;

  /** What there is, read once. */
  record Brought(List<Jurisdiction> jurisdictions, List<LanguagePack> languages) {
    static Brought of(String code) {
      return new Brought(
          List.of(read(code + ".json", LocalizationReader::jurisdiction)), List.of());
    }

    static Brought of(String code, String language) {
      return new Brought(
          of(code).jurisdictions, List.of(read(language + ".json", LocalizationReader::language)));
    }
  }

  ResourceProvider(String name, Supplier<Brought> brought) {
    this.name = name;
    this.brought = brought;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final List<Jurisdiction> jurisdictions() {
    return brought.get().jurisdictions;
  }

  @Override
  public final List<LanguagePack> languages() {
    return brought.get().languages;
  }

  private static <T> T read(String resource, Function<InputStream, T> reader) {
    try (InputStream in = ResourceProvider.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      return reader.apply(in);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + resource + " cannot be read", e);
    }
  }
}
