package dev.safeguard.api.token;

import dev.safeguard.api.record.Person.PersonRole;

/** What a token stands for; the three letters are its readable prefix. */
public enum TokenKind {
  /** A pupil. */
  STU,
  /** A member of staff. */
  STA,
  /** A parent or carer. */
  PAR,
  /** Another person. */
  PER,
  /** A class or form. */
  CLS,
  /** A place. */
  PLC,
  /** An organisation. */
  ORG,
  /** A telephone number, address or other contact detail. */
  CON,
  /** An identifier such as a UPN. */
  IDN,
  /** A date. */
  DAT;

  /** What a person of a role is. */
  public static TokenKind of(PersonRole role) {
    return switch (role) {
      case PUPIL -> STU;
      case STAFF -> STA;
      case PARENT -> PAR;
      case OTHER -> PER;
    };
  }
}
