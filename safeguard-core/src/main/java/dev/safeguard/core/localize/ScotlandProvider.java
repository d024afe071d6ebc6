package dev.safeguard.core.localize;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;

/** Brings Scotland ({@code GB-SCT}). It is in {@code GB-SCT.json} beside this class. */
public final class ScotlandProvider extends ResourceProvider {
  private static final Supplier<Brought> BROUGHT = Suppliers.memoize(() -> Brought.of("GB-SCT"));

  /** Made by {@link java.util.ServiceLoader}. */
  public ScotlandProvider() {
    super("scotland", BROUGHT);
  }
}
