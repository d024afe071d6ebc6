package dev.safeguard.core.deidentify;

import dev.safeguard.api.token.TokenKind;
import java.util.Locale;

/**
 * Tells what a long number is, by its check digit or its number plan ({@link CheckDigits}, {@link
 * PhonePlan}). What it tells decides the kind of the token and the rule's name only: a number that
 * fits none goes as well, since a mistyped one identifies too.
 *
 * <ul>
 *   <li>US social security number: 3-2-4 digits.
 *   <li>UK sort code: 2-2-2 digits that are no date; UK account: 8 digits, a sort code before them
 *       or not.
 * </ul>
 */
enum Numbers {
  PAYMENT_CARD(TokenKind.IDN),
  NHS_NUMBER(TokenKind.IDN),
  ULN(TokenKind.IDN),
  SSN(TokenKind.IDN),
  SORT_CODE(TokenKind.IDN),
  PHONE(TokenKind.CON),
  ACCOUNT(TokenKind.IDN),
  NUMBER(TokenKind.IDN);

  private final TokenKind kind;

  Numbers(TokenKind kind) {
    this.kind = kind;
  }

  TokenKind kind() {
    return kind;
  }

  String rule() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a number is, as it is written. */
  static Numbers of(String written) {
    String digits = digits(written);
    int length = digits.length();
    if (length < 6) {
      return NUMBER;
    }
    String groups = groups(written);
    if (groups.equals("2228") || groups.equals("2227")) {
      return ACCOUNT;
    }
    if (length >= 13 && length <= 19 && CheckDigits.luhn(digits)) {
      return PAYMENT_CARD;
    }
    if (groups.equals("324")) {
      return CheckDigits.ssn(digits) ? SSN : NUMBER;
    }
    if (PhonePlan.fits(written, digits, groups)) {
      return PHONE;
    }
    if (CheckDigits.nhsNumber(digits)) {
      return NHS_NUMBER;
    }
    if (CheckDigits.uln(digits)) {
      return ULN;
    }
    if (groups.equals("222") && written.charAt(2) == '-') {
      return SORT_CODE;
    }
    return length == 8 ? ACCOUNT : NUMBER;
  }

  /** How many digits each group has, a digit for each, such as 324; 9 stands for nine or more. */
  private static String groups(String written) {
    StringBuilder groups = new StringBuilder(9);
    int digits = 0;
    for (int i = 0; i <= written.length(); i++) {
      if (i < written.length() && Character.isDigit(written.charAt(i))) {
        digits++;
      } else if (digits > 0) {
        groups.append((char) ('0' + Math.min(digits, 9)));
        digits = 0;
      }
    }
    return groups.toString();
  }

  /** The digits alone; of a British number, without its country's code. */
  static String digits(String written) {
    StringBuilder digits = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      if (Character.isDigit(written.charAt(i))) {
        digits.append((char) ('0' + Character.digit(written.charAt(i), 10)));
      }
    }
    int code = -1;
    if (written.startsWith("+44") || written.startsWith("(+44")) {
      code = 2;
    } else if (digits.length() > 12 && digits.indexOf("0044") == 0) {
      code = 4;
    }
    if (code > 0) {
      digits.replace(
          0, digits.length() > code && digits.charAt(code) == '0' ? code + 1 : code, "0");
    }
    return digits.toString();
  }
}
