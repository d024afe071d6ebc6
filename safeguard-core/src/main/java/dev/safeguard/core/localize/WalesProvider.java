package dev.safeguard.core.localize;

import com.google.common.base.Suppliers;
import dev.safeguard.api.spi.LanguagePack;
import java.util.function.Supplier;

/**
 * Brings Wales ({@code GB-WLS}) and Welsh. They are in {@code GB-WLS.json} and {@code cy.json}
 * beside this class.
 */
public final class WalesProvider extends ResourceProvider {
  private static final Supplier<Brought> BROUGHT =
      Suppliers.memoize(() -> Brought.of("GB-WLS", "cy"));

  /** Made by {@link java.util.ServiceLoader}. */
  public WalesProvider() {
    super("wales", BROUGHT);
  }

  static LanguagePack welsh() {
    return BROUGHT.get().languages().get(0);
  }
}
