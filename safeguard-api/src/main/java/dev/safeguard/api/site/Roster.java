package dev.safeguard.api.site;

import dev.safeguard.api.record.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people and names that a school knows beyond a single record.
 *
 * @param schoolName name of the school, or null
 * @param aliases other names it goes by
 * @param town where it is, or null
 * @param people everyone on the roll, staff, parents and others
 */
public record Roster(
    @Nullable String schoolName, List<String> aliases, @Nullable String town, List<Person> people) {

  /** A roster that knows nobody. */
  public static final Roster EMPTY = new Roster(null, List.of(), null, List.of());

  public Roster {
    aliases = List.copyOf(aliases);
    people = List.copyOf(people);
  }

  /** Tells the number of people only. */
  @Override
  public String toString() {
    return "Roster[" + people.size() + " people]";
  }
}
