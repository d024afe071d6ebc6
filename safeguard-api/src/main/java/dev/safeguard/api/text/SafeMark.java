package dev.safeguard.api.text;

/** What may stand between the words of a {@link SafeText}. */
public enum SafeMark {
  SPACE(" "),
  LINE("\n"),
  FULL_STOP("."),
  COMMA(","),
  COLON(":"),
  SEMICOLON(";"),
  QUESTION("?"),
  EXCLAMATION("!"),
  QUOTE("\""),
  APOSTROPHE("'"),
  /** The ending that makes a word or a token a possessive. */
  POSSESSIVE("'s"),
  OPENING("("),
  CLOSING(")"),
  HYPHEN("-"),
  SLASH("/"),
  AND("&"),
  PLUS("+"),
  EQUALS("="),
  PER_CENT("%"),
  POUND("£"),
  DOLLAR("$"),
  EURO("€"),
  /** Where something stood that is neither a word nor a mark, such as an emoji. */
  LEFT_OUT("[...]");

  private final String text;

  SafeMark(String text) {
    this.text = text;
  }

  /** As it is written. */
  public String text() {
    return text;
  }
}
