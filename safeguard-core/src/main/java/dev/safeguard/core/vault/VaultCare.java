package dev.safeguard.core.vault;

import dev.safeguard.api.spi.HostKeys;
import dev.safeguard.api.spi.VaultStore;
import dev.safeguard.api.spi.VaultStore.StoredKey;
import java.time.Instant;
import java.util.Arrays;

/** What a host does to its vault from time to time. Sessions that are open go on meanwhile. */
public final class VaultCare {

  /**
   * Wraps every session's key under the current key of the host. Once it returns, the earlier keys
   * can be thrown away. Interrupted, it can be run again.
   *
   * @return how many keys were wrapped anew
   */
  public static int rotate(VaultStore store, HostKeys hostKeys) {
    int rotated = 0;
    for (StoredKey stored : store.keysBefore(Instant.ofEpochMilli(Long.MAX_VALUE))) {
      if (!stored.key().hostKey().equals(hostKeys.current())) {
        byte[] secret = hostKeys.unwrap(stored.session(), stored.key());
        boolean replaced;
        try {
          HostKeys.WrappedKey wrapped = hostKeys.wrap(stored.session(), secret);
          // A session that was destroyed since it was listed must not come back.
          replaced = store.replaceKey(new StoredKey(stored.session(), wrapped, stored.created()));
        } finally {
          Arrays.fill(secret, (byte) 0);
        }
        rotated += replaced ? 1 : 0;
      }
    }
    return rotated;
  }

  /**
   * Destroys every session that was opened before a moment, as a retention schedule asks: their
   * tokens stand for nothing any more.
   *
   * @return how many sessions were destroyed
   */
  public static int destroyBefore(VaultStore store, Instant moment) {
    int destroyed = 0;
    for (StoredKey stored : store.keysBefore(moment)) {
      store.destroy(stored.session());
      destroyed++;
    }
    return destroyed;
  }

  private VaultCare() {}
}
