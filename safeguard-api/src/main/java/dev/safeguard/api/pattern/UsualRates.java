package dev.safeguard.api.pattern;

import java.util.Objects;

/**
 * What rates are usual in a school, for pupils with a short past. The standard ones say little, so
 * that they fit any school; a school's own let a rise be seen sooner where little happens, and take
 * much for less of a surprise where much does. Immutable.
 *
 * @param incidents of a pupil's own behaviour that are concerns
 * @param pressingMessages of high priority or urgent
 * @param seriousMessages that are more than routine
 * @param lateness arrivals after the register, closed or not
 */
public record UsualRates(
    UsualRate incidents,
    UsualRate pressingMessages,
    UsualRate seriousMessages,
    UsualRate lateness) {

  private static final UsualRates STANDARD =
      new UsualRates(
          new UsualRate(0.5, 0.3),
          new UsualRate(0.3, 3),
          new UsualRate(0.5, 2),
          new UsualRate(0.5, 1.5));

  public UsualRates {
    Objects.requireNonNull(incidents, "incidents");
    Objects.requireNonNull(pressingMessages, "pressingMessages");
    Objects.requireNonNull(seriousMessages, "seriousMessages");
    Objects.requireNonNull(lateness, "lateness");
  }

  /** Those of no school in particular: rates so different that they say little. */
  public static UsualRates standard() {
    return STANDARD;
  }

  /** The same with another rate of incidents. */
  public UsualRates withIncidents(UsualRate rate) {
    return new UsualRates(rate, pressingMessages, seriousMessages, lateness);
  }

  /** The same with another rate of pressing messages. */
  public UsualRates withPressingMessages(UsualRate rate) {
    return new UsualRates(incidents, rate, seriousMessages, lateness);
  }

  /** The same with another rate of messages that are more than routine. */
  public UsualRates withSeriousMessages(UsualRate rate) {
    return new UsualRates(incidents, pressingMessages, rate, lateness);
  }

  /** The same with another rate of lateness. */
  public UsualRates withLateness(UsualRate rate) {
    return new UsualRates(incidents, pressingMessages, seriousMessages, rate);
  }
}
