package dev.safeguard.api.code;

/**
 * How a note asserts what its words point to, as far as words alone can tell. After the contexts of
 * NegEx and ConText (Chapman and others 2001; Harkema and others 2009).
 */
public enum Assertion implements Code {
  /** Said of the pupil and of now, as a fact or as a claim. */
  AFFIRMED,
  /** Denied, or looked for and not found. Not the same as untrue: a person should read it. */
  NEGATED,
  /** Said of the pupil and of the past. */
  HISTORICAL,
  /** Feared, asked about, planned for or taught: nobody says that it is so. */
  HYPOTHETICAL,
  /** Said of someone else. */
  OTHER_PERSON
}
