package dev.safeguard.core.llm;

import java.util.Arrays;

/** Hashes, each with a byte whose bits say what is known of it. Zero bits are absence. */
final class HashTable {
  private long[] keys = new long[64];
  private byte[] bits = new byte[64];
  private int size;

  /** Adds bits to those of a hash. */
  void add(long hash, int more) {
    int slot = slot(hash);
    if (bits[slot] == 0) {
      keys[slot] = hash;
      size++;
    }
    bits[slot] |= (byte) more;
    if (2 * size > keys.length) {
      grow();
    }
  }

  /** The bits of a hash; zero if it is not here. */
  int get(long hash) {
    return bits[slot(hash)] & 0xFF;
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 32) & (keys.length - 1);
    while (bits[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    byte[] oldBits = bits;
    keys = new long[2 * oldKeys.length];
    bits = new byte[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldBits[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        bits[slot] = oldBits[i];
      }
    }
    Arrays.fill(oldKeys, 0);
  }
}
