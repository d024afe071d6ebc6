package dev.safeguard.core.llm;

import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.risk.RiskLevel;
import java.util.List;

/**
 * What a question under {@code CODES} says: the local level and, for each pattern, its codes, its
 * strength to a tenth, its trend if known, a lower bound of its count and how many weeks ago its
 * first and last event were. Of what came together only the code is told, since its numbers are
 * those of its parts. Canonical: equal findings give equal bytes, so that pupils can share a
 * payload.
 */
final class Payload {
  static final String PUPIL = "PUPIL";

  /** The keys, in the order in which they are written. */
  static final List<String> KEYS =
      List.of(
          "pupil",
          "local_level",
          "patterns",
          "code",
          "kind",
          "severity",
          "trend",
          "count",
          "strength",
          "first",
          "last",
          "combinations");

  /** Counts are told exactly up to five and by the next lower of these from there. */
  private static final int[] COUNTS = {0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100};

  /** Ten years and more are one. */
  private static final int MAX_WEEKS = 520;

  private static final int CHARS_PER_PATTERN = 140;
  private static final int SEVERITIES = 6;
  private static final int TENTHS = 11;

  private static final String[] HEADS = new String[RiskLevel.values().length];

  /** From behind the code to before the count: by kind, severity and trend. */
  private static final String[][][] MIDDLES =
      new String[PatternKind.values().length][SEVERITIES][Trend.values().length];

  /** The count and the strength: by count, up to the last step, and tenths. */
  private static final String[][] NUMBERS = new String[COUNTS[COUNTS.length - 1] + 1][TENTHS];

  private static final String[] FIRST = new String[MAX_WEEKS + 1];
  private static final String[] LAST = new String[MAX_WEEKS + 1];

  static {
    for (RiskLevel level : RiskLevel.values()) {
      HEADS[level.ordinal()] =
          "{\"pupil\":\"" + PUPIL + "\",\"local_level\":\"" + level + "\",\"patterns\":[";
    }
    for (PatternKind kind : PatternKind.values()) {
      for (int severity = 1; severity < SEVERITIES; severity++) {
        for (Trend trend : Trend.values()) {
          String known = trend == Trend.UNKNOWN ? "" : ",\"trend\":\"" + trend.code() + '"';
          MIDDLES[kind.ordinal()][severity][trend.ordinal()] =
              "\",\"kind\":\""
                  + kind.code()
                  + "\",\"severity\":"
                  + severity
                  + known
                  + ",\"count\":";
        }
      }
    }
    int step = 0;
    for (int count = 0; count < NUMBERS.length; count++) {
      if (step + 1 < COUNTS.length && COUNTS[step + 1] == count) {
        step++;
      }
      for (int tenths = 0; tenths < TENTHS; tenths++) {
        NUMBERS[count][tenths] = COUNTS[step] + ",\"strength\":" + tenths / 10 + "." + tenths % 10;
      }
    }
    for (int weeks = 0; weeks <= MAX_WEEKS; weeks++) {
      FIRST[weeks] = ",\"first\":" + weeks;
      LAST[weeks] = ",\"last\":" + weeks;
    }
  }

  /** The payload for a pupil: one line of ASCII. */
  static String of(RiskLevel level, List<Pattern> patterns) {
    StringBuilder json = new StringBuilder(64 + CHARS_PER_PATTERN * patterns.size());
    json.append(HEADS[level.ordinal()]);
    int told = 0;
    int combined = 0;
    for (int i = 0; i < patterns.size(); i++) {
      if (isCombination(patterns.get(i))) {
        combined++;
      } else {
        json.append(told++ == 0 ? "{\"code\":\"" : ",{\"code\":\"");
        append(json, patterns.get(i));
      }
    }
    json.append(']');
    if (combined > 0) {
      appendCombinations(json, patterns);
    }
    return json.append('}').toString();
  }

  /** All before the first pattern. */
  static String head(RiskLevel level) {
    return HEADS[level.ordinal()];
  }

  /** A pattern's count and strength. */
  static String numbers(Pattern pattern) {
    return ",\"count\":" + NUMBERS[count(pattern)][tenths(pattern)];
  }

  private static int count(Pattern pattern) {
    return Math.min(pattern.frequency(), NUMBERS.length - 1);
  }

  private static int tenths(Pattern pattern) {
    return (int) (pattern.strength() * 10 + 0.5);
  }

  private static boolean isCombination(Pattern pattern) {
    return pattern.domain() == Domain.CROSS_DOMAIN;
  }

  private static void appendCombinations(StringBuilder json, List<Pattern> patterns) {
    String before = ",\"combinations\":[\"";
    for (int i = 0; i < patterns.size(); i++) {
      if (isCombination(patterns.get(i))) {
        json.append(before).append(patterns.get(i).code().token()).append('"');
        before = ",\"";
      }
    }
    json.append(']');
  }

  private static void append(StringBuilder json, Pattern pattern) {
    json.append(pattern.code().token())
        .append(MIDDLES[pattern.kind().ordinal()][pattern.severity()][pattern.trend().ordinal()])
        .append(NUMBERS[count(pattern)][tenths(pattern)]);
    appendWeeks(json, FIRST, pattern.firstDaysBefore());
    appendWeeks(json, LAST, pattern.lastDaysBefore());
    json.append('}');
  }

  private static void appendWeeks(StringBuilder json, String[] texts, int daysBefore) {
    if (daysBefore >= 0) {
      json.append(texts[Math.min(daysBefore / 7, MAX_WEEKS)]);
    }
  }

  private Payload() {}
}
