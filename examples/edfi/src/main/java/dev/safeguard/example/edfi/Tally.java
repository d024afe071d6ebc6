package dev.safeguard.example.edfi;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts what an import does, and says what went wrong with which row. */
final class Tally {
  private static final int MOST_PLACES = 100;

  /** What a descriptor's code looks like: words, and no number that could be an id. */
  private static final Pattern CODE = Pattern.compile("[\\p{L} /'()-]{1,40}");

  private final PrintWriter err;
  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
  private final Map<String, Integer> unmapped = new TreeMap<>();

  Tally(PrintWriter err) {
    this.err = err;
  }

  void add(Count count) {
    add(count, 1);
  }

  void add(Count count, int number) {
    counts.merge(count, number, Integer::sum);
  }

  int of(Count count) {
    return counts.getOrDefault(count, 0);
  }

  /** A code for which there is no term. */
  void unmapped(String field, String code) {
    String shown = CODE.matcher(code).matches() ? code : "(not a code)";
    unmapped.merge(field + " \"" + shown + "\"", 1, Integer::sum);
  }

  void refuse(String file, long line, String reason) {
    add(Count.REFUSED);
    if (of(Count.REFUSED) <= MOST_PLACES) {
      err.println(file + ":" + line + ": " + reason);
    } else if (of(Count.REFUSED) == MOST_PLACES + 1) {
      err.println("more rows were refused");
    }
  }

  /** The rows that were refused are among the counts; their places went out as they came. */
  void print() {
    for (Count count : Count.values()) {
      if (of(count) > 0 || count == Count.STUDENTS) {
        err.println(of(count) + " " + count);
      }
    }
    unmapped.forEach((code, number) -> err.println(number + " unmapped: " + code));
    err.flush();
  }
}
