package dev.safeguard.bench;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.token.EventRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A full school year of one pupil after stage 1: 390 attendance marks on 195 weekdays, 60
 * incidents, 80 assessments and 20 communications, counted back from one day.
 */
final class YearOfEvents {
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  private static final int SCHOOL_DAYS = 195;
  private static final int INCIDENTS = 60;
  private static final int ASSESSMENTS = 80;
  private static final int COMMUNICATIONS = 20;
  private static final int DAYS = SCHOOL_DAYS / 5 * 7;

  private final RandomGenerator random;

  /** The same number gives the same year. */
  YearOfEvents(int pupil) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(pupil);
  }

  /** All of it, oldest first in each kind. */
  List<Event> all() {
    List<Event> events = new ArrayList<>();
    for (int day = DAYS - 1; day >= 0; day--) {
      if (AS_OF.minusDays(day).getDayOfWeek().getValue() <= 5) {
        events.add(mark(day, HalfDay.AM));
        events.add(mark(day, HalfDay.PM));
      }
    }
    for (int i = 0; i < INCIDENTS; i++) {
      events.add(incident(anyDay()));
    }
    for (int i = 0; i < ASSESSMENTS; i++) {
      events.add(assessment(anyDay()));
    }
    for (int i = 0; i < COMMUNICATIONS; i++) {
      events.add(
          new CommunicationEvent(
              ref(), anyDay(), minute(), any(CommunicationSource.values()), any(Urgency.values())));
    }
    return events;
  }

  /** A new mark of the afternoon of the last day. */
  AttendanceEvent mark() {
    return mark(0, HalfDay.PM);
  }

  /** A new incident of any day of the year. */
  IncidentEvent lateIncident() {
    return incident(anyDay());
  }

  private AttendanceEvent mark(int day, HalfDay half) {
    AttendanceCode present =
        half == HalfDay.AM ? AttendanceCode.PRESENT_AM : AttendanceCode.PRESENT_PM;
    return new AttendanceEvent(
        ref(), day, half, random.nextInt(12) == 0 ? any(AttendanceCode.values()) : present);
  }

  private IncidentEvent incident(int day) {
    return new IncidentEvent(
        ref(),
        day,
        minute(),
        any(IncidentType.values()),
        1 + random.nextInt(4),
        Role.OFFENDER,
        any(PlaceCode.values()),
        any(SubjectCode.values()),
        1);
  }

  private AssessmentEvent assessment(int day) {
    return new AssessmentEvent(
        ref(), day, any(SubjectCode.values()), random.nextInt(101), any(PerformanceLevel.values()));
  }

  private EventRef ref() {
    return new EventRef(random.nextLong());
  }

  private int anyDay() {
    return random.nextInt(DAYS);
  }

  private int minute() {
    return 520 + random.nextInt(400);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
