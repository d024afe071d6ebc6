package dev.safeguard.bench.school;

import java.time.LocalDate;
import java.util.Map;

/**
 * What changes in a pupil, and from which day on.
 *
 * @param from its first day
 * @param effects what it does, and how strongly
 */
record Change(LocalDate from, Map<Effect, Double> effects) {

  /** Nothing changes. */
  static final Change NONE = new Change(LocalDate.MAX, Map.of());

  Change {
    effects = Map.copyOf(effects);
  }

  /** How strong an effect is on a day. */
  double of(Effect effect, LocalDate day) {
    return day.isBefore(from) ? 0 : effects.getOrDefault(effect, 0.0);
  }

  /** Whether a day lies in the first week of the change, in which a burst comes. */
  boolean isFirstWeek(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(from.plusWeeks(1));
  }
}
