package dev.safeguard.core.localize;

import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.record.EntryKind;
import dev.safeguard.api.record.RecordEntry;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.SafeguardingReport.Quote;
import dev.safeguard.api.token.EventRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The very words of a pupil's record that indicators rest on. */
final class Quotes {
  private final Readings readings;
  private final StudentRecord record;
  private final Map<EventRef, List<IndicatorEvent>> byEntry = new HashMap<>();

  Quotes(Readings readings, List<IndicatorEvent> indicators, StudentRecord record) {
    this.readings = readings;
    this.record = record;
    for (IndicatorEvent indicator : indicators) {
      byEntry.computeIfAbsent(indicator.ref(), key -> new ArrayList<>()).add(indicator);
    }
  }

  /** The words of one entry that a pattern rests on, in their order. */
  List<Quote> of(EventRef reference, RecordEntry place, PatternCode code) {
    String text = record.note(place);
    if (text == null) {
      return List.of();
    }
    List<Quote> quotes = new ArrayList<>();
    for (IndicatorEvent indicator : byEntry.getOrDefault(reference, List.of())) {
      // A stage of someone else's may give a span that its text does not have.
      if (isOf(indicator, place, code) && indicator.end() <= text.length()) {
        quotes.add(
            new Quote(text.substring(indicator.start(), indicator.end()), readings.of(indicator)));
      }
    }
    return quotes;
  }

  private static boolean isOf(IndicatorEvent indicator, RecordEntry place, PatternCode code) {
    if (indicator.ofTheWhole()) {
      return code.family() == PatternFamily.MENTION
          && code.detail() != ConcernCategory.OTHER
          && place.kind() != EntryKind.COMMUNICATION;
    }
    return indicator.category() == code.detail()
        && indicator.stated() == (code.family() == PatternFamily.NOTE);
  }
}
