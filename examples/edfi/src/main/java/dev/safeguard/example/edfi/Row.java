package dev.safeguard.example.edfi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One statement of an exchange, the same whichever form it came in: its fields bear the names of
 * the CSV columns. {@link #toString()} holds none of them.
 */
record Row(String file, long line, Kind kind, Map<String, List<String>> fields) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  /** What the row states. */
  enum Kind {
    STUDENT,
    SCHOOL_ATTENDANCE,
    SECTION_ATTENDANCE,
    INCIDENT,
    /** A student whose behaviour it was. */
    PARTICIPATION,
    /** A witness or a victim. */
    NON_OFFENDER,
    /** An incident and one student's part in it, as CSV has them. */
    INCIDENT_AND_PARTICIPATION,
    INCIDENT_STAFF,
    ACTION,
    ASSESSMENT
  }

  /** The values of a repeated field, blank ones kept, so that two fields can be read in step. */
  List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** The first value that is not blank. */
  @Nullable String text(String name) {
    for (String value : all(name)) {
      if (!value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  /** Like {@link #text}, refusing its absence. */
  String required(String name) throws RefusedRowException {
    String text = text(name);
    if (text == null) {
      throw new RefusedRowException(name + " is missing");
    }
    return text;
  }

  /** The code of a descriptor, with or without its {@code uri://…#}. */
  @Nullable String code(String name) {
    String text = text(name);
    return text == null ? null : codeOf(text);
  }

  /** The part of a descriptor after its namespace. */
  static String codeOf(String descriptor) {
    return descriptor.substring(descriptor.lastIndexOf('#') + 1).strip();
  }

  /** A day, refusing its absence; a zone, which {@code xs:date} allows, is passed over. */
  LocalDate day(String name) throws RefusedRowException {
    LocalDate day = dayOrNull(name);
    if (day == null) {
      throw new RefusedRowException(name + " is missing");
    }
    return day;
  }

  /** A day, or null where there is none. */
  @Nullable LocalDate dayOrNull(String name) throws RefusedRowException {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text, DateTimeFormatter.ISO_DATE);
      if (day.getYear() < 1900 || day.getYear() > 9999) {
        throw new RefusedRowException(name + " is not of the years 1900 to 9999");
      }
      return day;
    } catch (DateTimeException e) {
      throw new RefusedRowException(name + " is not a day such as 2021-08-31");
    }
  }

  /** A time of day, or null where there is none. */
  @Nullable LocalTime timeOrNull(String name) throws RefusedRowException {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return LocalTime.parse(text, DateTimeFormatter.ISO_TIME);
    } catch (DateTimeException e) {
      throw new RefusedRowException(name + " is not a time such as 09:30:00");
    }
  }

  /** A decimal number of at least 0. */
  static double number(String name, String text) throws RefusedRowException {
    if (!NUMBER.matcher(text).matches()) {
      throw new RefusedRowException(name + " is not a number of at least 0");
    }
    return Double.parseDouble(text);
  }

  /** Tells the kind and the place only. */
  @Override
  public String toString() {
    return kind + " at " + file + ":" + line;
  }
}
