package dev.safeguard.core.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One session's random AES-256 key, as a pseudo-random function: AES-CMAC (RFC 4493, NIST SP
 * 800-38B), whose first ten bytes make a token and first eight a reference. Without the key an
 * output is indistinguishable from random; two keys' outputs are unrelated.
 *
 * <p>Safe for concurrent use. Cost is about 20 ns for each 16 bytes of input, and less for inputs
 * of one block that are given together.
 */
public final class SessionKey implements AutoCloseable {
  /** Bytes in a cipher block. */
  public static final int BLOCK = 16;

  private static final int KEY_BYTES = 32;
  private static final int IDLE_CIPHERS = 16;

  /** No token's kind. */
  private static final int SEALING = 255;

  private final AtomicReferenceArray<@Nullable Cmac> idle =
      new AtomicReferenceArray<>(IDLE_CIPHERS);
  private final byte[] secret = new byte[KEY_BYTES];
  private volatile boolean closed;

  private SessionKey() {}

  /** A fresh key. */
  public static SessionKey random(SecureRandom random) {
    SessionKey key = new SessionKey();
    random.nextBytes(key.secret);
    return key;
  }

  /**
   * The key that {@link #secret()} gave.
   *
   * @param secret 32 bytes; copied
   */
  public static SessionKey of(byte[] secret) {
    if (secret.length != KEY_BYTES) {
      throw new IllegalArgumentException("a session's key must have " + KEY_BYTES + " bytes");
    }
    SessionKey key = new SessionKey();
    System.arraycopy(secret, 0, key.secret, 0, KEY_BYTES);
    return key;
  }

  /** A copy of the key's 32 bytes, to be wrapped; the caller wipes it. */
  public byte[] secret() {
    if (closed) {
      throw new IllegalStateException("the session is closed");
    }
    return secret.clone();
  }

  /**
   * A seal under a key of its own, derived from this one: four outputs of the pseudo-random
   * function under a kind that no token has (a key derivation in counter mode as in NIST SP
   * 800-108).
   */
  public Seal seal(SecureRandom random) {
    byte[] derived = new byte[Seal.KEY_BYTES];
    ByteBuffer into = ByteBuffer.wrap(derived);
    long[] bits = new long[2];
    for (int i = 1; into.hasRemaining(); i++) {
      prf(SEALING, "seal " + i, bits);
      into.putLong(bits[0]);
    }
    Seal seal = new Seal(derived, random);
    Arrays.fill(derived, (byte) 0);
    return seal;
  }

  /**
   * The pseudo-random function of a kind and a text: the first ten bytes in the low eighty bits of
   * {@code out[0]} and {@code out[1]}, that is 64 and 16.
   *
   * @param kind keeps apart what else would be the same; 0 to 255
   * @throws IllegalStateException if the key was closed
   */
  public void prf(int kind, String text, long[] out) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    Cmac engine = take();
    try {
      engine.mac(kind, utf8);
      out[0] = engine.first();
      out[1] = engine.next16();
    } finally {
      give(engine);
    }
  }

  /**
   * The pseudo-random function of many inputs of exactly one block each.
   *
   * @param blocks the inputs, one after another; replaced by the outputs
   * @param length how many bytes of it; a multiple of {@link #BLOCK}
   * @throws IllegalStateException if the key was closed
   */
  public void prfBlocks(byte[] blocks, int length) {
    Cmac engine = take();
    try {
      engine.macBlocks(blocks, length);
    } finally {
      give(engine);
    }
  }

  /** Forgets the key. What was derived from it can never be derived again. */
  @Override
  public void close() {
    closed = true;
    Arrays.fill(secret, (byte) 0);
    for (int i = 0; i < IDLE_CIPHERS; i++) {
      idle.set(i, null);
    }
  }

  private Cmac take() {
    if (closed) {
      throw new IllegalStateException("the session is closed");
    }
    int slot = slot();
    Cmac engine = idle.getAndSet(slot, null);
    return engine != null ? engine : new Cmac(secret);
  }

  private void give(Cmac engine) {
    if (!closed) {
      idle.set(slot(), engine);
    }
  }

  private static int slot() {
    return (int) Thread.currentThread().getId() & (IDLE_CIPHERS - 1);
  }
}
