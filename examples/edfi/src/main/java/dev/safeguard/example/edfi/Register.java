package dev.safeguard.example.edfi;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.AttendanceMeaning;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.AttendanceMark.Session;
import dev.safeguard.api.record.EventTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One pupil's sessions, each with one mark. Where two events speak of one session the higher of
 * late, present, authorised absence, unauthorised absence stands, whichever came first.
 */
final class Register {
  private static final List<AttendanceMeaning> PRECEDENCE =
      List.of(
          AttendanceMeaning.LATE,
          AttendanceMeaning.PRESENT,
          AttendanceMeaning.AUTHORISED_ABSENCE,
          AttendanceMeaning.UNAUTHORISED_ABSENCE);

  private final Map<LocalDate, Map<Session, AttendanceCode>> days = new TreeMap<>();

  /** Enters an event; true if a session it speaks of had a mark already. */
  boolean enter(LocalDate day, Set<Session> sessions, AttendanceCode code) {
    Map<Session, AttendanceCode> marks =
        days.computeIfAbsent(day, d -> new EnumMap<>(Session.class));
    boolean merged = false;
    for (Session session : sessions) {
      AttendanceCode before = marks.get(session);
      merged |= before != null;
      if (before == null || rank(code) < rank(before)) {
        marks.put(session, code);
      }
    }
    return merged;
  }

  private static int rank(AttendanceCode code) {
    return PRECEDENCE.indexOf(code.meaning());
  }

  /** The marks, by day and session. */
  List<AttendanceMark> marks() {
    List<AttendanceMark> marks = new ArrayList<>();
    days.forEach(
        (day, sessions) ->
            sessions.forEach(
                (session, code) ->
                    marks.add(new AttendanceMark(null, EventTime.on(day), session, code))));
    return marks;
  }

  /**
   * The sessions of which an attendance event speaks.
   *
   * @throws RefusedRowException if the duration is not above 0 and at most 1
   */
  static Set<Session> sessions(Row row, Terms.Extent extent) throws RefusedRowException {
    Set<Session> stated = ofDuration(row);
    LocalTime arrival = row.timeOrNull("arrival_time");
    return switch (extent) {
      case DURATION -> stated;
      case ARRIVAL -> EnumSet.of(afternoon(arrival) ? Session.PM : Session.AM);
      case MORNING -> EnumSet.of(Session.AM);
    };
  }

  /**
   * A day is 1; parts of it go to the nearest half day, of which an event speaks of at least one.
   */
  private static Set<Session> ofDuration(Row row) throws RefusedRowException {
    String text = row.text("duration");
    double duration = text == null ? 1 : Row.number("duration", text);
    if (duration <= 0 || duration > 1) {
      throw new RefusedRowException("duration is not above 0 and at most 1");
    }
    if (Math.round(duration * 2) > 1) {
      return EnumSet.allOf(Session.class);
    }
    boolean left = row.timeOrNull("departure_time") != null && row.text("arrival_time") == null;
    return EnumSet.of(left ? Session.PM : Session.AM);
  }

  private static boolean afternoon(@Nullable LocalTime time) {
    return time != null && !time.isBefore(LocalTime.NOON);
  }
}
