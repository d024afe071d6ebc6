package dev.safeguard.bench.notes;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Names to draw from: {@code names.json}, and invented ones that no list holds. */
final class NameLists {
  /** A given name and its short form, which may be the same. */
  record Given(String name, String shortForm) {}

  private static final JsonResource NAMES = new JsonResource("names.json");
  private static final List<String> GIVEN = NAMES.list("given");
  private static final List<String> GIVEN_ORDINARY = NAMES.list("given_ordinary");
  private static final List<String> FAMILY = NAMES.list("family");
  private static final List<String> FAMILY_ORDINARY = NAMES.list("family_ordinary");
  private static final List<String> STEMS = NAMES.list("stems");
  private static final List<String> TOWNS = NAMES.list("towns");
  private static final List<String> STREETS = NAMES.list("street_kinds");
  private static final List<String> SCHOOLS = NAMES.list("school_kinds");
  private static final List<String> ORGANISATIONS = NAMES.list("organisation_kinds");
  private static final List<String> HOSTS = NAMES.list("hosts");
  private static final List<String> NICKNAMES = NAMES.list("nicknames");
  private static final Set<String> SPELL = Set.copyOf(NAMES.list("initials_that_spell"));
  private static final Set<String> ORDINARY_GIVEN = Set.copyOf(GIVEN_ORDINARY);
  private static final Set<String> ORDINARY_FAMILY = Set.copyOf(FAMILY_ORDINARY);

  static Given given(RandomGenerator random) {
    int draw = random.nextInt(10);
    String entry =
        draw == 0 ? InventedNames.next(random) : pick(draw == 1 ? GIVEN_ORDINARY : GIVEN, random);
    int bar = entry.indexOf('|');
    return bar < 0
        ? new Given(entry, entry)
        : new Given(entry.substring(0, bar), entry.substring(bar + 1));
  }

  static String family(RandomGenerator random) {
    return switch (random.nextInt(10)) {
      case 0 -> InventedNames.next(random);
      case 1 -> pick(FAMILY_ORDINARY, random);
      case 2 -> pick(FAMILY, random) + "-" + pick(FAMILY, random);
      default -> pick(FAMILY, random);
    };
  }

  /** Whether a name is an ordinary word too, so that it tells nobody once its capital is lost. */
  static boolean isOrdinary(String name) {
    return ORDINARY_GIVEN.contains(name) || ORDINARY_FAMILY.contains(name);
  }

  /** Whether initials without points are a word or an acronym, and so tell nobody. */
  static boolean spell(String initials) {
    return SPELL.contains(Names.withoutAccents(initials));
  }

  static String stem(RandomGenerator random) {
    return pick(STEMS, random);
  }

  static String town(RandomGenerator random) {
    return pick(TOWNS, random);
  }

  static String street(RandomGenerator random) {
    return pick(STEMS, random) + " " + pick(STREETS, random);
  }

  static String school(RandomGenerator random) {
    return pick(STEMS, random) + " " + pick(SCHOOLS, random);
  }

  static String organisation(RandomGenerator random) {
    return pick(STEMS, random) + " " + pick(ORGANISATIONS, random);
  }

  static String host(RandomGenerator random) {
    return pick(HOSTS, random);
  }

  static String nickname(RandomGenerator random) {
    return pick(NICKNAMES, random) + random.nextInt(100);
  }

  static <T> T pick(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }

  private NameLists() {}
}
