package dev.safeguard.example.edfi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Days on which the school is closed: {@code 2021-11-25}, {@code 2021-12-20..2021-12-31}, or a file
 * of such, each on a line, {@code #} starting a comment.
 */
final class ClosedDays {
  private static final int MOST_DAYS = 400;

  /**
   * The days of all parts.
   *
   * @throws IllegalArgumentException if a part is none of the three; the message quotes it
   * @throws IOException if a file cannot be read
   */
  static Set<LocalDate> of(List<String> parts) throws IOException {
    Set<LocalDate> days = new TreeSet<>();
    for (String part : parts) {
      if (part.matches("\\d{4}-.*")) {
        add(part, days);
        continue;
      }
      for (String line : Files.readAllLines(Path.of(part), StandardCharsets.UTF_8)) {
        String text = line.replaceFirst("#.*", "").strip();
        if (!text.isEmpty()) {
          add(text, days);
        }
      }
    }
    return days;
  }

  private static void add(String text, Set<LocalDate> days) {
    String[] ends = text.split("\\.\\.", 2);
    try {
      LocalDate first = LocalDate.parse(ends[0].strip());
      LocalDate last = LocalDate.parse(ends[ends.length - 1].strip());
      if (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last)) {
        throw new DateTimeException("a reversed or endless span");
      }
      first.datesUntil(last.plusDays(1)).forEach(days::add);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--closed wants days such as 2021-11-25 or 2021-12-20..2021-12-31, not '" + text + "'");
    }
  }

  private ClosedDays() {}
}
