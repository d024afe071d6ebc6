package dev.safeguard.core.llm;

/**
 * Why the gate lets a payload not out. Never holds what it found.
 *
 * @param rule the rule that refused
 * @param position where, in UTF-16 code units from the start of the payload
 */
record Refusal(Rule rule, int position) {

  /** The gate's rules; their names stand in the audit log. */
  enum Rule {
    /** Fewer pupils of the cohort share it than have to. */
    NOT_SHARED,
    /** The site's disclosure lets nothing leave. */
    NOTHING_MAY_LEAVE,
    /** Free text, and nothing was handed in to check it against. */
    NARRATIVE_UNCHECKED,
    TOO_LARGE,
    TOO_DEEP,
    /** Not one JSON object without white space. */
    NOT_CANONICAL_JSON,
    /** A key or text that is not of the closed vocabulary. */
    UNKNOWN_WORD,
    /** A number with so many digits that it could be a telephone number or an identifier. */
    NUMBER_TOO_LONG,
    /** Numbers in a row could be put together to a longer one. */
    NUMBER_IN_ARRAY,
    /** Free text names a person whom the school or the record knows. */
    PERSON_NAME,
    /** An address, a telephone number or another way to reach someone, known or told by form. */
    CONTACT,
    /** An id or a number that stands for one person, known or told by form. */
    IDENTIFIER,
    /** A date, known or told by form. */
    DATE,
    /** Free text names the school, its town or another known place. */
    PLACE,
    /** What looks like a token and is none that the session gave out. */
    TOKEN_NOT_ISSUED
  }
}
