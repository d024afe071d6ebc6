package dev.safeguard.core.incremental;

import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes that a state is written to. A varint is seven bits a byte, the lowest first. */
final class StateOutput {
  private byte[] bytes;
  private int size;

  StateOutput(int expectedBytes) {
    bytes = new byte[expectedBytes];
  }

  void one(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  /** A number that is seldom large; taken as unsigned. */
  void varint(long value) {
    ensure(10);
    long left = value;
    while ((left & ~0x7FL) != 0) {
      bytes[size++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }

  /** All 64 bits, the highest first. */
  void word(long value) {
    ensure(Long.BYTES);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** What was written, and its CRC-32C in four bytes behind. */
  byte[] sealed() {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, size);
    int value = (int) checksum.getValue();
    for (int shift = 24; shift >= 0; shift -= 8) {
      one(value >>> shift);
    }
    return Arrays.copyOf(bytes, size);
  }
}
