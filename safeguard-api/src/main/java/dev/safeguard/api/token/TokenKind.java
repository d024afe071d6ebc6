package dev.safeguard.api.token;

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
  DAT
}
