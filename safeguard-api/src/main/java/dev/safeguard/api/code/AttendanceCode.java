package dev.safeguard.api.code;

import static dev.safeguard.api.code.AttendanceMeaning.APPROVED_ACTIVITY;
import static dev.safeguard.api.code.AttendanceMeaning.AUTHORISED_ABSENCE;
import static dev.safeguard.api.code.AttendanceMeaning.LATE;
import static dev.safeguard.api.code.AttendanceMeaning.NOT_POSSIBLE;
import static dev.safeguard.api.code.AttendanceMeaning.PRESENT;
import static dev.safeguard.api.code.AttendanceMeaning.UNAUTHORISED_ABSENCE;
import static dev.safeguard.api.code.AttendanceMeaning.UNCLASSIFIED_ABSENCE;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Register marks of England from 19 August 2024 (SI 2024/208, regulation 10), the retired marks
 * that stand in older registers, and the three statuses of sources that have no marks.
 *
 * <p>{@code Q} is taken as not possible, like the other reasons for being unable to attend; {@code
 * J}, {@code Y}, {@code F} and {@code H} are retired and keep the meaning they had.
 */
public enum AttendanceCode implements Code {
  PRESENT_AM("/", PRESENT),
  PRESENT_PM("\\", PRESENT),
  L("L", LATE),
  K("K", APPROVED_ACTIVITY),
  V("V", APPROVED_ACTIVITY),
  P("P", APPROVED_ACTIVITY),
  W("W", APPROVED_ACTIVITY),
  B("B", APPROVED_ACTIVITY),
  J("J", APPROVED_ACTIVITY),
  D("D", NOT_POSSIBLE),
  C("C", AUTHORISED_ABSENCE),
  C1("C1", AUTHORISED_ABSENCE),
  /** Part-time timetable: an authorised absence, never truancy. */
  C2("C2", AUTHORISED_ABSENCE),
  M("M", AUTHORISED_ABSENCE),
  T("T", AUTHORISED_ABSENCE),
  R("R", AUTHORISED_ABSENCE),
  S("S", AUTHORISED_ABSENCE),
  I("I", AUTHORISED_ABSENCE),
  I01("I01", AUTHORISED_ABSENCE),
  I02("I02", AUTHORISED_ABSENCE),
  E("E", AUTHORISED_ABSENCE),
  J1("J1", AUTHORISED_ABSENCE),
  H("H", AUTHORISED_ABSENCE),
  F("F", AUTHORISED_ABSENCE),
  G("G", UNAUTHORISED_ABSENCE),
  /** No reason yet: provisional, and unauthorised until one is given. */
  N("N", UNAUTHORISED_ABSENCE),
  O("O", UNAUTHORISED_ABSENCE),
  /** Arrived after the register closed: late, and an unauthorised absence. */
  U("U", UNAUTHORISED_ABSENCE),
  Q("Q", NOT_POSSIBLE),
  Y("Y", NOT_POSSIBLE),
  Y1("Y1", NOT_POSSIBLE),
  Y2("Y2", NOT_POSSIBLE),
  Y3("Y3", NOT_POSSIBLE),
  Y4("Y4", NOT_POSSIBLE),
  Y5("Y5", NOT_POSSIBLE),
  Y6("Y6", NOT_POSSIBLE),
  Y7("Y7", NOT_POSSIBLE),
  X("X", NOT_POSSIBLE),
  /** Retired 2020 to 2022 family {@code X01} to {@code X09}. */
  X0("X0", NOT_POSSIBLE),
  Z("Z", NOT_POSSIBLE),
  PLANNED_CLOSURE("#", NOT_POSSIBLE),
  STATUS_PRESENT("present", PRESENT),
  STATUS_ABSENT("absent", UNCLASSIFIED_ABSENCE),
  STATUS_LATE("late", LATE);

  private final String mark;
  private final AttendanceMeaning meaning;

  AttendanceCode(String mark, AttendanceMeaning meaning) {
    this.mark = mark;
    this.meaning = meaning;
  }

  /** The mark as it stands in a register, such as {@code "/"} or {@code "C2"}. */
  public String mark() {
    return mark;
  }

  /** What the mark means for the statistics. */
  public AttendanceMeaning meaning() {
    return meaning;
  }

  /** The code of a mark, in any case; empty where it is none of the table's. */
  public static Optional<AttendanceCode> ofMark(String mark) {
    return Optional.ofNullable(Marks.BY_MARK.get(mark.strip().toUpperCase(Locale.ROOT)));
  }

  /** Held apart because an enum's constructor may not touch its own statics. */
  private static final class Marks {
    static final Map<String, AttendanceCode> BY_MARK = byMark();

    private static Map<String, AttendanceCode> byMark() {
      Map<String, AttendanceCode> marks = new HashMap<>();
      for (AttendanceCode code : values()) {
        if (code.compareTo(STATUS_PRESENT) < 0) {
          marks.put(code.mark, code);
        }
      }
      for (int i = 1; i <= 9; i++) {
        marks.put("X0" + i, X0);
      }
      return Map.copyOf(marks);
    }
  }
}
