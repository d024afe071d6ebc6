package dev.safeguard.core.llm;

import dev.safeguard.api.code.Code;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskLevel;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All the words that may leave under {@code CODES}: names of constants that were fixed when this
 * library was compiled. Looks a word up among bytes without making a string of it.
 */
final class ClosedVocabulary {
  /** The bytes are no word. */
  static final int UNKNOWN = -1;

  /** There is no quotation mark. */
  static final int UNCLOSED = -2;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';

  // Behind the constants above, which it is made with.
  static final ClosedVocabulary CODES = new ClosedVocabulary(codes());

  /** A quarter full at most, so that a word is found, or not, at the first or second place. */
  private final byte[][] slots;

  /** Each word's {@link #head} and {@link #tail}, which for up to 16 bytes are all of it. */
  private final long[] heads;

  private final long[] tails;

  ClosedVocabulary(Collection<String> words) {
    slots = new byte[Integer.highestOneBit(Math.max(1, words.size())) * 8][];
    heads = new long[slots.length];
    tails = new long[slots.length];
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
      long head = head(bytes, 0, bytes.length);
      long tail = tail(bytes, 0, bytes.length);
      int slot = slot(head, tail);
      while (slots[slot] != null) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = bytes;
      heads[slot] = head;
      tails[slot] = tail;
    }
  }

  /**
   * Where the word that begins here ends: the offset of the quotation mark behind it, {@link
   * #UNKNOWN} if what stands before that mark is no word, or {@link #UNCLOSED}. Looks at eight
   * bytes at a time.
   */
  int endOfWord(byte[] text, int from) {
    int end = quote(text, from);
    if (end < 0) {
      return UNCLOSED;
    }
    long head = head(text, from, end);
    long tail = tail(text, from, end);
    int slot = slot(head, tail);
    for (byte @Nullable [] word = slots[slot]; word != null; word = slots[slot]) {
      if (heads[slot] == head
          && tails[slot] == tail
          && word.length == end - from
          && (word.length <= 2 * Long.BYTES
              || Arrays.equals(word, 0, word.length, text, from, end))) {
        return end;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return UNKNOWN;
  }

  private static int quote(byte[] text, int from) {
    int at = from;
    for (; at + Long.BYTES <= text.length; at += Long.BYTES) {
      // The lowest byte that becomes zero is found exactly; see Hacker's Delight, section 6-1.
      long zeroes = (long) LONGS.get(text, at) ^ QUOTES;
      long found = (zeroes - ONES) & ~zeroes & HIGH_BITS;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (at < text.length && text[at] != '"') {
      at++;
    }
    return at < text.length ? at : -1;
  }

  /** The first eight bytes, or all of fewer. */
  private static long head(byte[] text, int from, int to) {
    int length = to - from;
    if (length >= Long.BYTES) {
      return (long) LONGS.get(text, from);
    }
    if (to >= Long.BYTES && length > 0) {
      return (long) LONGS.get(text, to - Long.BYTES) >>> (8 * (Long.BYTES - length));
    }
    long bytes = 0;
    for (int i = to - 1; i >= from; i--) {
      bytes = (bytes << 8) | (text[i] & 0xFF);
    }
    return bytes;
  }

  /** The last eight bytes, or how many there are where they are fewer. */
  private static long tail(byte[] text, int from, int to) {
    return to - from >= Long.BYTES ? (long) LONGS.get(text, to - Long.BYTES) : to - from;
  }

  private int slot(long head, long tail) {
    // The golden ratio's fraction spreads near values over the high bits.
    long spread = (head * 31 + tail) * 0x9E3779B97F4A7C15L;
    return (int) (spread >>> 40) & (slots.length - 1);
  }

  private static Set<String> codes() {
    Set<String> words = new TreeSet<>(Payload.KEYS);
    words.add(CoarsePayload.DOMAIN);
    words.add(Payload.PUPIL);
    words.addAll(PatternCode.all().keySet());
    for (Class<?> vocabulary : Code.class.getPermittedSubclasses()) {
      for (Object code : vocabulary.getEnumConstants()) {
        words.add(((Code) code).name());
      }
    }
    for (Domain domain : Domain.values()) {
      Collections.addAll(words, domain.name(), domain.code());
    }
    for (PatternKind kind : PatternKind.values()) {
      Collections.addAll(words, kind.name(), kind.code());
    }
    for (Trend trend : Trend.values()) {
      Collections.addAll(words, trend.name(), trend.code());
    }
    for (DataSufficiency sufficiency : DataSufficiency.values()) {
      Collections.addAll(words, sufficiency.name(), sufficiency.code());
    }
    for (RiskLevel level : RiskLevel.values()) {
      words.add(level.name());
    }
    for (StatisticalTest test : StatisticalTest.values()) {
      words.add(test.name());
    }
    return words;
  }
}
