package dev.safeguard.core.localize;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;

/** Brings the United States ({@code US}). They are in {@code US.json} beside this class. */
public final class UnitedStatesProvider extends ResourceProvider {
  private static final Supplier<Brought> BROUGHT = Suppliers.memoize(() -> Brought.of("US"));

  /** Made by {@link java.util.ServiceLoader}. */
  public UnitedStatesProvider() {
    super("united-states", BROUGHT);
  }
}
