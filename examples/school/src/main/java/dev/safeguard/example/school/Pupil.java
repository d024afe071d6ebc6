package dev.safeguard.example.school;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.record.StudentRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One pupil while the year is being made up. */
final class Pupil {
  static final int AM = 0;
  static final int PM = 1;

  final String id;
  final String className;
  final String givenName;
  final String familyName;
  final @Nullable String preferredName;
  final String upn;
  final LocalDate dateOfBirth;
  final Person parent;
  final StudentRecord.Builder record;

  private final Map<LocalDate, AttendanceCode[]> marks = new TreeMap<>();
  private int entries;

  Pupil(
      String id,
      String className,
      String givenName,
      String familyName,
      @Nullable String preferredName,
      String upn,
      LocalDate dateOfBirth,
      Person parent) {
    this.id = id;
    this.className = className;
    this.givenName = givenName;
    this.familyName = familyName;
    this.preferredName = preferredName;
    this.upn = upn;
    this.dateOfBirth = dateOfBirth;
    this.parent = parent;
    this.record =
        StudentRecord.builder(id)
            .asOf(SchoolYear.AS_OF)
            .yearGroup(yearGroup())
            .className(className)
            .givenName(givenName)
            .familyName(familyName)
            .preferredName(preferredName)
            .upn(upn)
            .dateOfBirth(dateOfBirth)
            .add(parent);
  }

  String yearGroup() {
    return className.substring(0, className.length() - 1);
  }

  /** What the pupil is called day to day. */
  String called() {
    return preferredName != null ? preferredName : givenName;
  }

  /** An id for the next entry, such as {@code I-STU1004-2}. */
  String nextId(char kind) {
    entries++;
    return kind + "-" + id + "-" + entries;
  }

  void mark(LocalDate day, int session, AttendanceCode code) {
    marks.computeIfAbsent(day, d -> new AttendanceCode[2])[session] = code;
  }

  /** Whether anything but a plain attendance was written for the session. */
  boolean isFree(LocalDate day, int session) {
    AttendanceCode[] both = marks.get(day);
    return both != null
        && (both[session] == AttendanceCode.PRESENT_AM
            || both[session] == AttendanceCode.PRESENT_PM);
  }

  /** Takes the register of these days away, as for a pupil who was not there yet. */
  void notOnRollBefore(LocalDate day) {
    marks.keySet().removeIf(date -> date.isBefore(day));
  }

  StudentRecord finish() {
    marks.forEach(
        (day, both) -> {
          record.add(
              new AttendanceMark(null, EventTime.on(day), AttendanceMark.Session.AM, both[AM]));
          record.add(
              new AttendanceMark(null, EventTime.on(day), AttendanceMark.Session.PM, both[PM]));
        });
    return record.build();
  }

  Person onRoster() {
    return new Person(
        id,
        PersonRole.PUPIL,
        null,
        givenName,
        familyName,
        preferredName,
        upn,
        dateOfBirth,
        className,
        List.of(),
        List.of(),
        parent.address(),
        parent.postcode());
  }
}
