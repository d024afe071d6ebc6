package dev.safeguard.core.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The bits of tokens, over more pupils than any school has, and without the key. */
class TokensAtScaleTest {
  private static final int IDS = 10_000_000;

  /** Of every possible id of the dictionary below. */
  private static final int DICTIONARY = 1_000_000;

  private static String id(int number) {
    return "STU" + number;
  }

  /** The first 64 of the 80 bits of each token, sorted: where they differ, the tokens do. */
  private static long[] tokens(SessionKey key, int count) {
    long[] tokens = new long[count];
    long[] bits = new long[2];
    for (int i = 0; i < count; i++) {
      key.prf(0, id(i), bits);
      tokens[i] = bits[0];
    }
    Arrays.parallelSort(tokens);
    return tokens;
  }

  @Test
  void tenMillionIdsShareNoToken() {
    try (SessionKey key = SessionKey.random(new SecureRandom())) {
      long[] tokens = tokens(key, IDS);
      for (int i = 1; i < IDS; i++) {
        assertTrue(tokens[i - 1] != tokens[i], "two ids share a token");
      }
    }
  }

  /** Whoever knows every id, but not the key, has any other key to try, and it finds nobody. */
  @Test
  void aDictionaryOfEveryIdFindsNothingWithoutTheKey() {
    SecureRandom random = new SecureRandom();
    try (SessionKey key = SessionKey.random(random);
        SessionKey guess = SessionKey.random(random)) {
      long[] dictionary = tokens(guess, DICTIONARY);
      long[] bits = new long[2];
      int found = 0;
      int ones = 0;
      for (int i = 0; i < 10_000; i++) {
        key.prf(0, id(i), bits);
        found += Arrays.binarySearch(dictionary, bits[0]) >= 0 ? 1 : 0;
        long here = bits[0];
        guess.prf(0, id(i), bits);
        ones += Long.bitCount(here ^ bits[0]);
      }
      assertEquals(0, found);
      // Two sessions' bits for one pupil agree half the time: within six standard deviations.
      double expected = 10_000 * 32.0;
      assertTrue(Math.abs(ones - expected) < 6 * Math.sqrt(10_000 * 64 * 0.25), "bits agree");
    }
  }
}
