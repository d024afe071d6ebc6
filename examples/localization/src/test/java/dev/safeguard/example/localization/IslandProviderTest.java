package dev.safeguard.example.localization;

import dev.safeguard.api.spi.LocalizationProvider;
import dev.safeguard.tck.LocalizationProviderContract;

class IslandProviderTest extends LocalizationProviderContract {

  @Override
  protected LocalizationProvider provider() {
    return new IslandProvider();
  }
}
