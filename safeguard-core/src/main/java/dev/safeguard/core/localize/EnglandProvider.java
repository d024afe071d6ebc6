package dev.safeguard.core.localize;

import com.google.common.base.Suppliers;
import dev.safeguard.api.spi.LanguagePack;
import java.util.function.Supplier;

/**
 * Brings England ({@code GB-ENG}) and English. Its roles, bodies, clocks and texts are in {@code
 * GB-ENG.json} and {@code en.json} beside this class.
 */
public final class EnglandProvider extends ResourceProvider {
  private static final Supplier<Brought> BROUGHT =
      Suppliers.memoize(() -> Brought.of("GB-ENG", "en"));

  /** Made by {@link java.util.ServiceLoader}. */
  public EnglandProvider() {
    super("england", BROUGHT);
  }

  /** The pack that shows which texts a language needs. */
  static LanguagePack english() {
    return BROUGHT.get().languages().get(0);
  }
}
