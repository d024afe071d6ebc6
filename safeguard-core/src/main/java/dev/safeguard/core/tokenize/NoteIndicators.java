package dev.safeguard.core.tokenize;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.core.indicator.Indicator;
import dev.safeguard.core.indicator.IndicatorReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a record's entries, read for indicators while each entry is at hand. */
final class NoteIndicators {
  private final Entry entry;

  /** Made for the first text, since most records have none. */
  private IndicatorReader.@Nullable Reading reading;

  private @Nullable List<IndicatorEvent> found;

  NoteIndicators(Entry entry) {
    this.entry = entry;
  }

  /** Reads a text of the entry at hand. */
  void read(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return;
    }
    if (reading == null) {
      reading = IndicatorReader.STANDARD.new Reading();
    }
    List<Indicator> indicators = reading.read(text);
    if (indicators.isEmpty()) {
      return;
    }
    if (found == null) {
      found = new ArrayList<>();
    }
    for (Indicator indicator : indicators) {
      IndicatorEvent event =
          new IndicatorEvent(
              entry.ref(),
              entry.daysBefore(),
              entry.minuteOfDay(),
              indicator.category(),
              indicator.assertion(),
              indicator.speaker(),
              indicator.explicit(),
              indicator.start(),
              indicator.end());
      // Most notes that tell of homework say nothing by it; what a filter found is another thing.
      boolean schoolwork = event.ofTheWhole() && event.assertion() == Assertion.HYPOTHETICAL;
      if (!schoolwork || entry.isAlert()) {
        found.add(event);
      }
    }
  }

  List<IndicatorEvent> found() {
    return found == null ? List.of() : found;
  }
}
