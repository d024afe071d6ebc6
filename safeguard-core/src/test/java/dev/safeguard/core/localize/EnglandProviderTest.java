package dev.safeguard.core.localize;

import dev.safeguard.api.spi.LocalizationProvider;
import dev.safeguard.tck.LocalizationProviderContract;

class EnglandProviderTest extends LocalizationProviderContract {

  @Override
  protected LocalizationProvider provider() {
    return new EnglandProvider();
  }
}
