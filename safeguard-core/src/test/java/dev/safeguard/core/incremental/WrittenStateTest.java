package dev.safeguard.core.incremental;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.incremental.IncrementalAnalyzer;
import dev.safeguard.api.incremental.PupilState;
import dev.safeguard.api.incremental.UnreadableStateException;
import dev.safeguard.api.site.SchoolCalendar;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was written is read again, and nothing else ever is. */
class WrittenStateTest {
  private final IncrementalAnalyzer analyzer = new StandardIncrementalAnalyzer();
  private final Random random = new Random(5);

  private PupilState state(int entries) {
    RandomEntries random = new RandomEntries(this.random);
    PupilState state = analyzer.empty(random.context());
    for (int i = 0; i < entries; i++) {
      List<Event> entry = random.entry(random.reference());
      state = analyzer.put(state, NaiveState.LAST, entry);
    }
    return state;
  }

  private @Nullable String refusal(byte[] bytes) {
    return assertThrows(UnreadableStateException.class, () -> analyzer.read(bytes)).getMessage();
  }

  /** The bytes with their checksum made to fit. */
  private static byte[] sealed(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length - 4);
    byte[] sealed = bytes.clone();
    for (int i = 0; i < 4; i++) {
      sealed[bytes.length - 4 + i] = (byte) (checksum.getValue() >>> (24 - 8 * i));
    }
    return sealed;
  }

  @Test
  void aStateIsReadAsItWasWritten() {
    for (int i = 0; i < 300; i++) {
      PupilState state = state(random.nextInt(200));
      byte[] written = analyzer.write(state);
      PupilState read = analyzer.read(written);
      assertEquals(state, read);
      assertEquals(state.context(), read.context());
      assertEquals(state.entryCount(), read.entryCount());
      assertArrayEquals(written, analyzer.write(read));
      assertEquals(
          analyzer.patterns(state, NaiveState.LAST, SchoolCalendar.weekdays()),
          analyzer.patterns(read, NaiveState.LAST, SchoolCalendar.weekdays()));
    }
  }

  @Test
  void aStateThatWasReadGoesOn() {
    RandomEntries entries = new RandomEntries(random);
    NaiveState naive = new NaiveState(entries.context());
    PupilState state = analyzer.empty(naive.context());
    for (int i = 0; i < 300; i++) {
      List<Event> entry =
          entries.entry(
              i % 3 == 2
                  ? naive.references().get(random.nextInt(naive.size()))
                  : entries.reference());
      naive.put(entry);
      state = analyzer.read(analyzer.write(analyzer.put(state, NaiveState.LAST, entry)));
    }
    assertEquals(naive.record(NaiveState.LAST, random), analyzer.record(state, NaiveState.LAST));
  }

  @Test
  void anyOneBitOfDamageIsFound() {
    byte[] written = analyzer.write(state(20));
    for (int bit = 0; bit < 8 * written.length; bit++) {
      byte[] damaged = written.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      refusal(damaged);
    }
  }

  @Test
  void whatIsCutShortOrGoesOnIsFound() {
    byte[] written = analyzer.write(state(20));
    for (int length = 0; length < written.length; length++) {
      refusal(Arrays.copyOf(written, length));
    }
    refusal(Arrays.copyOf(written, written.length + 1));
  }

  @Test
  void anotherVersionIsRefusedByName() {
    byte[] written = analyzer.write(state(3));
    written[2] = 2;
    assertEquals(
        "a pupil's state cannot be read: it is of another version; this library reads version 1",
        refusal(sealed(written)));
  }

  @Test
  void whatIsNoStateIsRefused() {
    assertEquals(
        "a pupil's state cannot be read: it does not begin as one does",
        refusal("{\"student_id\": 1}".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    assertEquals(
        "a pupil's state cannot be read: it does not begin as one does", refusal(new byte[0]));
    assertEquals(
        "a pupil's state cannot be read: it is damaged",
        refusal(new byte[] {'S', 'G', 1, 0, 0, 0, 0, 0}));
  }

  /** As an attacker would who makes the checksum fit: no other exception, no endless work. */
  @Test
  void damageUnderAFittingChecksumGivesAStateOrTheOneException() {
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 40_000; i++) {
      byte[] bytes = analyzer.write(state(i % 20 == 0 ? 12 : 3));
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        bytes[3 + random.nextInt(bytes.length - 3)] =
            (byte) (random.nextInt(4) == 0 ? 0xFF : random.nextInt(256));
      }
      try {
        PupilState state = analyzer.read(sealed(bytes));
        analyzer.record(state, NaiveState.LAST);
        assertEquals(state, analyzer.read(analyzer.write(state)));
        read++;
      } catch (UnreadableStateException e) {
        refused++;
      }
    }
    assertTrue(read > 1_000 && refused > 1_000, read + " read, " + refused + " refused");
  }

  @Test
  void aCountThatTheBytesCannotHoldIsRefusedBeforeAnythingIsMade() {
    String context = "5347" + "01" + "00" + "0000000000000001" + "0001" + "09" + "00" + "00";
    for (String count : new String[] {"FFFFFFFF07", "FFFFFFFFFFFFFFFF7F", "02"}) {
      byte[] bytes = HexFormat.of().parseHex(context + "01" + count + "00".repeat(14));
      assertEquals(
          "a pupil's state cannot be read: it holds an impossible number", refusal(sealed(bytes)));
    }
    byte[] endless = HexFormat.of().parseHex(context + "01" + "FF".repeat(11) + "00".repeat(4));
    assertEquals(
        "a pupil's state cannot be read: it holds an impossible number", refusal(sealed(endless)));
  }

  /** The first state that was ever written in version 1: it must stay readable. */
  @Test
  void aStateOfTheFirstDayIsStillRead() {
    PupilState state = StateOfTheFirstDay.state(analyzer);
    assertEquals(StateOfTheFirstDay.WRITTEN, HexFormat.of().formatHex(analyzer.write(state)));
    assertEquals(state, analyzer.read(HexFormat.of().parseHex(StateOfTheFirstDay.WRITTEN)));
  }
}
