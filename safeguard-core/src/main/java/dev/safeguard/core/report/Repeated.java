package dev.safeguard.core.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Texts that stand in report after report, with their quotes for JSON made once: names of fields,
 * codes, days, the policy's reasons and the notices. It keeps what it was given last, so nothing
 * that tells of a pupil may go through it: a day alone tells of nobody. Safe for concurrent use:
 * threads that race make the same one twice at worst.
 */
final class Repeated {
  /** Some hundred texts come again, and two that share a place are made anew each time. */
  private static final int KEPT = 1 << 12;

  private static final int DAYS_KEPT = 1 << 11;

  private static final @Nullable SerializedString[] TEXTS = new SerializedString[KEPT];
  private static final @Nullable Day[] DAYS = new Day[DAYS_KEPT];

  private record Day(LocalDate day, SerializedString quoted) {}

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

  private Repeated() {}
}
