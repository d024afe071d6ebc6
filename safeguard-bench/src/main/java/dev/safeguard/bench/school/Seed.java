package dev.safeguard.bench.school;

/**
 * A place in the tree of seeds: every pupil and every part of a record draws from a branch of its
 * own, so that a change in one leaves all others as they were.
 */
record Seed(long value) {

  /** The branch of this number. */
  Seed at(long branch) {
    // The finaliser of MurmurHash3: neighbours among seeds must not give overlapping streams.
    long mixed = value * 0x9E3779B97F4A7C15L + branch + 1;
    mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return new Seed(mixed ^ (mixed >>> 33));
  }

  /** The branch of this part. */
  Seed at(Enum<?> part) {
    return at(part.ordinal());
  }

  /** The stream of draws of this place. */
  Draws draws() {
    return new Draws(value);
  }
}
