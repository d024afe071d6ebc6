package dev.safeguard.example.school;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.PossibleSessions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one pupil, from a text file: an entry a line, its fields separated by {@code |}.
 *
 * <pre>
 * class    | 9C
 * incident | 2026-01-15 11:15 | disruptive | 2 | classroom | English | offender | T208 | detention | note
 * concern  | 2026-01-15 11:15 | neglect | T202 | note
 * often    | 2025-09-09 | 2026-03-17 | 6 | disruptive | 2 | classroom | Maths | T208 | note
 * message  | 2026-01-15 11:15 | parent | urgent | note
 * online   | 2026-01-15 11:15 | grooming | 4 | note
 * result   | 2026-01-15 | Maths | 41 | 100 | below
 * support  | mentoring | 2026-01-12 | -
 * flag     | young_carer
 * sessions | 2025-09-03 | 2026-03-20 | 6
 * marks    | O | 2026-01-05 | 2026-03-20 | MON FRI | AM PM
 * joined   | 2026-02-23
 * </pre>
 *
 * A field with {@code -} is left out of the record. {@code often} is an incident every so many
 * school days.
 */
final class Story {
  private final String file;
  private final List<String[]> entries = new ArrayList<>();

  private Story(String file) {
    this.file = file;
  }

  static Story read(String file) {
    Story story = new Story(file);
    for (String line : Lines.of("stories/" + file)) {
      String[] fields = line.split("\\|", -1);
      for (int i = 0; i < fields.length; i++) {
        fields[i] = fields[i].strip();
      }
      story.entries.add(fields);
    }
    return story;
  }

  /** Whose class the pupil is in. */
  String className() {
    return entries.get(0)[1];
  }

  /** Whether the story has the pupil's results, so that none need be made up. */
  boolean hasResults() {
    return entries.stream().anyMatch(entry -> entry[0].equals("result"));
  }

  /** Writes the story into a pupil's record. */
  void tell(Pupil pupil, Pupil friend, Note note) {
    for (String[] entry : entries.subList(1, entries.size())) {
      try {
        tell(entry, pupil, friend, note);
      } catch (RuntimeException e) {
        throw new IllegalStateException(file + ": " + String.join("|", entry), e);
      }
    }
  }

  private static void tell(String[] entry, Pupil pupil, Pupil friend, Note note) {
    switch (entry[0]) {
      case "incident" ->
          pupil.record.add(
              new Incident(
                  pupil.nextId('I'),
                  entry[2],
                  Integer.valueOf(entry[3]),
                  time(entry[1]),
                  given(entry[4]),
                  given(entry[5]),
                  Role.valueOf(entry[6].toUpperCase(Locale.ROOT)),
                  entry[7],
                  note.write(entry[9], pupil, friend),
                  given(entry[8]),
                  1));
      case "often" -> often(entry, pupil, friend, note);
      case "concern" ->
          pupil.record.add(
              new Concern(
                  pupil.nextId('C'),
                  entry[2],
                  time(entry[1]),
                  note.write(entry[4], pupil, friend),
                  entry[3]));
      case "message" ->
          pupil.record.add(
              new Communication(
                  pupil.nextId('M'),
                  entry[2],
                  Urgency.valueOf(entry[3].toUpperCase(Locale.ROOT)),
                  time(entry[1]),
                  note.write(entry[4], pupil, friend)));
      case "online" ->
          pupil.record.add(
              new OnlineSafetyEvent(
                  pupil.nextId('O'),
                  entry[2],
                  Integer.valueOf(entry[3]),
                  time(entry[1]),
                  note.write(entry[4], pupil, friend)));
      case "result" ->
          pupil.record.add(
              new Assessment(
                  pupil.nextId('A'),
                  entry[2],
                  Double.valueOf(entry[3]),
                  Double.valueOf(entry[4]),
                  PerformanceLevel.valueOf(entry[5].toUpperCase(Locale.ROOT)),
                  "class test",
                  EventTime.on(LocalDate.parse(entry[1]))));
      case "support" ->
          pupil.record.add(
              new Intervention(
                  pupil.nextId('S'),
                  entry[1],
                  LocalDate.parse(entry[2]),
                  entry[3].equals("-") ? null : LocalDate.parse(entry[3])));
      case "flag" -> pupil.record.addVulnerability(entry[1]);
      case "sessions" ->
          pupil.record.add(
              new PossibleSessions(
                  LocalDate.parse(entry[1]),
                  LocalDate.parse(entry[2]),
                  Integer.parseInt(entry[3])));
      case "marks" -> marks(entry, pupil);
      case "joined" -> pupil.notOnRollBefore(LocalDate.parse(entry[1]));
      default -> throw new IllegalArgumentException("unknown entry");
    }
  }

  private static void often(String[] entry, Pupil pupil, Pupil friend, Note note) {
    List<LocalDate> days = SchoolYear.daysSoFar();
    LocalDate from = LocalDate.parse(entry[1]);
    LocalDate to = LocalDate.parse(entry[2]);
    int every = Integer.parseInt(entry[3]);
    int since = every;
    for (LocalDate day : days) {
      if (day.isBefore(from) || day.isAfter(to) || since++ < every) {
        continue;
      }
      since = 1;
      pupil.record.add(
          new Incident(
              pupil.nextId('I'),
              entry[4],
              Integer.valueOf(entry[5]),
              EventTime.at(day, LocalTime.of(9 + day.getDayOfMonth() % 6, 20)),
              given(entry[6]),
              given(entry[7]),
              Role.OFFENDER,
              entry[8],
              note.write(entry[9], pupil, friend),
              null,
              1));
    }
  }

  private static void marks(String[] entry, Pupil pupil) {
    AttendanceCode code = AttendanceCode.ofMark(entry[1]).orElseThrow();
    LocalDate to = LocalDate.parse(entry[3]);
    for (LocalDate day = LocalDate.parse(entry[2]); !day.isAfter(to); day = day.plusDays(1)) {
      String weekday = day.getDayOfWeek().name().substring(0, 3);
      if (SchoolYear.isOpen(day) && entry[4].contains(weekday)) {
        if (entry[5].contains("AM")) {
          pupil.mark(day, Pupil.AM, code);
        }
        if (entry[5].contains("PM")) {
          pupil.mark(day, Pupil.PM, code);
        }
      }
    }
  }

  private static EventTime time(String text) {
    return EventTime.parse(text.replace(' ', 'T'));
  }

  private static @Nullable String given(String text) {
    return text.equals("-") ? null : text;
  }
}
