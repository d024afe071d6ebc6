package dev.safeguard.core.incremental;

import dev.safeguard.api.incremental.UnreadableStateException;
import java.util.zip.CRC32C;

/** Bytes that a state is read from, none of which is trusted. */
final class StateInput {
  private static final int CHECKSUM_BYTES = 4;
  private static final int LONGEST_VARINT = 10;

  private final byte[] bytes;
  private int end;
  private int at;

  StateInput(byte[] bytes) {
    this.bytes = bytes;
    this.end = bytes.length;
  }

  /** Takes the checksum off the end and holds all before it against it. */
  void unseal() {
    if (remaining() < CHECKSUM_BYTES) {
      throw cutShort();
    }
    end -= CHECKSUM_BYTES;
    int expected = 0;
    for (int i = 0; i < CHECKSUM_BYTES; i++) {
      expected = expected << 8 | (bytes[end + i] & 0xFF);
    }
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, end);
    if ((int) checksum.getValue() != expected) {
      throw new UnreadableStateException("it is damaged");
    }
  }

  int remaining() {
    return end - at;
  }

  int one() {
    if (at >= end) {
      throw cutShort();
    }
    return bytes[at++] & 0xFF;
  }

  long varint() {
    long value = 0;
    for (int i = 0; i < LONGEST_VARINT; i++) {
      int next = one();
      value |= (long) (next & 0x7F) << (7 * i);
      if (next < 0x80) {
        return value;
      }
    }
    throw impossible();
  }

  /** A number from 0 to a limit. */
  int number(int most) {
    long value = varint();
    if (value < 0 || value > most) {
      throw impossible();
    }
    return (int) value;
  }

  /** How many things follow, each of which takes at least so many bytes. */
  int count(int leastBytes) {
    return number(remaining() / leastBytes);
  }

  long word() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << 8 | one();
    }
    return value;
  }

  private static UnreadableStateException cutShort() {
    return new UnreadableStateException("it is cut short");
  }

  static UnreadableStateException impossible() {
    return new UnreadableStateException("it holds an impossible number");
  }
}
