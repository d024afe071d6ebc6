package dev.safeguard.core.llm;

import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.risk.RiskLevel;
import java.util.List;

/**
 * What a question under {@code CODES} says: the local level and, for each pattern, its codes, its
 * strength to a tenth, a lower bound of its count and how many weeks ago its first and last event
 * were. Canonical: equal findings give equal bytes, so that pupils can share a payload.
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
          "last");

  /** Counts are told exactly up to five and by the next lower of these from there. */
  private static final int[] COUNTS = {0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100};

  /** Ten years and more are one. */
  private static final int MAX_WEEKS = 520;

  private static final int CHARS_PER_PATTERN = 160;

  private static final String[] HEADS = new String[RiskLevel.values().length];
  private static final String[] KINDS = new String[PatternKind.values().length];
  private static final String[][] TRENDS = new String[6][Trend.values().length];
  private static final String[] COUNT_TEXTS = new String[COUNTS[COUNTS.length - 1] + 1];
  private static final String[] STRENGTHS = new String[11];
  private static final String[] WEEKS = new String[MAX_WEEKS + 1];

  static {
    for (RiskLevel level : RiskLevel.values()) {
      HEADS[level.ordinal()] =
          "{\"pupil\":\"" + PUPIL + "\",\"local_level\":\"" + level + "\",\"patterns\":[";
    }
    for (PatternKind kind : PatternKind.values()) {
      KINDS[kind.ordinal()] = "\",\"kind\":\"" + kind.code() + "\",\"severity\":";
    }
    for (int severity = 1; severity < TRENDS.length; severity++) {
      for (Trend trend : Trend.values()) {
        TRENDS[severity][trend.ordinal()] =
            severity + ",\"trend\":\"" + trend.code() + "\",\"count\":";
      }
    }
    int step = 0;
    for (int count = 0; count < COUNT_TEXTS.length; count++) {
      if (step + 1 < COUNTS.length && COUNTS[step + 1] == count) {
        step++;
      }
      COUNT_TEXTS[count] = COUNTS[step] + ",\"strength\":";
    }
    for (int tenths = 0; tenths < STRENGTHS.length; tenths++) {
      STRENGTHS[tenths] = tenths / 10 + "." + tenths % 10;
    }
    for (int weeks = 0; weeks < WEEKS.length; weeks++) {
      WEEKS[weeks] = Integer.toString(weeks);
    }
  }

  /** The payload for a pupil: one line of ASCII. */
  static String of(RiskLevel level, List<Pattern> patterns) {
    StringBuilder json = new StringBuilder(64 + CHARS_PER_PATTERN * patterns.size());
    json.append(HEADS[level.ordinal()]);
    for (int i = 0; i < patterns.size(); i++) {
      json.append(i == 0 ? "{\"code\":\"" : ",{\"code\":\"");
      append(json, patterns.get(i));
    }
    return json.append("]}").toString();
  }

  private static void append(StringBuilder json, Pattern pattern) {
    json.append(pattern.code().token())
        .append(KINDS[pattern.kind().ordinal()])
        .append(TRENDS[pattern.severity()][pattern.trend().ordinal()])
        .append(COUNT_TEXTS[Math.min(pattern.frequency(), COUNT_TEXTS.length - 1)])
        .append(STRENGTHS[(int) (pattern.strength() * 10 + 0.5)]);
    appendWeeks(json, ",\"first\":", pattern.firstDaysBefore());
    appendWeeks(json, ",\"last\":", pattern.lastDaysBefore());
    json.append('}');
  }

  private static void appendWeeks(StringBuilder json, String key, int daysBefore) {
    if (daysBefore >= 0) {
      json.append(key).append(WEEKS[Math.min(daysBefore / 7, MAX_WEEKS)]);
    }
  }

  private Payload() {}
}
