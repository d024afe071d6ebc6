package dev.safeguard.core.localize;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;

/** Brings Ireland ({@code IE}). It is in {@code IE.json} beside this class. */
public final class IrelandProvider extends ResourceProvider {
  private static final Supplier<Brought> BROUGHT = Suppliers.memoize(() -> Brought.of("IE"));

  /** Made by {@link java.util.ServiceLoader}. */
  public IrelandProvider() {
    super("ireland", BROUGHT);
  }
}
