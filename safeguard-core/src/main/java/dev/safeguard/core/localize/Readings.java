package dev.safeguard.core.localize;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.Speaker;
import dev.safeguard.api.event.IndicatorEvent;

/**
 * How words of a note were read, in words: such as {@code denied or not found; said by the pupil}.
 */
final class Readings {
  private final String[][][] readings =
      new String[Assertion.values().length][2][Speaker.values().length];

  Readings(Texts texts) {
    String hint = texts.text("reading.hint");
    for (Assertion assertion : Assertion.values()) {
      String how = texts.text("reading.assertion." + assertion);
      for (Speaker speaker : Speaker.values()) {
        String who = speaker == Speaker.UNKNOWN ? "" : texts.text("reading.speaker." + speaker);
        readings[assertion.ordinal()][0][speaker.ordinal()] = how + hint + who;
        readings[assertion.ordinal()][1][speaker.ordinal()] = how + who;
      }
    }
  }

  String of(IndicatorEvent indicator) {
    return readings[indicator.assertion().ordinal()][indicator.explicit() ? 1 : 0][
        indicator.speaker().ordinal()];
  }
}
