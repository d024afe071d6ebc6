package dev.safeguard.core.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Authenticated encryption under one key: AES-256-GCM (NIST SP 800-38D) with a random nonce of 96
 * bits before the ciphertext and a tag of 128 bits behind it. Safe for concurrent use; one key must
 * not seal more than 2<sup>32</sup> texts.
 */
public final class Seal {
  /** Bytes in a key. */
  public static final int KEY_BYTES = 32;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** What OWASP's password storage cheat sheet asks of PBKDF2 with HMAC-SHA-256 since 2023. */
  private static final int ITERATIONS = 600_000;

  private final SecretKeySpec key;
  private final SecureRandom random;

  /**
   * @param key 32 bytes
   * @param random source of nonces
   */
  public Seal(byte[] key, SecureRandom random) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key must have " + KEY_BYTES + " bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  /** A key from a password, by PBKDF2 with HMAC-SHA-256. Takes a tenth of a second or more. */
  public static byte[] keyFromPassword(char[] password, byte[] salt) {
    KeySpec spec = new PBEKeySpec(password, salt, ITERATIONS, 8 * KEY_BYTES);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no PBKDF2WithHmacSHA256", e);
    }
  }

  /**
   * Seals a text.
   *
   * @param bound what the result is bound to; not part of it
   */
  public byte[] seal(byte[] text, byte[] bound) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, bound);
      byte[] out = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(text.length));
      cipher.doFinal(text, 0, text.length, out, NONCE_BYTES);
      return out;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no AES-256-GCM", e);
    }
  }

  /** The text that was sealed; empty if it was changed, or sealed by another key or bound else. */
  public Optional<byte[]> open(byte[] sealed, byte[] bound) {
    if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
      return Optional.empty();
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), bound);
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no AES-256-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound);
    return cipher;
  }
}
