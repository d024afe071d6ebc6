package dev.safeguard.core.localize;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.Speaker;
import dev.safeguard.api.event.IndicatorEvent;

/**
 * How words of a note were read, in words: such as {@code denied or not found; said by the pupil}.
 */
final class Readings {
  private final String whole;
  private final String hint;
  private final String closed;
  private final String schoolwork;
  private final String[][][] readings =
      new String[Assertion.values().length][2][Speaker.values().length];

  Readings(Texts texts) {
    whole = texts.text("reading.whole");
    hint = texts.text("reading.hint");
    closed = texts.text("reading.closed");
    schoolwork = texts.text("reading.schoolwork");
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
    if (indicator.closes()) {
      return closed;
    }
    if (indicator.schoolwork()) {
      return schoolwork;
    }
    if (indicator.category() == ConcernCategory.OTHER) {
      return indicator.explicit() ? whole : whole + hint;
    }
    return readings[indicator.assertion().ordinal()][indicator.explicit() ? 1 : 0][
        indicator.speaker().ordinal()];
  }
}
