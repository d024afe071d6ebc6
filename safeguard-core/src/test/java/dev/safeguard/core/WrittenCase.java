package dev.safeguard.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.core.json.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An invented pupil, with the levels that a safeguarding lead would accept and why. The levels were
 * written down before the code was asked.
 *
 * @param name a few words
 * @param levels what is acceptable
 * @param record the pupil
 */
record WrittenCase(String name, Set<RiskLevel> levels, StudentRecord record) {
  private static final int SESSIONS_A_WEEK = 10;

  /** Every case of a file, in its order. */
  static List<WrittenCase> of(String resource) {
    ObjectMapper mapper = new ObjectMapper();
    List<WrittenCase> cases = new ArrayList<>();
    try (InputStream in = WrittenCase.class.getResourceAsStream(resource)) {
      for (JsonNode node : mapper.readTree(in)) {
        Set<RiskLevel> levels = EnumSet.noneOf(RiskLevel.class);
        node.get("levels").forEach(level -> levels.add(RiskLevel.valueOf(level.asText())));
        ObjectNode record = (ObjectNode) node.get("record");
        node.path("register").forEach(week -> add(week, record.withArray("attendance")));
        cases.add(new WrittenCase(node.get("case").asText(), levels, read(record)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  /** Whether nothing less than {@code CRITICAL} is acceptable. */
  boolean mustBeCritical() {
    return levels.equals(EnumSet.of(RiskLevel.CRITICAL));
  }

  /** A week's marks, a character for each session from Monday morning on; a dot is none. */
  private static void add(JsonNode week, ArrayNode attendance) {
    LocalDate monday = LocalDate.parse(week.get("week").asText());
    String marks = week.get("marks").asText();
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY || marks.length() != SESSIONS_A_WEEK) {
      throw new IllegalArgumentException("a week has ten sessions from Monday: " + monday);
    }
    for (int i = 0; i < marks.length(); i++) {
      if (marks.charAt(i) != '.') {
        attendance
            .addObject()
            .put("date", monday.plusDays(i / 2).toString())
            .put("session", i % 2 == 0 ? "AM" : "PM")
            .put("code", marks.substring(i, i + 1));
      }
    }
  }

  private static StudentRecord read(JsonNode record) throws IOException {
    byte[] bytes = record.toString().getBytes(StandardCharsets.UTF_8);
    try (Stream<RecordResult> results =
        RecordReader.standard().read(new ByteArrayInputStream(bytes))) {
      RecordResult result = results.findFirst().orElseThrow();
      if (result instanceof RecordResult.Refused refused) {
        String id = record.path("student_id").asText();
        throw new IllegalArgumentException(id + refused.pointer() + " " + refused.reason());
      }
      return ((RecordResult.Accepted) result).record();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
