package dev.safeguard.bench.notes;

import dev.safeguard.api.record.Person;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** The ways in which a note writes a person. */
enum Writing {
  FULL,
  GIVEN,
  FAMILY,
  PREFERRED,
  PREFERRED_FULL,
  INITIALS,
  INITIAL_FAMILY,
  GIVEN_INITIAL,
  POSSESSIVE,
  TITLE,
  REVERSED,
  ACCENTS_LOST,
  SMALL,
  CAPITALS,
  TYPO,
  TWO_TYPOS,
  HALF;

  private static final String NAME = "NAME";
  private static final List<Writing> ALL = List.of(values());
  private static final List<String> BELONGINGS =
      List.of("mum", "brother", "phone", "bag", "friend");

  /** Writes the person in one of the ways that fit. */
  static void write(Person person, Draft draft, RandomGenerator random) {
    Writing writing;
    do {
      writing = NameLists.pick(ALL, random);
    } while (!writing.fits(person, draft.letterCase()));
    writing.to(draft, person, random);
  }

  /**
   * Whether the person can be written so. Who is called like an ordinary word is written in full
   * once the capital is lost: "will" alone is nobody.
   */
  private boolean fits(Person person, Draft.Case letterCase) {
    String given = given(person);
    String family = family(person);
    boolean ordinary = NameLists.isOrdinary(given) || NameLists.isOrdinary(family);
    if (letterCase != Draft.Case.AS_IT_SHOULD && ordinary) {
      return this == FULL;
    }
    return switch (this) {
      case PREFERRED, PREFERRED_FULL -> person.preferredName() != null;
      case TITLE -> person.title() != null;
      case ACCENTS_LOST -> !(given + family).equals(Names.withoutAccents(given + family));
      case TYPO -> !ordinary && Names.canSlip(given);
      case TWO_TYPOS -> !ordinary && Names.canSlip(given) && Names.canSlip(family);
      case HALF -> family.indexOf('-') > 1;
      case INITIALS, SMALL, CAPITALS -> letterCase == Draft.Case.AS_IT_SHOULD;
      default -> true;
    };
  }

  private void to(Draft draft, Person person, RandomGenerator random) {
    String given = given(person);
    String family = family(person);
    String full = given + " " + family;
    switch (this) {
      case FULL -> draft.identity(NAME, full);
      case GIVEN -> draft.identity(NAME, given);
      case FAMILY -> draft.identity(NAME, family);
      case PREFERRED -> draft.identity(NAME, preferred(person));
      case PREFERRED_FULL -> draft.identity(NAME, preferred(person) + " " + family);
      case INITIALS -> draft.identity(NAME, initials(given, family, random.nextBoolean()));
      case INITIAL_FAMILY ->
          draft.identity(NAME, Names.initial(given) + (random.nextBoolean() ? ". " : " ") + family);
      case GIVEN_INITIAL -> draft.identity(NAME, given + " " + Names.initial(family));
      case POSSESSIVE ->
          draft.identity(NAME, given).plain("'s " + NameLists.pick(BELONGINGS, random));
      case TITLE ->
          draft
              .neutral("TITLE", Objects.requireNonNull(person.title()))
              .plain(" ")
              .identity(NAME, family);
      case REVERSED ->
          draft.identity(
              NAME,
              (random.nextBoolean() ? family : family.toUpperCase(Locale.ROOT)) + ", " + given);
      case ACCENTS_LOST -> draft.identity(NAME, Names.withoutAccents(full));
      case SMALL -> draft.identity(NAME, full.toLowerCase(Locale.ROOT));
      case CAPITALS -> draft.identity(NAME, full.toUpperCase(Locale.ROOT));
      case TYPO -> draft.identity(NAME, Names.slipped(given, random) + " " + family);
      case TWO_TYPOS ->
          draft.identity(NAME, Names.slipped(given, random) + " " + Names.slipped(family, random));
      case HALF -> {
        int hyphen = family.lastIndexOf('-');
        draft.identity(
            NAME,
            random.nextBoolean()
                ? given + " " + family.substring(0, hyphen)
                : family.substring(hyphen + 1));
      }
    }
  }

  private static String initials(String given, String family, boolean points) {
    String initials = Names.initial(given) + Names.initial(family);
    return points || NameLists.spell(initials)
        ? Names.initial(given) + "." + Names.initial(family) + "."
        : initials;
  }

  private static String given(Person person) {
    return Objects.requireNonNull(person.givenName());
  }

  private static String family(Person person) {
    return Objects.requireNonNull(person.familyName());
  }

  private static String preferred(Person person) {
    return Objects.requireNonNull(person.preferredName());
  }
}
