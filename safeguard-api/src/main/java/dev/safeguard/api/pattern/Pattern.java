package dev.safeguard.api.pattern;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.token.EventRef;
import java.util.List;
import java.util.Objects;

/**
 * One statement about a pupil's own series. A pupil has at most one pattern of each code and kind.
 *
 * @param code what it is about
 * @param kind what sort of statement it is
 * @param severity how grave its events are, 1 to 5
 * @param trend which way it is going
 * @param frequency how many events it rests on
 * @param effect how large the effect is, in the kind's own unit: a rate ratio for {@code
 *     RATE_INCREASE} and {@code BURST}, a share for {@code THRESHOLD} and {@code CONCENTRATION},
 *     standard deviations for the {@code DECLINE} of results and a ratio of absence for that of
 *     attendance, school days for {@code STREAK}, grades of severity between later and earlier
 *     events for {@code SEVERITY_ESCALATION} but of messages, of which it is a rate ratio, a count
 *     otherwise
 * @param strength how well it is supported, 0 to 1
 * @param test where the strength comes from
 * @param pValue one-sided p value of the test, or not a number where there is none
 * @param firstDaysBefore days from its first event to the as-of date, or {@link Event#UNDATED}
 * @param lastDaysBefore days from its last event to the as-of date, or {@link Event#UNDATED}
 * @param changeDaysBefore days from the inferred change to the as-of date, or {@link Event#UNDATED}
 *     where none is inferred
 * @param evidence the records it rests on, oldest first; of a pattern over several domains one
 *     domain after another
 */
public record Pattern(
    PatternCode code,
    PatternKind kind,
    int severity,
    Trend trend,
    int frequency,
    double effect,
    double strength,
    StatisticalTest test,
    double pValue,
    int firstDaysBefore,
    int lastDaysBefore,
    int changeDaysBefore,
    List<EventRef> evidence) {

  /** The gravest there is; the least grave is 1. */
  public static final int HIGHEST_SEVERITY = 5;

  /**
   * @throws IllegalArgumentException if the severity is not 1 to 5, the strength not 0 to 1 or the
   *     frequency negative
   */
  public Pattern {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(trend, "trend");
    Objects.requireNonNull(test, "test");
    if (severity < 1 || severity > HIGHEST_SEVERITY) {
      throw new IllegalArgumentException("severity must be 1 to 5");
    }
    if (!(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException("strength must be 0 to 1");
    }
    if (frequency < 0) {
      throw new IllegalArgumentException("frequency must not be negative");
    }
    evidence = List.copyOf(evidence);
  }

  /** The domain of its code. */
  public Domain domain() {
    return code.family().domain();
  }
}
