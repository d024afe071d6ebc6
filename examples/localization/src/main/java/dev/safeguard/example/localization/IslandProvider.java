package dev.safeguard.example.localization;

import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LanguagePack;
import dev.safeguard.api.spi.LocalizationProvider;
import dev.safeguard.core.json.LocalizationReader;
import java.util.List;
import java.util.Objects;

/** Brings an invented island, {@code XN}; its words and clocks are in {@code XN.json}. */
public final class IslandProvider implements LocalizationProvider {
  private final List<Jurisdiction> jurisdictions = List.of(read());

  /** Made by {@link java.util.ServiceLoader}. */
  public IslandProvider() {}

  @Override
  public String name() {
    return "nettle-island";
  }

  @Override
  public List<Jurisdiction> jurisdictions() {
    return jurisdictions;
  }

  /** None: it takes the library's English and Welsh. */
  @Override
  public List<LanguagePack> languages() {
    return List.of();
  }

  private static Jurisdiction read() {
    // The reader closes what it reads.
    return LocalizationReader.jurisdiction(
        Objects.requireNonNull(IslandProvider.class.getResourceAsStream("XN.json"), "XN.json"));
  }
}
