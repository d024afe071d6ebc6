package dev.safeguard.example.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.site.SchoolCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.BiConsumer;

/**
 * Reads a school's days: {@code {"terms": [{"from", "to"}], "closed": [{"from", "to"}]}}, dates as
 * {@code 2025-09-03}, both included.
 */
final class CalendarFile {

  /**
   * The calendar in a file.
   *
   * @throws ConfigurationException if the file holds anything else; the message says where
   * @throws IOException if the file cannot be read
   */
  static SchoolCalendar read(Path file) throws IOException {
    JsonMapper mapper =
        JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    JsonNode root;
    try {
      root = mapper.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw wrong(file, "", "is not JSON");
    }
    if (!root.isObject()) {
      throw wrong(file, "", "must be an object");
    }
    SchoolCalendar.Builder calendar = SchoolCalendar.builder();
    for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      switch (name) {
        case "terms" -> spans(file, "/terms", root.get(name), calendar::term);
        case "closed" -> spans(file, "/closed", root.get(name), calendar::closed);
        default -> throw wrong(file, "/" + name, "is unknown; terms and closed are known");
      }
    }
    return calendar.build();
  }

  private static void spans(
      Path file, String pointer, JsonNode spans, BiConsumer<LocalDate, LocalDate> add) {
    if (!spans.isArray()) {
      throw wrong(file, pointer, "must be an array");
    }
    for (int i = 0; i < spans.size(); i++) {
      String at = pointer + "/" + i;
      LocalDate from = day(file, at + "/from", spans.get(i).path("from"));
      LocalDate to = day(file, at + "/to", spans.get(i).path("to"));
      try {
        add.accept(from, to);
      } catch (IllegalArgumentException e) {
        throw wrong(file, at, "must be a span of days, the earlier first");
      }
    }
  }

  private static LocalDate day(Path file, String pointer, JsonNode value) {
    try {
      return LocalDate.parse(value.asText(""));
    } catch (DateTimeException e) {
      throw wrong(file, pointer, "must be a date such as 2025-09-03");
    }
  }

  private static ConfigurationException wrong(Path file, String pointer, String reason) {
    return new ConfigurationException(
        file + (pointer.isEmpty() ? "" : " " + pointer) + ": " + reason);
  }

  private CalendarFile() {}
}
