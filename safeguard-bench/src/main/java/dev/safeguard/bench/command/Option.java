package dev.safeguard.bench.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of a command's table of options.
 *
 * @param name with its dashes
 * @param kind what values it takes
 * @param value what stands for the value in the usage
 * @param standard the value if none is given
 * @param least the least number
 * @param most the largest number
 * @param what what it is
 */
record Option(
    String name,
    Kind kind,
    String value,
    @Nullable String standard,
    int least,
    int most,
    String what) {
  private static final int WIDTH = 100;
  private static final String INDENT = " ".repeat(25);
  private static final int NAME_WIDTH = INDENT.length() - 2;

  /** What values an option takes. */
  enum Kind {
    FLAG,
    NUMBER,
    TIME,
    TEXT,
    TEXTS
  }

  /**
   * @throws UsageException if the option cannot have this value
   */
  void check(String given) {
    if (kind == Kind.NUMBER) {
      number(given);
    } else if (kind == Kind.TIME) {
      time(given);
    }
  }

  int number(String given) {
    try {
      int number = Integer.parseInt(given);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with the option.
    }
    throw new UsageException(name + " must be a number " + range());
  }

  Duration time(String given) {
    if (!given.matches("\\d{1,6}(?:\\.\\d{1,3})?[smh]?")) {
      throw new UsageException(name + " must be a number of seconds, or such as 0.5s, 5m or 1h");
    }
    char unit = given.charAt(given.length() - 1);
    String digits = Character.isDigit(unit) ? given : given.substring(0, given.length() - 1);
    int seconds = unit == 'h' ? 3600 : unit == 'm' ? 60 : 1;
    return Duration.ofMillis(Math.round(Double.parseDouble(digits) * seconds * 1000));
  }

  private String range() {
    return most == Integer.MAX_VALUE ? "from " + least : "from " + least + " to " + most;
  }

  /** Its lines of the usage. */
  String usage() {
    StringBuilder lines = new StringBuilder();
    StringBuilder line =
        new StringBuilder(
            String.format(Locale.ROOT, "  %-" + NAME_WIDTH + "s", (name + " " + value).strip()));
    if (line.length() > INDENT.length()) {
      lines.append(line).append('\n');
      line = new StringBuilder(INDENT);
    }
    for (String word : (what + inBrackets()).split(" ", -1)) {
      if (line.length() + word.length() > WIDTH) {
        lines.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(INDENT);
      }
      line.append(word).append(' ');
    }
    return lines.append(line.toString().stripTrailing()).append('\n').toString();
  }

  private String inBrackets() {
    List<String> parts = new ArrayList<>();
    if (standard != null) {
      parts.add(standard);
    }
    if (kind == Kind.NUMBER) {
      parts.add(range());
    }
    if (kind == Kind.TEXTS) {
      parts.add("may be given more than once");
    }
    return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
  }
}
