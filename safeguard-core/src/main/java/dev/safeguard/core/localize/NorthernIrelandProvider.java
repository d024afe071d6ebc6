package dev.safeguard.core.localize;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;

/** Brings Northern Ireland ({@code GB-NIR}). It is in {@code GB-NIR.json} beside this class. */
public final class NorthernIrelandProvider extends ResourceProvider {
  private static final Supplier<Brought> BROUGHT = Suppliers.memoize(() -> Brought.of("GB-NIR"));

  /** Made by {@link java.util.ServiceLoader}. */
  public NorthernIrelandProvider() {
    super("northern-ireland", BROUGHT);
  }
}
