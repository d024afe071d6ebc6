package dev.safeguard.core.json;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.RecordResult.Accepted;
import dev.safeguard.api.record.RecordResult.Refused;
import dev.safeguard.api.record.StudentRecord;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random damage to JSON Lines never throws and costs the damaged lines alone. */
class DamagedLinesTest {
  private static final int LINES = 12;
  private static final int ROUNDS = 200;

  @Test
  void changedBytesCostTheirLinesAlone() {
    damage(
        1,
        (random, lines, damaged) -> {
          for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int line = random.nextInt(LINES);
            byte[] bytes = lines.get(line);
            int at = random.nextInt(bytes.length);
            byte before = bytes[at];
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            damaged.add(line);
            // A byte that became a newline ends the line early; it still costs that line alone.
            assertTrue(bytes[at] != before);
          }
        });
  }

  @Test
  void structuralBytesInWrongPlacesCostTheirLinesAlone() {
    byte[] marks = {'{', '}', '[', ']', '"', ',', ':', '\\', ' ', '\n', 0};
    damage(
        2,
        (random, lines, damaged) -> {
          for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int line = random.nextInt(LINES);
            byte[] bytes = lines.get(line);
            bytes[random.nextInt(bytes.length)] = marks[random.nextInt(marks.length)];
            damaged.add(line);
          }
        });
  }

  @Test
  void truncatedLinesCostThemselvesAlone() {
    damage(
        3,
        (random, lines, damaged) -> {
          for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int line = random.nextInt(LINES);
            byte[] bytes = lines.get(line);
            lines.set(line, Arrays.copyOf(bytes, random.nextInt(bytes.length) | 1));
            damaged.add(line);
          }
        });
  }

  @Test
  void deletedSpansCostTheirLinesAlone() {
    damage(
        4,
        (random, lines, damaged) -> {
          for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int line = random.nextInt(LINES);
            byte[] bytes = lines.get(line);
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(bytes.length - from);
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            kept.write(bytes, 0, from);
            kept.write(bytes, to, bytes.length - to);
            if (kept.size() > 0) {
              lines.set(line, kept.toByteArray());
              damaged.add(line);
            }
          }
        });
  }

  @Test
  void everyTruncationOfTheInputKeepsTheWholeLines() {
    List<StudentRecord> records = records(5);
    byte[] whole = join(lines(records));
    int newlines = 0;
    for (int length = 0; length < whole.length; length += 61) {
      newlines = 0;
      for (int i = 0; i < length; i++) {
        newlines += whole[i] == '\n' ? 1 : 0;
      }
      List<RecordResult> results = Reading.results(Arrays.copyOf(whole, length));
      assertTrue(accepted(results).containsAll(records.subList(0, newlines)));
      check(results);
    }
    assertTrue(newlines > 0);
  }

  @FunctionalInterface
  private interface Damage {
    void apply(Random random, List<byte[]> lines, Set<Integer> damaged);
  }

  private static void damage(long seed, Damage damage) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<StudentRecord> records = records(random.nextLong());
      List<byte[]> lines = lines(records);
      Set<Integer> damaged = new HashSet<>();
      damage.apply(random, lines, damaged);
      List<RecordResult> results = Reading.results(join(lines));
      Set<StudentRecord> accepted = accepted(results);
      for (int line = 0; line < LINES; line++) {
        if (!damaged.contains(line)) {
          assertTrue(
              accepted.contains(records.get(line)),
              "seed " + seed + ", round " + round + ", line " + (line + 1));
        }
      }
      check(results);
    }
  }

  private static List<StudentRecord> records(long seed) {
    RandomRecords random = new RandomRecords(seed);
    List<StudentRecord> records = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      records.add(random.next("S" + i));
    }
    return records;
  }

  private static List<byte[]> lines(List<StudentRecord> records) {
    List<byte[]> lines = new ArrayList<>();
    for (StudentRecord record : records) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      RecordWriter.standard().write(record, line);
      lines.add(Arrays.copyOf(line.toByteArray(), line.size() - 1));
    }
    return lines;
  }

  private static byte[] join(List<byte[]> lines) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      joined.writeBytes(line);
      joined.write('\n');
    }
    return joined.toByteArray();
  }

  private static Set<StudentRecord> accepted(List<RecordResult> results) {
    Set<StudentRecord> records = new HashSet<>();
    for (RecordResult result : results) {
      if (result instanceof Accepted accepted) {
        records.add(accepted.record());
      }
    }
    return records;
  }

  /** Lines rise, and nothing that is told holds a name. */
  private static void check(List<RecordResult> results) {
    long line = 1;
    for (RecordResult result : results) {
      assertTrue(result.line() >= line);
      line = result.line();
      if (result instanceof Refused refused) {
        assertFalse(refused.toString().contains("bulon"), refused.toString());
      } else if (result instanceof Accepted accepted) {
        assertFalse(accepted.warnings().toString().contains("bulon"));
      }
    }
  }
}
