package dev.safeguard.core.pattern;

import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.event.OnlineEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.token.EventRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Concerns, alerts and incidents of a grave type whose own words say that they are closed as no
 * concern, such as an alert that was a false positive, and alerts of severity {@value #SLIGHT} and
 * less whose own words are of schoolwork: filters know words, and classes read plays. What was
 * recorded there counts as a mention, and no more. No other entry closes one, and none is closed
 * whose words say something grave outright.
 */
final class ClosedEntries {
  private static final int SLIGHT = 2;

  private static final ClosedEntries NONE = new ClosedEntries(Set.of());

  private final Set<EventRef> references;

  private ClosedEntries(Set<EventRef> references) {
    this.references = references;
  }

  static ClosedEntries of(TokenizedRecord record) {
    List<IndicatorEvent> indicators = record.indicators();
    Set<EventRef> closed = entries(indicators, IndicatorEvent::closes);
    Set<EventRef> schoolwork = entries(indicators, IndicatorEvent::schoolwork);
    if (closed.isEmpty() && schoolwork.isEmpty()) {
      return NONE;
    }
    Set<EventRef> grave = entries(indicators, said -> said.stated() && said.category().grave());
    Set<EventRef> references = new HashSet<>();
    for (ConcernEvent concern : record.concerns()) {
      if (closed.contains(concern.ref())) {
        references.add(concern.ref());
      }
    }
    for (IncidentEvent incident : record.incidents()) {
      if (BehaviourPatterns.isGrave(incident.type()) && closed.contains(incident.ref())) {
        references.add(incident.ref());
      }
    }
    for (OnlineEvent alert : record.online()) {
      boolean slight = alert.severity() > 0 && alert.severity() <= SLIGHT;
      if (closed.contains(alert.ref()) || (slight && schoolwork.contains(alert.ref()))) {
        references.add(alert.ref());
      }
    }
    references.removeAll(grave);
    return new ClosedEntries(references);
  }

  private static Set<EventRef> entries(
      List<IndicatorEvent> indicators, Predicate<IndicatorEvent> which) {
    Set<EventRef> entries = Set.of();
    for (IndicatorEvent indicator : indicators) {
      if (which.test(indicator)) {
        entries = entries.isEmpty() ? new HashSet<>() : entries;
        entries.add(indicator.ref());
      }
    }
    return entries;
  }

  boolean hold(Event entry) {
    return references.contains(entry.ref());
  }

  /** The others, in their order. */
  <E extends Event> List<E> open(List<E> entries) {
    if (references.isEmpty()) {
      return entries;
    }
    List<E> open = new ArrayList<>(entries);
    open.removeIf(this::hold);
    return open;
  }
}
