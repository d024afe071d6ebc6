package dev.safeguard.core.incremental;

import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.ExpectedSessions;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.OnlineEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.token.EventRef;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a state must be equal to: a map of entries, from which each batch's record is made. */
final class NaiveState {
  /** The day that all events here count back from, behind all of them. */
  static final LocalDate LAST = LocalDate.of(2027, 12, 31);

  private final Map<EventRef, List<Event>> entries;
  private PupilContext context;

  NaiveState(PupilContext context) {
    this(context, new HashMap<>());
  }

  private NaiveState(PupilContext context, Map<EventRef, List<Event>> entries) {
    this.context = context;
    this.entries = entries;
  }

  NaiveState copy() {
    return new NaiveState(context, new HashMap<>(entries));
  }

  void withContext(PupilContext other) {
    context = other;
  }

  PupilContext context() {
    return context;
  }

  /** Puts an entry, the first of these, and its indicators. */
  void put(List<Event> entry) {
    entries.put(entry.get(0).ref(), entry);
  }

  void remove(EventRef ref) {
    entries.remove(ref);
  }

  int size() {
    return entries.size();
  }

  List<EventRef> references() {
    return entries.keySet().stream().sorted().toList();
  }

  List<Event> entry(EventRef ref) {
    return entries.getOrDefault(ref, List.of());
  }

  /** The record that stage 1 would make of what is known by a day, in an order of no meaning. */
  TokenizedRecord record(LocalDate asOf, Random random) {
    int by = (int) ChronoUnit.DAYS.between(asOf, LAST);
    List<Event> known = new ArrayList<>();
    for (List<Event> entry : entries.values()) {
      for (Event event : entry) {
        if (Shifted.isKnown(event, by)) {
          known.add(Shifted.earlier(event, by));
        }
      }
    }
    // Indicators of one entry keep their order among themselves, as in the text.
    List<Event> indicators = known.stream().filter(IndicatorEvent.class::isInstance).toList();
    Collections.shuffle(known, random);
    return new TokenizedRecord(
        context.student(),
        asOf,
        context.yearGroup(),
        of(known, IncidentEvent.class),
        of(known, AttendanceEvent.class),
        of(known, AssessmentEvent.class),
        of(known, CommunicationEvent.class),
        of(known, OnlineEvent.class),
        of(known, ConcernEvent.class),
        of(known, InterventionEvent.class),
        of(indicators, IndicatorEvent.class),
        context.vulnerabilities(),
        context.possibleSessions().stream()
            .filter(span -> !span.from().isAfter(asOf))
            .map(
                span ->
                    new ExpectedSessions(
                        (int) ChronoUnit.DAYS.between(span.from(), asOf),
                        (int) Math.max(0, ChronoUnit.DAYS.between(span.to(), asOf)),
                        span.perWeek()))
            .toList());
  }

  private static <E extends Event> List<E> of(List<Event> events, Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
