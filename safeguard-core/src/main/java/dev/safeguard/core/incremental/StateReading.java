package dev.safeguard.core.incremental;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.ExpectedSessions;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.record.PossibleSessions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A state seen from one day: what is known by then, told as stage 1 tells it. */
final class StateReading {
  private final CompactState state;
  private final LocalDate date;
  private final int asOf;

  StateReading(CompactState state, LocalDate asOf) {
    this.state = state;
    this.date = asOf;
    this.asOf = Days.of(asOf);
  }

  /** All that is known by the day. */
  TokenizedRecord whole() {
    return since(0);
  }

  /**
   * What an extractor sees that looks so many days back: the events of these days, the undated, all
   * support, and of each other kind of entry the latest before these days, if there is one. That
   * one stands for all that are older: of them it matters only that there are some, since they say
   * that the pupil was there and that a kind is recorded.
   */
  TokenizedRecord lookingBack(int days) {
    return since(Math.max(0, asOf - days));
  }

  private TokenizedRecord since(int from) {
    PupilContext context = state.context();
    return new TokenizedRecord(
        context.student(),
        date,
        context.yearGroup(),
        entries(Packings.INCIDENTS, from),
        entries(Packings.ATTENDANCE, from),
        entries(Packings.ASSESSMENTS, from),
        entries(Packings.COMMUNICATIONS, from),
        entries(Packings.ONLINE, from),
        entries(Packings.CONCERNS, from),
        events(Packings.INTERVENTIONS, 0),
        events(Packings.INDICATORS, from),
        context.vulnerabilities(),
        expected(context.possibleSessions()));
  }

  private <E extends Event> List<E> entries(Packing<E> packing, int from) {
    List<E> events = events(packing, from);
    long[] older = from == 0 ? null : state.events(packing).before(RowKey.from(from), 0);
    if (older != null) {
      events.add(packing.event(older, 0, asOf));
    }
    return events;
  }

  private <E extends Event> List<E> events(Packing<E> packing, int from) {
    SortedRows rows = state.events(packing);
    List<E> events = new ArrayList<>();
    rows.from(
        RowKey.from(from),
        0,
        (row, at) -> {
          boolean known = RowKey.day(row[at]) <= asOf;
          if (known) {
            events.add(packing.event(row, at, asOf));
          }
          return known;
        });
    rows.from(
        RowKey.from(Days.UNDATED),
        0,
        (row, at) -> {
          events.add(packing.event(row, at, asOf));
          return true;
        });
    return events;
  }

  /** What lies after the day is a plan, and is left out. */
  private List<ExpectedSessions> expected(List<PossibleSessions> spans) {
    List<ExpectedSessions> expected = new ArrayList<>(spans.size());
    for (PossibleSessions span : spans) {
      int from = Days.of(span.from());
      if (from <= asOf) {
        int to = Math.max(0, asOf - Days.of(span.to()));
        expected.add(new ExpectedSessions(asOf - from, to, span.perWeek()));
      }
    }
    return expected;
  }
}
