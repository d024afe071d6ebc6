package dev.safeguard.core.incremental;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.token.EventRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that comes in one call under one reference: an entry's own event and its indicators. */
final class FedEntry {
  private static final Comparator<IndicatorEvent> BY_SPAN =
      Comparator.comparingInt(IndicatorEvent::start)
          .thenComparingInt(IndicatorEvent::end)
          .thenComparing(IndicatorEvent::category)
          .thenComparing(IndicatorEvent::assertion)
          .thenComparing(IndicatorEvent::speaker)
          .thenComparing(IndicatorEvent::explicit)
          .thenComparing(IndicatorEvent::daysBefore)
          .thenComparing(IndicatorEvent::minuteOfDay);

  private @Nullable Event entry;
  private @Nullable List<IndicatorEvent> indicators;

  /** The events by their references, in the order in which these come first. */
  static Map<EventRef, FedEntry> byReference(Collection<? extends Event> events) {
    Map<EventRef, FedEntry> entries = new LinkedHashMap<>();
    for (Event event : events) {
      entries.computeIfAbsent(event.ref(), ref -> new FedEntry()).add(event);
    }
    return entries;
  }

  private void add(Event event) {
    if (event instanceof IndicatorEvent indicator) {
      if (indicators == null) {
        indicators = new ArrayList<>();
      }
      indicators.add(indicator);
    } else if (entry == null) {
      entry = event;
    } else if (!entry.equals(event)) {
      throw new IllegalArgumentException("two different entries must not share a reference");
    }
  }

  /** The rows of it all. Equal indicators count once, and stand in the order of the text. */
  long[][] rows(int countedFrom) {
    if (entry == null) {
      throw new IllegalArgumentException("an indicator must come with its entry");
    }
    long[] own = Packings.row(entry, countedFrom);
    if (indicators == null) {
      return new long[][] {own};
    }
    List<IndicatorEvent> sorted = indicators.stream().distinct().sorted(BY_SPAN).toList();
    long[][] rows = new long[1 + sorted.size()][];
    rows[0] = own;
    for (int place = 0; place < sorted.size(); place++) {
      rows[1 + place] = Packings.INDICATORS.row(sorted.get(place), countedFrom, place);
    }
    return rows;
  }
}
