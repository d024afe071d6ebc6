package dev.safeguard.core.json;

import static dev.safeguard.core.json.Reading.outline;
import static dev.safeguard.core.json.Reading.results;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.RecordResult;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderLimitsTest {
  private static final String A = "{\"student_id\":\"A\"}";
  private static final String B = "{\"student_id\":\"B\"}";
  private static final ReaderLimits SMALL = new ReaderLimits(1_000, 5, 100, 10, 3, 20);

  @Test
  void stringOfFiftyMegabytesRefusesItsRecordAlone() {
    String before = "{\"student_id\":\"C\",\"concerns\":[{},{\"description\":\"";
    String refused =
        " refused at '/concerns/1/description': must not be longer than 1048576 characters";
    assertEquals(
        List.of("1 A", "2" + refused, "3 B"),
        outline(RecordReader.standard().read(around(A + "\n" + before, "\"}]}\n" + B)).toList()));
    assertEquals(
        List.of("1 A", "1" + refused, "1 B"),
        outline(
            RecordReader.standard()
                .read(around("[" + A + "," + before, "\"}]}," + B + "]"))
                .toList()));
    assertEquals(
        List.of("1" + refused, "7 B"),
        outline(
            RecordReader.standard()
                .read(
                    around(
                        "{\n\"student_id\":\"C\",\n\"concerns\":[{},{\n\"description\":\"",
                        "\"\n}]}\n\n" + B))
                .toList()
                .stream()
                .toList()));
  }

  @Test
  void tenThousandLevelsRefuseTheirRecordAlone() {
    for (String name : List.of("mood", "behaviors")) {
      String deep = "{\"student_id\":\"C\",\"" + name + "\":" + nested(10_000) + "}";
      for (String json :
          List.of(A + "\n" + deep + "\n" + B, "[" + A + ",\n" + deep + ",\n" + B + "]")) {
        List<String> outline = outline(json);
        assertEquals(3, outline.size());
        assertEquals("1 A", outline.get(0));
        assertTrue(outline.get(1).startsWith("2 refused at '/"), outline.get(1));
        assertEquals("3 B", outline.get(2));
      }
      String open = "[".repeat(10_000);
      assertEquals(
          List.of("1 A", "3 B"),
          accepted(A + "\n{\"student_id\":\"C\",\"" + name + "\":" + open + "\n" + B));
    }
    assertEquals(
        "1 refused at '/…" + "/0".repeat(31) + "': must not be nested more than 32 levels deep",
        outline("{\"student_id\":\"C\",\"mood\":" + nested(10_000) + "}").get(0));
  }

  @Test
  void brokenDeepNestingInAnArrayEndsThere() {
    List<String> outline = outline("[" + A + ",{\"x\":" + "[".repeat(10_000) + "}," + B + "]");
    assertEquals(2, outline.size());
    assertTrue(outline.get(1).endsWith("; nothing after it was read"), outline.get(1));
  }

  @Test
  void eachLimitHoldsAndIsNamed() {
    assertEquals(
        List.of(
            "1 refused at '/class': must not be longer than 100 characters",
            "2 refused at '': must not have a name longer than 20 characters",
            "3 refused at '/year_group': must not have more than 10 digits",
            "4 refused at '/vulnerabilities/3': the array must have at most 3 entries",
            "5 refused at '/concerns/3': the array must have at most 3 entries",
            "6 refused at '/…/0/0/0/0': must not be nested more than 5 levels deep",
            "7 refused at '': must not be larger than 1000 bytes",
            "8 A"),
        small(
            String.join(
                "\n",
                "{\"student_id\":\"C\",\"class\":\"" + "x".repeat(101) + "\"}",
                "{\"student_id\":\"C\",\"" + "x".repeat(21) + "\":1}",
                "{\"student_id\":\"C\",\"year_group\":12345678901}",
                "{\"student_id\":\"C\",\"vulnerabilities\":[\"a\",null,\"b\",\"c\"]}",
                "{\"student_id\":\"C\",\"concerns\":[{},{},{},{}]}",
                "{\"student_id\":\"C\",\"x\":" + nested(5) + "}",
                "{\"student_id\":\"C\"" + " ".repeat(1_000) + "}",
                A)));
  }

  @Test
  void whatIsExactlyAtALimitIsRead() {
    String json =
        "{\"student_id\":\"A\",\"class\":\""
            + "x".repeat(100)
            + "\",\""
            + "y".repeat(20)
            + "\":1234567890,\"vulnerabilities\":[\"a\",null,\"b\"],\"z\":"
            + nested(4)
            + "}";
    String padded = json + " ".repeat(1_000 - json.length());
    assertEquals(List.of("1 A", "2 B"), small(padded + "\n" + B));
    String full = json.substring(0, json.length() - 1) + " ".repeat(1_000 - json.length()) + "}";
    assertEquals(1_000, full.length());
    assertEquals(List.of("1 A", "2 B"), small("[" + full + ",\n" + B + "]"));
    assertEquals(List.of("1 A", "1 B"), small(full + B));
    String over = full.substring(0, 999) + " }";
    assertEquals(
        List.of("1 refused at '': must not be larger than 1000 bytes", "2 B"),
        small("[" + over + ",\n" + B + "]"));
  }

  @Test
  void recordsOnOneLineThatIsLongerThanARecordAreRead() {
    assertEquals(Collections.nCopies(500, "1 A"), small(A.repeat(500)));
    assertEquals(
        Collections.nCopies(500, "1 A"), small("[" + "{\"student_id\":\"A\"},".repeat(500) + "]"));
  }

  @Test
  void largeRecordThatIsMalformedIsLeftAtTheNextLineThatStartsOne() {
    String large = "{\"student_id\":\"C\",\n\"x\":[" + "1,\n".repeat(1_000);
    assertEquals(
        List.of("1 refused at '': must not be larger than 1000 bytes", "1002 B", "1003 A"),
        small(large + B + "\n" + A));
    assertEquals(
        List.of("1 refused at '': must not be larger than 1000 bytes", "1003 B"),
        small(large + "\"\n" + B));
    assertEquals(
        List.of("1 refused at '': must not be larger than 1000 bytes; nothing after it was read"),
        small("[" + large + "#"));
  }

  @Test
  void blankSpaceWithoutEndDoesNotFillMemory() {
    String blank = " ".repeat(3_000);
    assertEquals(
        List.of(
            "1 refused at '/student_id': the JSON ends before it is complete;"
                + " reading goes on at line 3",
            "3 B"),
        small("{\"student_id\":\"\n" + blank + "\n" + B));
  }

  @Test
  void limitsMustBePositiveAndSayWhichIsNot() {
    assertEquals("maxRecordBytes must be positive", refusal(0, 1, 1, 1, 1, 1));
    assertEquals("maxDepth must be positive", refusal(1, 0, 1, 1, 1, 1));
    assertEquals("maxStringLength must be positive", refusal(1, 1, -1, 1, 1, 1));
    assertEquals("maxNumberLength must be positive", refusal(1, 1, 1, 0, 1, 1));
    assertEquals("maxEntries must be positive", refusal(1, 1, 1, 1, 0, 1));
    assertEquals("maxNameLength must be positive", refusal(1, 1, 1, 1, 1, 0));
    assertEquals(
        "maxRecordBytes must be at most 536870912", refusal(Integer.MAX_VALUE, 1, 1, 1, 1, 1));
  }

  private static String refusal(
      int bytes, int depth, int string, int number, int entries, int name) {
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReaderLimits(bytes, depth, string, number, entries, name))
            .getMessage());
  }

  private static List<String> small(String json) {
    return outline(results(RecordReader.withLimits(SMALL), json.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> accepted(String json) {
    List<RecordResult> results = new ArrayList<>(results(json));
    results.removeIf(RecordResult.Refused.class::isInstance);
    return outline(results);
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  /** Fifty megabytes of text between the two. */
  private static InputStream around(String before, String after) {
    byte[] chunk = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    List<InputStream> parts = new ArrayList<>();
    parts.add(new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < 50; i++) {
      parts.add(new ByteArrayInputStream(chunk));
    }
    parts.add(new ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8)));
    return new SequenceInputStream(Collections.enumeration(parts));
  }
}
