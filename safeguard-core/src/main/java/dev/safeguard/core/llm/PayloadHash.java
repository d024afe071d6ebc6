package dev.safeguard.core.llm;

import dev.safeguard.core.crypto.Sha256;

/** The first 128 bits of a payload's SHA-256: two payloads of one hash are the same. */
record PayloadHash(long high, long low) {
  static PayloadHash of(String payload) {
    String hex = Sha256.hex(payload);
    return new PayloadHash(
        Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
  }
}
