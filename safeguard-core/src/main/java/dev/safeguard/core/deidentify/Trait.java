package dev.safeguard.core.deidentify;

import java.util.Locale;

/**
 * What is known of a word beside its spelling. Each is a list in {@code safe-words.json}, by its
 * name in lower case, but for those that come with SCOWL and for {@code usual-words.txt}. A word
 * may have many.
 */
enum Trait {
  /** English or a school's own: it may stay. */
  ORDINARY,
  /** Ordinary, and among the well-known names of SCOWL. */
  KNOWN_NAME,
  /** Ordinary, and among the rarer names of SCOWL. */
  RARE_NAME,
  /** Ordinary, and a common given name. */
  GIVEN,
  /** A given name that is far oftener an ordinary word where it stands without a capital. */
  COMMON,
  /** Ordinary, and a family name, or a second given one, behind a given name. */
  SURNAME,
  /** A word of grammar, which no name is worth losing. */
  FUNCTION,
  MODAL,
  /** A verb that says what something is as well as who somebody is. */
  AUXILIARY,
  /** A verb whose subject is commonly a person. */
  SPEECH,
  /** A verb whose subject may be a name that stands before it. */
  VERB,
  /** A verb that agrees with a subject, as none does behind a modal one. */
  FINITE,
  TITLE,
  /** A title that is hardly ever anything else where it stands without a capital. */
  SMALL_TITLE,
  /** A title that a child is given as well. */
  CHILDS_TITLE,
  /** Stands before a name as a title does, and is part of the names of places. */
  ADJECTIVE,
  RELATION,
  /** Written with a capital, it identifies nobody. */
  CAPITALISED,
  /** An acronym of schools and public bodies. */
  ACRONYM,
  /** An acronym so usual that it stays even where somebody's initials are the same. */
  EVERYDAY_ACRONYM,
  /** With a capital letter, and no name of several words goes on with it. */
  CALENDAR,
  /** A name of people that is a part of the year too. */
  OF_THE_YEAR,
  BEFORE_A_TIME,
  BEHIND_A_TIME,
  /** A day of the week. */
  DAY,
  /** Denies, or is an answer that does. */
  DENIAL,
  /** How somebody is, behind a name with which a note opens. */
  BEHIND_A_PERSON,
  /** Opens a sentence before a name and is no part of it. */
  OPENER,
  /** Commonly before a person, and seldom before an ordinary word that is a name too. */
  BEFORE_A_PERSON,
  /** Before a noun or a verb, and not before a person's name. */
  NOT_BEFORE_A_NAME,
  /** Never behind "I" the pronoun, so that a letter I before it is an initial. */
  NOT_BEHIND_I,
  /** Before what somebody is called, in quotation marks. */
  BEFORE_A_NICKNAME,
  /** Before an address. */
  BEFORE_AN_ADDRESS,
  /** Says where something is. */
  BEFORE_A_PLACE,
  /** Says where, right before the name of the place; seldom before anything that is unusual. */
  RIGHT_BEFORE_A_PLACE,
  /** Ordinary in notes about children, and not in a dictionary alone. */
  USUAL,
  /** Before the name of a class. */
  BEFORE_A_CLASS,
  /** Before a letter that tells one of several apart. */
  BEFORE_A_LETTER,
  /** Before a number that it makes a place of. */
  NUMBERED,
  /** Before "room": what it is for, and not which it is. */
  ROOM,
  /** Before a noun with which it makes no name, such as "the" or "local". */
  DESCRIBING,
  /** Behind a year group, and no class's name. */
  OF_A_YEAR_GROUP,
  /** Last word of the names of streets, and of hardly anything else. */
  STREET,
  /** Last word of the names of schools, surgeries and the like. */
  INSTITUTION,
  /** Last word of addresses and rooms. */
  PLACE,
  /** Last word of the names of organisations. */
  ORGANISATION,
  /** Behind "and": who else an enterprise is named after. */
  PARTNERS,
  /** Behind a name without capitals it is more often a word of its own than a kind of place. */
  SELDOM_A_KIND,
  /** A numeral behind the name of a person. */
  NUMERAL,
  /** A small word inside the names of people and places. */
  PARTICLE,
  /** Before a hyphen, and no part of a name. */
  PREFIX;

  /** Its place among the traits of a word. */
  final long bit = 1L << ordinal();

  /** The name of its list. */
  String list() {
    return name().toLowerCase(Locale.ROOT);
  }
}
