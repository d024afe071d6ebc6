package dev.safeguard.bench.notes;

import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.bench.notes.NameLists.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * People whom there are not, with names from many places, and all that a roster may hold of them.
 */
public final class InventedPeople {
  private static final List<PersonRole> ROLES =
      List.of(
          PersonRole.PUPIL,
          PersonRole.PUPIL,
          PersonRole.PUPIL,
          PersonRole.PARENT,
          PersonRole.STAFF);
  private static final List<String> TITLES = List.of("Mr", "Mrs", "Ms", "Miss", "Dr");

  private final RandomGenerator random;
  private final InventedIdentifiers identifiers;

  /** The same seed gives the same people, and more people begin with the fewer. */
  public InventedPeople(long seed) {
    this(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
  }

  InventedPeople(RandomGenerator random) {
    this.random = random;
    this.identifiers = new InventedIdentifiers(random);
  }

  /** So many people of all roles. */
  public List<Person> people(int count) {
    List<Person> people = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      people.add(person("P" + i, ROLES.get(i % ROLES.size())));
    }
    return people;
  }

  Person person(@Nullable String id, PersonRole role) {
    Given given = NameLists.given(random);
    String family = NameLists.family(random);
    boolean pupil = role == PersonRole.PUPIL;
    return new Person(
        id,
        role,
        pupil ? null : NameLists.pick(TITLES, random),
        given.name(),
        family,
        given.shortForm().equals(given.name()) ? null : given.shortForm(),
        pupil ? identifiers.upn() : null,
        pupil ? identifiers.birth() : null,
        pupil ? identifiers.className() : null,
        List.of(identifiers.phone()),
        List.of(email(given.name(), family)),
        identifiers.address(),
        identifiers.postcode());
  }

  String email(String given, String family) {
    String host = NameLists.host(random);
    String first = Names.ascii(given);
    String last = Names.ascii(family);
    return switch (random.nextInt(3)) {
      case 0 -> first + "." + last + "@" + host;
      case 1 -> first.charAt(0) + last + random.nextInt(100) + "@" + host;
      default -> first + "_" + last + "@" + host;
    };
  }
}
