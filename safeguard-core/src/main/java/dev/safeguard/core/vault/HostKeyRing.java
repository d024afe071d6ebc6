package dev.safeguard.core.vault;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.spi.HostKeys;
import dev.safeguard.api.spi.VaultException;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.core.crypto.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Host keys that the host itself holds: one that wraps now, and earlier ones that still unwrap.
 * Wraps with AES-256-GCM, bound to the session and to the key's name. Immutable and safe for
 * concurrent use.
 *
 * <pre>{@code
 * HostKeys keys = HostKeyRing.ofFile("2026-11", Path.of("/etc/mis/safeguard.key"))
 *     .andEarlier(HostKeyRing.ofFile("2025-11", Path.of("/etc/mis/safeguard-old.key")));
 * }</pre>
 */
public final class HostKeyRing implements HostKeys {
  private static final int SALT_BYTES = 16;

  /** A key, or a password that gives one for each salt. */
  private interface Entry {
    Seal seal(byte[] salt);
  }

  private final String current;
  private final Map<String, Entry> entries;
  private final SecureRandom random;

  /** Of the current key; in every wrapped key before the ciphertext. */
  private final byte[] salt = new byte[SALT_BYTES];

  private HostKeyRing(String current, Map<String, Entry> entries, SecureRandom random) {
    this.current = current;
    this.entries = entries;
    this.random = random;
    random.nextBytes(salt);
  }

  /**
   * A key of 32 random bytes.
   *
   * @param name what to call it in the vault; no secret
   * @throws ConfigurationException if it has not 32 bytes
   */
  public static HostKeyRing ofKey(String name, byte[] key) {
    if (key.length != Seal.KEY_BYTES) {
      throw new ConfigurationException(
          "host key " + name + " must have " + Seal.KEY_BYTES + " bytes, not " + key.length);
    }
    SecureRandom random = new SecureRandom();
    Seal seal = new Seal(key, random);
    return ring(name, salt -> seal, random);
  }

  /** A file of 32 random bytes, as {@code head -c 32 /dev/urandom} writes it. */
  public static HostKeyRing ofFile(String name, Path file) {
    byte[] key;
    try {
      key = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("host key " + name + " cannot be read", e);
    }
    try {
      return ofKey(name, key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * A password, from which each instance derives a key of its own by PBKDF2. Opening a session of
   * another instance takes that long once.
   */
  public static HostKeyRing ofPassword(String name, char[] password) {
    char[] secret = password.clone();
    SecureRandom random = new SecureRandom();
    ConcurrentMap<String, Seal> seals = new ConcurrentHashMap<>();
    return ring(
        name,
        salt ->
            seals.computeIfAbsent(
                Arrays.toString(salt), key -> new Seal(Seal.keyFromPassword(secret, salt), random)),
        random);
  }

  private static HostKeyRing ring(String name, Entry entry, SecureRandom random) {
    Objects.requireNonNull(name, "name");
    return new HostKeyRing(name, Map.of(name, entry), random);
  }

  /**
   * This ring with the keys of another, which unwrap and no longer wrap.
   *
   * @throws ConfigurationException if both have a key of the same name
   */
  public HostKeyRing andEarlier(HostKeyRing earlier) {
    Map<String, Entry> all = new LinkedHashMap<>(entries);
    earlier.entries.forEach(
        (name, entry) -> {
          if (all.putIfAbsent(name, entry) != null) {
            throw new ConfigurationException("two host keys are named " + name);
          }
        });
    return new HostKeyRing(current, Map.copyOf(all), random);
  }

  @Override
  public String current() {
    return current;
  }

  @Override
  public WrappedKey wrap(SessionId session, byte[] key) {
    byte[] sealed = entry(current).seal(salt).seal(key, bound(session, current));
    byte[] bytes = Arrays.copyOf(salt, SALT_BYTES + sealed.length);
    System.arraycopy(sealed, 0, bytes, SALT_BYTES, sealed.length);
    return new WrappedKey(current, Base64.getEncoder().encodeToString(bytes));
  }

  @Override
  public byte[] unwrap(SessionId session, WrappedKey wrapped) {
    Entry entry = entry(wrapped.hostKey());
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(wrapped.base64());
    } catch (IllegalArgumentException e) {
      throw changed(session);
    }
    if (bytes.length <= SALT_BYTES) {
      throw changed(session);
    }
    return entry
        .seal(Arrays.copyOf(bytes, SALT_BYTES))
        .open(
            Arrays.copyOfRange(bytes, SALT_BYTES, bytes.length), bound(session, wrapped.hostKey()))
        .orElseThrow(() -> changed(session));
  }

  private Entry entry(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new VaultException(
          "no host key is named " + name + "; known are " + String.join(", ", entries.keySet()));
    }
    return entry;
  }

  private static VaultException changed(SessionId session) {
    return new VaultException(
        "the key of session "
            + session
            + " does not unwrap: another host key or password, or the vault was changed");
  }

  private static byte[] bound(SessionId session, String hostKey) {
    return (session + "\n" + hostKey).getBytes(StandardCharsets.UTF_8);
  }

  /** Tells the names of the keys only. */
  @Override
  public String toString() {
    return "HostKeyRing" + entries.keySet();
  }
}
