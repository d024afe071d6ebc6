package dev.safeguard.core.localize;

import dev.safeguard.api.spi.LocalizationProvider;
import dev.safeguard.tck.LocalizationProviderContract;

class WalesProviderTest extends LocalizationProviderContract {

  @Override
  protected LocalizationProvider provider() {
    return new WalesProvider();
  }
}
