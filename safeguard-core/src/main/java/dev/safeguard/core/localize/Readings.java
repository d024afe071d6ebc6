package dev.safeguard.core.localize;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.Speaker;
import dev.safeguard.api.event.IndicatorEvent;
import org.jspecify.annotations.Nullable;

/**
 * How words of a note were read, in words: such as {@code denied or not found; said by the pupil}.
 */
final class Readings {
  private static final Assertion[] OF_THE_WHOLE = {
    Assertion.NEGATED, Assertion.HISTORICAL, Assertion.HYPOTHETICAL
  };

  private final String whole;
  private final String hint;
  private final @Nullable String[] entry = new String[Assertion.values().length];
  private final String[][][] readings =
      new String[Assertion.values().length][2][Speaker.values().length];

  Readings(Texts texts) {
    whole = texts.text("reading.whole");
    hint = texts.text("reading.hint");
    for (Assertion assertion : OF_THE_WHOLE) {
      entry[assertion.ordinal()] = texts.text("reading.entry." + assertion);
    }
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
    String ofTheWhole = indicator.ofTheWhole() ? entry[indicator.assertion().ordinal()] : null;
    if (ofTheWhole != null) {
      return ofTheWhole;
    }
    if (indicator.category() == ConcernCategory.OTHER) {
      return indicator.explicit() ? whole : whole + hint;
    }
    return readings[indicator.assertion().ordinal()][indicator.explicit() ? 1 : 0][
        indicator.speaker().ordinal()];
  }
}
