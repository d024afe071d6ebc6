package dev.safeguard.example.edfi;

import dev.safeguard.api.code.Role;
import dev.safeguard.api.record.Incident;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One student's part in one incident. Who was two things in it has two parts. */
final class Participation {
  private final IncidentFile incident;
  private final Role role;
  private Behavior behavior;
  private boolean holder;
  private final Set<String> measures = new TreeSet<>();

  Participation(IncidentFile incident, Role role, Behavior behavior) {
    this.incident = incident;
    this.role = role;
    this.behavior = behavior;
  }

  IncidentFile incident() {
    return incident;
  }

  Role role() {
    return role;
  }

  Behavior behavior() {
    return behavior;
  }

  /** The student had the weapon. */
  void arm() {
    holder = true;
  }

  /**
   * Whether the incident is a weapon's for this student: to whoever suffered or saw it, and to
   * whoever did it unless it is known to have been in another's hands.
   */
  private boolean armed() {
    return incident.armed() && (role != Role.OFFENDER || holder || !incident.holderKnown());
  }

  /** The type that red flags go by; a weapon goes before whatever else it was. */
  private @Nullable String type() {
    return armed() ? Terms.WEAPON : behavior.type();
  }

  /** What happened; what the type does not say any more because of a weapon stands here. */
  private @Nullable String description() {
    String detail = armed() ? behavior.detail() : null;
    String description = incident.description();
    if (detail == null || description == null) {
      return detail == null ? description : detail;
    }
    return detail + ". " + description;
  }

  /** Takes a further behaviour of the same part; the most severe one stands. */
  void fold(Behavior further) {
    behavior = Behavior.worst(List.of(behavior, further));
  }

  /** What the school did about it. */
  void act(Collection<String> further) {
    measures.addAll(further);
  }

  /** Whether it happened after another; of two at one time the id decides. */
  boolean isAfter(Participation other) {
    int order = incident.day().compareTo(other.incident.day());
    if (order == 0) {
      order = timeOfDay().compareTo(other.timeOfDay());
    }
    return order == 0 ? incident.id().compareTo(other.incident.id()) > 0 : order > 0;
  }

  private LocalTime timeOfDay() {
    LocalTime time = incident.time().time();
    return time == null ? LocalTime.MIN : time;
  }

  /**
   * The record's entry.
   *
   * @param withSchool whether the incident's id alone would be mistaken for another's
   */
  Incident toIncident(boolean withSchool, Tally tally) {
    String id = withSchool ? incident.idWithSchool() : incident.id();
    // Entries of one id are taken for duplicates, and who was a victim too must not lose that.
    String own = role == Role.OFFENDER ? id : id + "-" + role.name().toLowerCase(Locale.ROOT);
    return new Incident(
        own,
        type(),
        severity(tally),
        incident.time(),
        incident.location(),
        null,
        role,
        incident.reporterId(),
        description(),
        measures.isEmpty() ? null : String.join("; ", measures),
        1);
  }

  private @Nullable Integer severity(Tally tally) {
    String category = behavior.category();
    if (category != null && behavior.severity() == null) {
      tally.unmapped("behavior", category);
    }
    return incident.armed() ? Integer.valueOf(Terms.ARMED) : behavior.severity();
  }
}
