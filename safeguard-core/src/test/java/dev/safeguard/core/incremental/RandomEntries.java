package dev.safeguard.core.incremental;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Speaker;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.OnlineEvent;
import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Seeded entries of every kind, counted back from {@link NaiveState#LAST}: over a history of a week
 * to four years, some of it dense enough for every domain to have something to find.
 */
final class RandomEntries {
  private static final int[] HISTORIES = {7, 60, 200, 365, 500, 1_400};

  private final Random random;
  private final int history;

  /** Which of a few codes this pupil's entries lean to, so that they make patterns. */
  private final int leaning;

  /** The day from which on they lean to others, and about which urgent messages come. */
  private final int turn;

  RandomEntries(Random random) {
    this.random = random;
    this.history = HISTORIES[random.nextInt(HISTORIES.length)];
    this.leaning = random.nextInt(64);
    this.turn = random.nextInt(history);
  }

  int history() {
    return history;
  }

  /** A day on which something may be asked: in the history, just before it, or behind it. */
  LocalDate asOf() {
    return NaiveState.LAST.minusDays(random.nextInt(history + 10));
  }

  PupilContext context() {
    Set<Vulnerability> flags = EnumSet.noneOf(Vulnerability.class);
    for (int i = random.nextInt(3); i > 0; i--) {
      flags.add(any(Vulnerability.values()));
    }
    List<PossibleSessions> spans = new ArrayList<>();
    for (int i = Math.max(0, random.nextInt(6) - 3); i > 0; i--) {
      LocalDate from = NaiveState.LAST.minusDays(random.nextInt(history + 1));
      spans.add(new PossibleSessions(from, from.plusDays(random.nextInt(300)), random.nextInt(15)));
    }
    Token student = new Token(any(TokenKind.values()), random.nextLong(), (short) random.nextInt());
    return new PupilContext(student, random.nextInt(15) - 1, flags, spans);
  }

  EventRef reference() {
    return new EventRef(random.nextLong());
  }

  /** An entry's event and, behind it, its indicators. */
  List<Event> entry(EventRef ref) {
    int day = oneIn(12) ? Event.UNDATED : random.nextInt(history + 1);
    int minute = oneIn(3) ? Event.NO_TIME : random.nextInt(1_440);
    int kind = random.nextInt(20);
    if (kind < 7) {
      return List.of(
          new AttendanceEvent(
              ref,
              day > 0 && oneIn(2) ? turn / 2 + day % 15 : day,
              oneIn(9) ? HalfDay.WHOLE_DAY : any(HalfDay.AM, HalfDay.PM),
              oneIn(3) ? leaningTo(AttendanceCode.values()) : AttendanceCode.PRESENT_AM));
    }
    if (kind < 9) {
      return List.of(support(ref, day));
    }
    if (kind < 12) {
      return List.of(assessment(ref, day));
    }
    return withIndicators(talk(kind, ref, day, minute), minute);
  }

  private Event talk(int kind, EventRef ref, int day, int minute) {
    return switch (kind) {
      case 12, 13 ->
          new CommunicationEvent(
              ref,
              day > 0 && oneIn(2) ? turn + day % 20 : day,
              minute,
              any(CommunicationSource.values()),
              any(Urgency.values()));
      case 14 ->
          new OnlineEvent(ref, day, minute, leaningTo(OnlineCategory.values()), random.nextInt(6));
      case 15 -> new ConcernEvent(ref, day, minute, leaningTo(ConcernCategory.values()));
      default ->
          new IncidentEvent(
              ref,
              day,
              minute,
              typeOf(day),
              random.nextInt(6),
              oneIn(4) ? any(Role.values()) : Role.OFFENDER,
              oneIn(2) ? null : any(PlaceCode.values()),
              oneIn(2) ? null : any(SubjectCode.values()),
              oneIn(9) ? random.nextInt(1_000) : 1);
    };
  }

  private IncidentType typeOf(int day) {
    IncidentType[] types = IncidentType.values();
    return types[(leaningTo(types).ordinal() + (day < turn ? 7 : 0)) % types.length];
  }

  private Event support(EventRef ref, int day) {
    int ended = oneIn(2) ? InterventionEvent.ONGOING : random.nextInt(Math.max(1, day));
    return new InterventionEvent(ref, day, leaningTo(InterventionType.values()), ended);
  }

  private Event assessment(EventRef ref, int day) {
    double percent =
        switch (random.nextInt(4)) {
          case 0 -> Double.NaN;
          case 1 -> 100 * random.nextDouble();
          default -> random.nextInt(201) / 2.0;
        };
    PerformanceLevel level = oneIn(3) ? null : any(PerformanceLevel.values());
    return new AssessmentEvent(ref, day, leaningTo(SubjectCode.values()), percent, level);
  }

  private List<Event> withIndicators(Event entry, int minute) {
    List<Event> events = new ArrayList<>(List.of(entry));
    int start = 0;
    for (int i = Math.max(0, random.nextInt(6) - 3); i > 0; i--) {
      start += random.nextInt(200);
      int end = start + 1 + random.nextInt(30);
      events.add(
          new IndicatorEvent(
              entry.ref(),
              entry.daysBefore(),
              minute,
              leaningTo(ConcernCategory.values()),
              any(Assertion.values()),
              any(Speaker.values()),
              random.nextBoolean(),
              start,
              end));
      start = end;
    }
    return events;
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  @SafeVarargs
  private <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }

  /** One of three in most cases. */
  private <T> T leaningTo(T[] values) {
    return oneIn(4) ? any(values) : values[(leaning + random.nextInt(3)) % values.length];
  }
}
