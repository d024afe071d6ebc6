package dev.safeguard.api.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom a step can go: of the school's staff, or outside it.
 *
 * @param id the school's own id of the person, the one that records and the roster use; space
 *     around it does not count
 * @param name as reports are to show it, such as {@code Ms Lisa Rivers}
 * @param contact how to reach the person, or null
 * @param absences when the person is away
 */
public record StaffMember(
    String id, String name, @Nullable String contact, List<Absence> absences) {

  /**
   * @throws IllegalArgumentException if the id or the name is blank
   */
  public StaffMember {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a member of staff needs an id and a name");
    }
    id = id.strip();
    absences = List.copyOf(absences);
  }

  /** Somebody who is never away. */
  public static StaffMember of(String id, String name) {
    return new StaffMember(id, name, null, List.of());
  }

  /** Whether the person is there on every day from one to another, both included. */
  public boolean isThere(LocalDate from, LocalDate to) {
    for (int i = 0; i < absences.size(); i++) {
      Absence absence = absences.get(i);
      if (!absence.from.isAfter(to) && !absence.to.isBefore(from)) {
        return false;
      }
    }
    return true;
  }

  /** Holds none of the fields. */
  @Override
  public String toString() {
    return "StaffMember[…]";
  }

  /**
   * Days on which somebody is away, both included.
   *
   * @param from first day
   * @param to last day
   */
  public record Absence(LocalDate from, LocalDate to) {

    /**
     * @throws IllegalArgumentException if the last day comes before the first
     */
    public Absence {
      Objects.requireNonNull(from, "from");
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("an absence must not end before it begins");
      }
    }
  }
}
