package dev.safeguard.core.json;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.RecordResult.Accepted;
import dev.safeguard.api.record.RecordResult.Refused;
import dev.safeguard.api.record.StudentRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Shorthands for tests that read. */
final class Reading {
  static List<RecordResult> results(String json) {
    return results(json.getBytes(StandardCharsets.UTF_8));
  }

  static List<RecordResult> results(byte[] json) {
    return results(RecordReader.standard(), json);
  }

  static List<RecordResult> results(RecordReader reader, byte[] json) {
    try (Stream<RecordResult> stream = reader.read(new ByteArrayInputStream(json))) {
      return stream.toList();
    }
  }

  static RecordResult only(String json) {
    List<RecordResult> results = results(json);
    if (results.size() != 1) {
      throw new AssertionError("one result expected, not " + results);
    }
    return results.get(0);
  }

  static StudentRecord record(String json) {
    return assertInstanceOf(Accepted.class, only(json)).record();
  }

  static Refused refused(String json) {
    return assertInstanceOf(Refused.class, only(json));
  }

  /** Each result as its line and the pupil's id, or its line, pointer and reason. */
  static List<String> outline(List<RecordResult> results) {
    List<String> lines = new ArrayList<>();
    for (RecordResult result : results) {
      if (result instanceof Accepted accepted) {
        lines.add(accepted.line() + " " + accepted.record().studentId());
      } else if (result instanceof Refused refused) {
        lines.add(refused.line() + " refused at '" + refused.pointer() + "': " + refused.reason());
      }
    }
    return lines;
  }

  static List<String> outline(String json) {
    return outline(results(json));
  }

  private Reading() {}
}
