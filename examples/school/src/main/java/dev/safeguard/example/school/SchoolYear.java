package dev.safeguard.example.school;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The invented school's year 2025 to 2026, up to the day that everything looks back from. */
final class SchoolYear {
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  private record Days(LocalDate from, LocalDate to) {
    boolean has(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  private static final List<Days> TERMS =
      List.of(
          days("2025-09-03", "2025-10-24"),
          days("2025-11-03", "2025-12-19"),
          days("2026-01-05", "2026-02-13"),
          days("2026-02-23", "2026-03-27"),
          days("2026-04-13", "2026-05-22"),
          days("2026-06-01", "2026-07-21"));

  /** Training days and the bank holiday that falls in a term. */
  private static final List<Days> CLOSED =
      List.of(
          days("2025-11-28", "2025-11-28"),
          days("2026-01-05", "2026-01-05"),
          days("2026-05-04", "2026-05-04"));

  static boolean isOpen(LocalDate day) {
    return day.getDayOfWeek().getValue() <= 5
        && TERMS.stream().anyMatch(term -> term.has(day))
        && CLOSED.stream().noneMatch(closed -> closed.has(day));
  }

  /** School days up to the as-of date, first to last. */
  static List<LocalDate> daysSoFar() {
    List<LocalDate> open = new ArrayList<>();
    for (LocalDate day = TERMS.get(0).from; !day.isAfter(AS_OF); day = day.plusDays(1)) {
      if (isOpen(day)) {
        open.add(day);
      }
    }
    return open;
  }

  /** Writes {@code {"terms": […], "closed": […]}}. */
  static void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    write(json, "terms", TERMS);
    write(json, "closed", CLOSED);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, List<Days> spans) throws IOException {
    json.writeArrayFieldStart(name);
    for (Days span : spans) {
      json.writeStartObject();
      json.writeStringField("from", span.from.toString());
      json.writeStringField("to", span.to.toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static Days days(String from, String to) {
    return new Days(LocalDate.parse(from), LocalDate.parse(to));
  }

  private SchoolYear() {}
}
