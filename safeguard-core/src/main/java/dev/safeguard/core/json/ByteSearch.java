package dev.safeguard.core.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through bytes eight at a time. */
final class ByteSearch {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  /** Index of the first {@code wanted} in [{@code from}, {@code to}), or {@code to}. */
  static int indexOf(byte[] bytes, int from, int to, byte wanted) {
    long pattern = ONES * (wanted & 0xFF);
    int i = from;
    for (; i <= to - 8; i += 8) {
      long differing = (long) LONG.get(bytes, i) ^ pattern;
      long zeroBytes = (differing - ONES) & ~differing & HIGH;
      if (zeroBytes != 0) {
        return i + (Long.numberOfTrailingZeros(zeroBytes) >>> 3);
      }
    }
    for (; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return to;
  }

  /**
   * Index of the first byte in [{@code from}, {@code to}) that no well-formed UTF-8 text has there
   * (Unicode 16, table 3-7: overlong forms and surrogates are ill-formed), or {@code to}.
   */
  static int indexOfInvalidUtf8(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (i <= to - 8 && ((long) LONG.get(bytes, i) & HIGH) == 0) {
        i += 8;
        continue;
      }
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        i++;
        continue;
      }
      int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
      if (lead < 0xC2 || lead > 0xF4 || i + length > to || !secondFits(lead, bytes[i + 1] & 0xFF)) {
        return i;
      }
      for (int next = i + 2; next < i + length; next++) {
        if ((bytes[next] & 0xC0) != 0x80) {
          return i;
        }
      }
      i += length;
    }
    return to;
  }

  private static boolean secondFits(int lead, int second) {
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= least && second <= most;
  }

  private ByteSearch() {}
}
