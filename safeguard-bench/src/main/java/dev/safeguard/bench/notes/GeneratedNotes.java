package dev.safeguard.bench.notes;

import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.site.Roster;
import dev.safeguard.bench.notes.NoteComposer.Surroundings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Composed notes, and a roster. Sentences, names and numbers come from lists of this module and
 * know nothing of the library's; every way of writing a person that the library promises to know
 * occurs. The same seed gives the same.
 *
 * @param roster a school and its people
 * @param onRoster notes in which all that identifies is on the roster
 * @param strangers notes in which nothing is
 */
public record GeneratedNotes(Roster roster, List<MarkedNote> onRoster, List<MarkedNote> strangers) {

  public GeneratedNotes {
    onRoster = List.copyOf(onRoster);
    strangers = List.copyOf(strangers);
  }

  /**
   * Composes notes.
   *
   * @param people how many are on the roster, at least 5
   * @param notes how many of either sort
   */
  public static GeneratedNotes of(long seed, int people, int notes) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Person> known = new InventedPeople(seed).people(people);
    String school = NameLists.school(random);
    String town = NameLists.town(random);
    Map<PersonRole, List<Person>> byRole = byRole(known);
    NoteComposer aboutKnown =
        new NoteComposer(
            random,
            role -> NameLists.pick(Objects.requireNonNull(byRole.get(role)), random),
            new Surroundings(any -> school, any -> town),
            false);
    InventedPeople others = new InventedPeople(random);
    NoteComposer aboutStrangers =
        new NoteComposer(
            random,
            role -> others.person(null, role),
            new Surroundings(NameLists::school, NameLists::town),
            true);
    return new GeneratedNotes(
        new Roster(school, List.of(), town, known),
        compose(aboutKnown, "K", notes),
        compose(aboutStrangers, "S", notes));
  }

  private static Map<PersonRole, List<Person>> byRole(List<Person> people) {
    Map<PersonRole, List<Person>> byRole = new EnumMap<>(PersonRole.class);
    for (Person person : people) {
      byRole.computeIfAbsent(person.role(), role -> new ArrayList<>()).add(person);
    }
    return byRole;
  }

  private static List<MarkedNote> compose(NoteComposer composer, String prefix, int notes) {
    List<MarkedNote> composed = new ArrayList<>(notes);
    for (int i = 0; i < notes; i++) {
      composed.add(composer.compose(prefix + i));
    }
    return composed;
  }

  /** Tells the numbers only. */
  @Override
  public String toString() {
    return "GeneratedNotes[" + onRoster.size() + " + " + strangers.size() + " notes]";
  }
}
