package dev.safeguard.example.edfi;

import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One incident, for all who took part. */
final class IncidentFile {
  private final Row row;
  private final String id;
  private final LocalDate day;
  private final EventTime time;
  private final List<Behavior> behaviors;
  private boolean armed;
  private boolean holderKnown;
  private @Nullable String reporterId;

  private IncidentFile(Row row, String id, LocalDate day, @Nullable LocalTime time) {
    this.row = row;
    this.id = id;
    this.day = day;
    this.time = new EventTime(day, time, null);
    this.behaviors = Behavior.of(row);
    this.reporterId = row.text("reporter_id");
  }

  /**
   * The incident of a row.
   *
   * @throws RefusedRowException if it has no id or no day, or its time is none
   */
  static IncidentFile of(Row row) throws RefusedRowException {
    IncidentFile incident =
        new IncidentFile(row, row.required("incident_id"), row.day("date"), row.timeOrNull("time"));
    if (row.kind() == Row.Kind.INCIDENT) {
      for (String weapon : row.all("weapon")) {
        if (Terms.armed(Row.codeOf(weapon))) {
          incident.arm();
        }
      }
    }
    return incident;
  }

  /** A weapon was there. */
  void arm() {
    armed = true;
  }

  boolean armed() {
    return armed;
  }

  /** One of the students is known to have had it. */
  void armByStudent() {
    armed = true;
    holderKnown = true;
  }

  boolean holderKnown() {
    return holderKnown;
  }

  /** Of several who reported it, the one whose id comes first. */
  void reportedBy(String staff) {
    if (reporterId == null || staff.compareTo(reporterId) < 0) {
      reporterId = staff;
    }
  }

  @Nullable String reporterId() {
    return reporterId;
  }

  String id() {
    return id;
  }

  /** The id with its school, for a pupil with two incidents of one id. */
  String idWithSchool() {
    return id + "@" + row.text("school_id");
  }

  LocalDate day() {
    return day;
  }

  EventTime time() {
    return time;
  }

  @Nullable String location() {
    return row.code("location");
  }

  @Nullable String description() {
    return row.text("description");
  }

  /** The most severe behaviour of the incident. */
  Behavior worst() {
    return Behavior.worst(behaviors);
  }

  /** A behaviour with the detail that the incident has for its category, if it has none itself. */
  Behavior detailed(Behavior behavior) {
    if (behavior.detail() == null) {
      for (Behavior stated : behaviors) {
        if (stated.detail() != null && Objects.equals(stated.category(), behavior.category())) {
          return stated;
        }
      }
    }
    return behavior;
  }

  /**
   * Those whom the incident names: who reported it and who is not of the school. In the record's
   * {@code people} their names are known as names, and are found wherever else they stand.
   */
  List<Person> people() {
    List<Person> people = new ArrayList<>();
    String reporter = row.text("reporter_name");
    if (reporter != null) {
      String description = row.code("reporter_role");
      PersonRole role = description == null ? PersonRole.OTHER : Terms.reporter(description);
      int comma = reporter.indexOf(',');
      int space = reporter.lastIndexOf(' ');
      people.add(
          comma >= 0
              ? person(
                  reporterId, role, reporter.substring(comma + 1), reporter.substring(0, comma))
              : person(
                  reporterId,
                  role,
                  reporter.substring(0, Math.max(space, 0)),
                  reporter.substring(space + 1)));
    }
    List<String> first = row.all("other_first");
    List<String> last = row.all("other_last");
    for (int i = 0; i < last.size(); i++) {
      people.add(person(null, PersonRole.OTHER, i < first.size() ? first.get(i) : "", last.get(i)));
    }
    return people;
  }

  private static Person person(@Nullable String id, PersonRole role, String given, String family) {
    return new Person(
        id,
        role,
        null,
        given.isBlank() ? null : given.strip(),
        family.isBlank() ? null : family.strip(),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null);
  }
}
