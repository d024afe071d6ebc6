package dev.safeguard.core.json;

import static dev.safeguard.core.json.Reading.outline;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.RecordResult;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InputLayoutTest {
  private static final String PRETTY =
      """
      {
        "student_id": "A",
        "behaviors": [
          {
            "type": "disruptive"
          }
        ]
      }
      """;

  @Test
  void oneObjectOnOneLine() {
    assertEquals(List.of("1 A"), outline("{\"student_id\":\"A\"}"));
  }

  @Test
  void oneObjectOverSeveralLines() {
    assertEquals(List.of("1 A"), outline(PRETTY));
  }

  @Test
  void objectsOverSeveralLinesOneAfterAnother() {
    assertEquals(
        List.of("1 A", "9 A", "18 B", "19 C"),
        outline(PRETTY + PRETTY + "\n{\"student_id\":\"B\"}\n{\"student_id\":\n\"C\"}"));
  }

  @Test
  void objectsWithOpeningBracketsOnLinesOfTheirOwn() {
    assertEquals(
        List.of("1 A", "7 B"),
        outline(
            """
            {
            "student_id":"A","behaviors":
            [
            {"type":"x"},
            {"type":"y"}]
            }
            {"student_id":"B","school":
            {"name":"x"}
            }
            """));
  }

  @Test
  void jsonLinesWithBlankLinesAndCarriageReturns() {
    assertEquals(
        List.of("2 A", "5 B"),
        outline("\r\n{\"student_id\":\"A\"}\r\n\r\n \t\r\n{\"student_id\":\"B\"}"));
  }

  @Test
  void severalObjectsOnOneLine() {
    assertEquals(
        List.of("1 A", "1 B", "2 C"),
        outline("{\"student_id\":\"A\"}{\"student_id\":\"B\"}\n {\"student_id\":\"C\"} "));
  }

  @Test
  void arrayOnOneLine() {
    assertEquals(
        List.of("1 A", "1 B"), outline(" [{\"student_id\":\"A\"},{\"student_id\":\"B\"}] \n"));
  }

  @Test
  void arrayOverSeveralLines() {
    assertEquals(List.of("2 A", "11 B"), outline("[\n" + PRETTY + ",\n{\"student_id\":\"B\"}\n]"));
  }

  @Test
  void arrayWithAnElementOnEachLine() {
    assertEquals(
        List.of("2 A", "3 B", "4 C"),
        outline(
            """
            [
            {"student_id":"A","behaviors":[{"type":"x"}]},
            {"student_id":"B"},
            {"student_id":"C"}
            ]
            """));
  }

  @Test
  void emptyArrayHoldsNoRecord() {
    assertEquals(List.of(), outline("[ ]"));
  }

  @Test
  void byteOrderMarkIsPassedOver() {
    assertEquals(List.of("1 A"), outline("\uFEFF{\"student_id\":\"A\"}"));
    assertEquals(List.of("1 A"), outline("\uFEFF[{\"student_id\":\"A\"}]"));
  }

  @Test
  void emptyInputIsRefused() {
    String reason =
        "1 refused at '': the input is empty: must be a JSON object or an array of them";
    assertEquals(List.of(reason), outline(""));
    assertEquals(List.of(reason), outline(" \n\t\r\n"));
    assertEquals(List.of(reason), outline("\uFEFF"));
  }

  @Test
  void recordsLongerThanTheBufferAreWhole() {
    String text = "é".repeat(200_000);
    String json = "{\"student_id\":\"A\",\"concerns\":[{\"description\":\"" + text + "\"}]}";
    List<RecordResult> results = Reading.results((json + "\n").repeat(3) + "[" + json + "]");
    assertEquals(List.of("1 A", "2 A", "3 A"), outline(results).subList(0, 3));
    assertEquals(4, results.size());
    assertEquals(text, Reading.record(json).concerns().get(0).description());
    assertEquals(text, Reading.record("[" + json + "]").concerns().get(0).description());
  }

  @Test
  void bytesMayComeOneAtATime() {
    byte[] json = (PRETTY + "{\"student_id\":\"B\"}\n").getBytes(StandardCharsets.UTF_8);
    InputStream trickle =
        new FilterInputStream(new ByteArrayInputStream(json)) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            return super.read(into, offset, Math.min(length, 1));
          }
        };
    assertEquals(List.of("1 A", "9 B"), outline(RecordReader.standard().read(trickle).toList()));
  }

  @Test
  void recordsComeOutBeforeTheRestIsThere() {
    IOException failure = new IOException("unplugged");
    byte[] json = "{\"student_id\":\"A\"}\n".getBytes(StandardCharsets.UTF_8);
    InputStream in =
        new FilterInputStream(new ByteArrayInputStream(json)) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read < 0) {
              throw failure;
            }
            return read;
          }
        };
    Iterator<RecordResult> results = RecordReader.standard().read(in).iterator();
    assertEquals(1, results.next().line());
    assertSame(failure, assertThrows(UncheckedIOException.class, results::next).getCause());
  }

  @Test
  void closingTheStreamClosesTheInput() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    try (Stream<RecordResult> stream = RecordReader.standard().read(in)) {
      assertEquals(1, stream.count());
    }
    assertTrue(closed.get());
  }

  @Test
  void failureToCloseIsTold() {
    IOException failure = new IOException("stuck");
    InputStream in =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() throws IOException {
            throw failure;
          }
        };
    Stream<RecordResult> stream = RecordReader.standard().read(in);
    assertSame(failure, assertThrows(UncheckedIOException.class, stream::close).getCause());
  }

  @Test
  void nothingComesAfterTheLastRecord() {
    RecordIterator results =
        new RecordIterator(
            new ByteSource(new ByteArrayInputStream(new byte[0])),
            new JsonSyntax(ReaderLimits.standard()));
    results.next();
    assertThrows(NoSuchElementException.class, results::next);
  }
}
