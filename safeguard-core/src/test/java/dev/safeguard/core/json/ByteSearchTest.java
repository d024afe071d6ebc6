package dev.safeguard.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against naive search and the JDK's decoder. */
class ByteSearchTest {
  @Test
  void findsTheFirstByteAnywhere() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      byte wanted = bytes.length > 0 && random.nextBoolean() ? bytes[bytes.length / 2] : (byte) 10;
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      int expected = from;
      while (expected < to && bytes[expected] != wanted) {
        expected++;
      }
      assertEquals(expected, ByteSearch.indexOf(bytes, from, to, wanted));
    }
  }

  @Test
  void agreesWithTheDecoderOnWhatIsUtf8() {
    Random random = new Random(13);
    byte[] leads = {
      0x41,
      (byte) 0x80,
      (byte) 0xBF,
      (byte) 0xC1,
      (byte) 0xC2,
      (byte) 0xE0,
      (byte) 0xED,
      (byte) 0xEF,
      (byte) 0xF0,
      (byte) 0xF4,
      (byte) 0xF5,
      (byte) 0x9F,
      (byte) 0xA0,
      (byte) 0x90,
      (byte) 0x8F
    };
    int valid = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = new byte[random.nextInt(14)];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] =
            random.nextInt(3) == 0
                ? leads[random.nextInt(leads.length)]
                : (byte) (0x80 + random.nextInt(0x40));
      }
      if (random.nextBoolean()) {
        String text =
            new StringBuilder()
                .append("x".repeat(random.nextInt(9)))
                .appendCodePoint(0xE000 + random.nextInt(0x102000))
                .appendCodePoint(random.nextInt(0x800))
                .toString();
        bytes = text.getBytes(StandardCharsets.UTF_8);
      }
      int expected = firstInvalid(bytes);
      valid += expected == bytes.length ? 1 : 0;
      assertEquals(expected, ByteSearch.indexOfInvalidUtf8(bytes, 0, bytes.length));
    }
    assertEquals(true, valid > 50_000 && valid < 150_000, "valid: " + valid);
  }

  private static int firstInvalid(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
    return in.position();
  }
}
