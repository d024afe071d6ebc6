package dev.safeguard.core.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.safeguard.api.risk.PolicyRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in report after report, written as JSON once: names of fields, codes, titles, labels,
 * days, the policy's rules and the notices. It keeps what it was given last, so nothing that tells
 * of a pupil may go through it: a day alone tells of nobody. Safe for concurrent use: threads that
 * race make the same one twice at worst.
 */
final class Repeated {
  /** Some hundred texts come again, and two that share a place are made anew each time. */
  private static final int KEPT = 1 << 12;

  private static final int DAYS_KEPT = 1 << 11;

  private static final int RULES_KEPT = 1 << 8;

  private static final @Nullable SerializedString[] TEXTS = new SerializedString[KEPT];
  private static final @Nullable Day[] DAYS = new Day[DAYS_KEPT];

  private static final @Nullable Rule[] RULES = new Rule[RULES_KEPT];

  private record Day(LocalDate day, SerializedString quoted) {}

  private record Rule(PolicyRule rule, SerializedString written) {}

  static SerializableString quoted(String text) {
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 12)) & (KEPT - 1);
    SerializedString known = TEXTS[place];
    if (known == null || !known.getValue().equals(text)) {
      known = new SerializedString(text);
      TEXTS[place] = known;
    }
    return known;
  }

  /** Such as {@code 2026-03-20}. */
  static SerializableString quoted(LocalDate day) {
    int hash = day.hashCode();
    int place = (hash ^ (hash >>> 11)) & (DAYS_KEPT - 1);
    Day known = DAYS[place];
    if (known == null || !known.day.equals(day)) {
      known = new Day(day, new SerializedString(day.toString()));
      DAYS[place] = known;
    }
    return known.quoted;
  }

  /** A rule of the policy as an object of its own, to be copied as it is. */
  static SerializableString written(PolicyRule rule) {
    int hash = rule.hashCode();
    int place = (hash ^ (hash >>> 8)) & (RULES_KEPT - 1);
    Rule known = RULES[place];
    if (known == null || !known.rule.equals(rule)) {
      known = new Rule(rule, new SerializedString(object(rule)));
      RULES[place] = known;
    }
    return known.written;
  }

  private static String object(PolicyRule rule) {
    return "{\"rule\":"
        + inQuotes(rule.pointer())
        + ",\"why\":"
        + inQuotes(rule.why())
        + ",\"source\":"
        + inQuotes(rule.source())
        + "}";
  }

  private static String inQuotes(String text) {
    return '"' + String.valueOf(new SerializedString(text).asQuotedChars()) + '"';
  }

  private Repeated() {}
}
