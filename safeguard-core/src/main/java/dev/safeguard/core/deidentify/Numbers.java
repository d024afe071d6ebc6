package dev.safeguard.core.deidentify;

import dev.safeguard.api.token.TokenKind;

/**
 * Tells what a long number is, by its check digit or its number plan. What it tells decides the
 * kind of the token only: a number that fits no plan goes as well, since a mistyped one identifies
 * too.
 *
 * <ul>
 *   <li>Payment card: Luhn's formula, ISO/IEC 7812-1.
 *   <li>NHS number: weights 10 to 2, modulo 11; NHS Data Dictionary.
 *   <li>Unique learner number: the same weights, 10 less the remainder; the ILR's data definitions.
 *   <li>US social security number: 3-2-4 digits.
 *   <li>UK sort code: 2-2-2 digits that are no date; UK account: 8 digits.
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

  /** What a number is, as it is written. */
  static Numbers of(String written) {
    String digits = digits(written);
    int length = digits.length();
    boolean international = written.startsWith("+") || written.startsWith("(+");
    if (international || (digits.startsWith("0") && length >= 9 && length <= 11)) {
      return PHONE;
    }
    if (length >= 13 && length <= 19 && luhn(digits)) {
      return PAYMENT_CARD;
    }
    if (written.matches("\\d{3}-\\d{2}-\\d{4}")) {
      return SSN;
    }
    if (written.matches("\\d{2}-\\d{2}-\\d{2}")) {
      return SORT_CODE;
    }
    if (length == 10) {
      int rest = 11 - weighted(digits) % 11;
      int check = digits.charAt(9) - '0';
      if (rest % 11 == check) {
        return NHS_NUMBER;
      }
      if (rest != 11 && rest - 1 == check) {
        return ULN;
      }
      // The North American plan: three, three and four digits.
      return written.matches("\\(?\\d{3}\\)?[ .-]{1,2}\\d{3}[ .-]\\d{4}") ? PHONE : NUMBER;
    }
    if (length == 7 && written.matches("\\d{3}[ -]\\d{4}")) {
      return PHONE;
    }
    return length == 8 ? ACCOUNT : NUMBER;
  }

  /** The digits alone; of a British number, without its country's code. */
  static String digits(String written) {
    StringBuilder digits = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      if (Character.isDigit(written.charAt(i))) {
        digits.append((char) ('0' + Character.digit(written.charAt(i), 10)));
      }
    }
    if (written.startsWith("+44") || written.startsWith("(+44")) {
      digits.replace(0, digits.length() > 2 && digits.charAt(2) == '0' ? 3 : 2, "0");
    }
    return digits.toString();
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? 2 * digit : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** The first nine digits weighted 10 to 2. */
  private static int weighted(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    return sum;
  }
}
