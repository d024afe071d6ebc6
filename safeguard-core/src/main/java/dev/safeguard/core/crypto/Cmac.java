package dev.safeguard.core.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-CMAC (RFC 4493, NIST SP 800-38B) under one key, with its buffers: for one thread at a time.
 */
final class Cmac {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final Cipher cipher;
  private final byte[] block = new byte[SessionKey.BLOCK];
  private final byte[] complete = new byte[SessionKey.BLOCK];
  private final byte[] padded = new byte[SessionKey.BLOCK];

  Cmac(byte[] secret) {
    try {
      cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no AES-256", e);
    }
    // The two subkeys of CMAC: AES(0) doubled once and twice.
    encrypt(block);
    doubled(block, complete);
    doubled(complete, padded);
  }

  void mac(int kind, byte[] text) {
    Arrays.fill(block, (byte) 0);
    int length = text.length + 1;
    int lastStart = (length - 1) / SessionKey.BLOCK * SessionKey.BLOCK;
    for (int i = 0; i < length; i++) {
      if (i > 0 && i % SessionKey.BLOCK == 0) {
        encrypt(block);
      }
      block[i % SessionKey.BLOCK] ^= i == 0 ? (byte) kind : text[i - 1];
    }
    boolean full = length - lastStart == SessionKey.BLOCK;
    if (!full) {
      block[length - lastStart] ^= (byte) 0x80;
    }
    xor(block, 0, full ? complete : padded);
    encrypt(block);
  }

  void macBlocks(byte[] blocks, int length) {
    for (int i = 0; i < length; i += SessionKey.BLOCK) {
      xor(blocks, i, complete);
    }
    encrypt(blocks, length);
  }

  long first() {
    return (long) LONGS.get(block, 0);
  }

  long next16() {
    return ((block[8] & 0xFFL) << 8) | (block[9] & 0xFF);
  }

  private void encrypt(byte[] bytes) {
    encrypt(bytes, SessionKey.BLOCK);
  }

  private void encrypt(byte[] bytes, int length) {
    try {
      cipher.update(bytes, 0, length, bytes, 0);
    } catch (ShortBufferException e) {
      throw new IllegalStateException("cipher output does not fit its input", e);
    }
  }

  private static void xor(byte[] into, int at, byte[] with) {
    LONGS.set(into, at, (long) LONGS.get(into, at) ^ (long) LONGS.get(with, 0));
    LONGS.set(into, at + 8, (long) LONGS.get(into, at + 8) ^ (long) LONGS.get(with, 8));
  }

  /** Multiplication by x in GF(2¹²⁸). */
  private static void doubled(byte[] in, byte[] out) {
    int carry = 0;
    for (int i = SessionKey.BLOCK - 1; i >= 0; i--) {
      int value = ((in[i] & 0xFF) << 1) | carry;
      out[i] = (byte) value;
      carry = value >>> 8;
    }
    if (carry != 0) {
      out[SessionKey.BLOCK - 1] ^= (byte) 0x87;
    }
  }
}
