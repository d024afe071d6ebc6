package dev.safeguard.core.vault;

import dev.safeguard.api.spi.VaultException;
import dev.safeguard.api.spi.VaultStore;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.Token;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps rows for as long as the process lives; for tests and for hosts that restart sessions. */
public final class InMemoryVaultStore implements VaultStore {
  private record Part(StoredKey key, ConcurrentMap<Token, byte[]> rows) {}

  private final ConcurrentMap<SessionId, Part> parts = new ConcurrentHashMap<>();

  /** An empty store. */
  public InMemoryVaultStore() {}

  @Override
  public void saveKey(StoredKey key) {
    parts.compute(
        key.session(),
        (session, known) ->
            new Part(key, known == null ? new ConcurrentHashMap<>() : known.rows()));
  }

  @Override
  public boolean replaceKey(StoredKey key) {
    return parts.computeIfPresent(key.session(), (session, known) -> new Part(key, known.rows()))
        != null;
  }

  @Override
  public Optional<StoredKey> key(SessionId session) {
    return Optional.ofNullable(parts.get(session)).map(Part::key);
  }

  @Override
  public List<StoredKey> keysBefore(Instant moment) {
    return parts.values().stream()
        .map(Part::key)
        .filter(key -> key.created().isBefore(moment))
        .toList();
  }

  @Override
  public byte[] putIfAbsent(SessionId session, Token token, byte[] sealed) {
    Part part = parts.get(session);
    if (part == null) {
      throw new VaultException("the vault has no session " + session + " (any more)");
    }
    byte[] known = part.rows().putIfAbsent(token, sealed.clone());
    return known == null ? sealed : known.clone();
  }

  @Override
  public Optional<byte[]> get(SessionId session, Token token) {
    return Optional.ofNullable(parts.get(session))
        .map(part -> part.rows().get(token))
        .map(byte[]::clone);
  }

  @Override
  public void destroy(SessionId session) {
    parts.remove(session);
  }
}
