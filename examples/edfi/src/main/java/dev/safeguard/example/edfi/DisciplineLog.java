package dev.safeguard.example.edfi;

import dev.safeguard.api.code.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Incidents, who took part in them and what was done. An interchange may state them in any order,
 * so they are put together when all are read.
 */
final class DisciplineLog {
  private final Map<List<String>, IncidentFile> byIdentity = new HashMap<>();
  private final Map<List<String>, IncidentFile> byReference = new HashMap<>();
  private final Map<String, List<Participation>> byStudent = new LinkedHashMap<>();
  private final List<Row> later = new ArrayList<>();
  private final LocalDate asOf;
  private final Tally tally;

  DisciplineLog(LocalDate asOf, Tally tally) {
    this.asOf = asOf;
    this.tally = tally;
  }

  /** Takes an incident; the first one of an identity stands. */
  void incident(Row row) throws RefusedRowException {
    IncidentFile incident = IncidentFile.of(row);
    IncidentFile first = byIdentity.putIfAbsent(identity(row), incident);
    if (first != null && !first.day().equals(incident.day())) {
      throw new RefusedRowException("an incident of this id stands on another day already");
    }
    String reference = row.text("incident_ref");
    if (reference != null) {
      byReference.put(List.of(row.file(), reference), first == null ? incident : first);
    }
  }

  /** Takes a row that speaks of an incident, which may stand further on. */
  void later(Row row) {
    later.add(row);
  }

  /** Puts all together and hands the incidents to their pupils. */
  void finish(Function<String, Pupil> pupils) {
    each(Row.Kind.PARTICIPATION, this::participation);
    each(Row.Kind.NON_OFFENDER, this::participation);
    each(Row.Kind.INCIDENT_AND_PARTICIPATION, this::participation);
    each(Row.Kind.INCIDENT_STAFF, this::staff);
    each(Row.Kind.ACTION, this::action);
    byStudent.forEach((student, parts) -> hand(pupils.apply(student), parts));
  }

  private interface Step {
    void take(Row row) throws RefusedRowException;
  }

  private void each(Row.Kind kind, Step step) {
    for (Row row : later) {
      if (row.kind() == kind) {
        try {
          step.take(row);
        } catch (RefusedRowException e) {
          tally.refuse(row.file(), row.line(), String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private void participation(Row row) throws RefusedRowException {
    String student = row.required("student_id");
    IncidentFile incident = incidentOf(row);
    String weapon = row.code("weapon");
    boolean armed = weapon != null && Terms.armed(weapon);
    Set<Role> roles = roles(row);
    if (armed && roles.contains(Role.OFFENDER)) {
      incident.armByStudent();
    } else if (armed) {
      incident.arm();
    }
    for (Role role : roles) {
      Participation part = new Participation(incident, role, behavior(row, incident));
      List<Participation> parts = byStudent.computeIfAbsent(student, s -> new ArrayList<>());
      Participation same = find(parts, incident, role);
      if (same == null) {
        parts.add(part);
      } else {
        same.fold(part.behavior());
        tally.add(Count.FOLDED);
      }
      if (armed) {
        (same == null ? part : same).arm();
      }
    }
  }

  /** What the student did, in the words of the association if it has any, else the incident's. */
  private static Behavior behavior(Row row, IncidentFile incident) {
    List<Behavior> own = Behavior.of(row);
    if (own.isEmpty() || row.kind() == Row.Kind.NON_OFFENDER) {
      return incident.worst();
    }
    return incident.detailed(Behavior.worst(own));
  }

  private Set<Role> roles(Row row) throws RefusedRowException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    boolean any = false;
    for (String descriptor : row.all("participation")) {
      String code = Row.codeOf(descriptor);
      if (code.isEmpty()) {
        continue;
      }
      any = true;
      if (!Terms.participates(code)) {
        tally.unmapped("participation", code);
        throw new RefusedRowException("participation is not a known code");
      }
      Terms.role(code).ifPresent(roles::add);
    }
    if (!any) {
      // The association itself says that it was the student's behaviour.
      if (row.kind() == Row.Kind.PARTICIPATION) {
        return EnumSet.of(Role.OFFENDER);
      }
      throw new RefusedRowException("participation is missing");
    }
    if (row.kind() == Row.Kind.NON_OFFENDER && roles.contains(Role.OFFENDER)) {
      throw new RefusedRowException("a non-offender cannot be the perpetrator");
    }
    if (roles.isEmpty()) {
      tally.add(Count.REPORTERS);
    }
    return roles;
  }

  private static @Nullable Participation find(
      List<Participation> parts, IncidentFile incident, Role role) {
    for (Participation part : parts) {
      if (part.incident() == incident && part.role() == role) {
        return part;
      }
    }
    return null;
  }

  private void staff(Row row) throws RefusedRowException {
    for (String descriptor : row.all("participation")) {
      if (Terms.key(Row.codeOf(descriptor)).equals("reporter")) {
        incidentOf(row).reportedBy(row.required("staff_id"));
      }
    }
  }

  private void action(Row row) throws RefusedRowException {
    tally.add(Count.ACTIONS);
    String student = row.required("student_id");
    LocalDate day = row.day("date");
    List<String> measures =
        row.all("discipline").stream().map(Row::codeOf).filter(code -> !code.isEmpty()).toList();
    if (measures.isEmpty()) {
      throw new RefusedRowException("discipline is missing");
    }
    boolean stated = row.text("incident_id") != null || row.text("incident_ref") != null;
    IncidentFile incident = stated ? incidentOf(row) : null;
    Participation own = null;
    for (Participation part : byStudent.getOrDefault(student, List.of())) {
      boolean fits =
          incident != null ? part.incident() == incident : !part.incident().day().isAfter(day);
      if (part.role() == Role.OFFENDER && fits && (own == null || part.isAfter(own))) {
        own = part;
      }
    }
    if (own == null) {
      tally.add(Count.ACTIONS_LOOSE);
    } else {
      own.act(measures);
    }
  }

  private IncidentFile incidentOf(Row row) throws RefusedRowException {
    String reference = row.text("incident_ref");
    IncidentFile incident =
        reference != null
            ? byReference.get(List.of(row.file(), reference))
            : byIdentity.get(identity(row));
    if (incident == null) {
      throw new RefusedRowException("speaks of an incident that is not in the exchange");
    }
    return incident;
  }

  /** An incident's id is unique within its school only. */
  private static List<String> identity(Row row) throws RefusedRowException {
    String school = row.text("school_id");
    return List.of(school == null ? "" : school, row.required("incident_id"));
  }

  private void hand(Pupil pupil, List<Participation> parts) {
    for (Participation part : parts) {
      if (part.incident().day().isAfter(asOf)) {
        tally.add(Count.AFTER_AS_OF);
        continue;
      }
      boolean twice =
          parts.stream()
              .anyMatch(
                  other ->
                      other.incident() != part.incident()
                          && other.incident().id().equals(part.incident().id()));
      pupil.add(part.toIncident(twice, tally));
      part.incident().people().forEach(pupil::add);
      tally.add(
          switch (part.role()) {
            case OFFENDER -> Count.OFFENDERS;
            case VICTIM -> Count.VICTIMS;
            case WITNESS -> Count.WITNESSES;
          });
    }
  }
}
