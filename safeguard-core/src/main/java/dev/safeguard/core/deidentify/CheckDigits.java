package dev.safeguard.core.deidentify;

import java.util.Locale;

/**
 * Check digits and closed rules of form, each over the characters alone, without spaces, letters in
 * either case. A pure function each, linear in its argument; a wrong length is no match.
 */
final class CheckDigits {
  /** By remainder modulo 23, without I, O and S: UPN, Department for Education, version 2.0. */
  private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  /** By remainder modulo 17, as far as published examples show it: UCI. */
  private static final String UCI_LETTERS = "ABCDEFG";

  /** The letters of the other remainders, in an order that no source at hand confirms. */
  private static final String OTHER_UCI_LETTERS = "HKLMRTVWXY";

  private static final int UCI_MODULUS = 17;

  private CheckDigits() {}

  /** Luhn's formula, ISO/IEC 7812-1: payment cards. */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? 2 * digit : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** Ten digits, the last one 11 less the sum weighted 10 to 2 modulo 11: NHS Data Dictionary. */
  static boolean nhsNumber(String digits) {
    return digits.length() == 10 && (11 - weightedTen(digits) % 11) % 11 == digit(digits, 9);
  }

  /**
   * Ten digits, the last one 10 less the same remainder, which may not be 0: unique learner number,
   * the ILR's data definitions.
   */
  static boolean uln(String digits) {
    if (digits.length() != 10) {
      return false;
    }
    int rest = weightedTen(digits) % 11;
    return rest != 0 && 10 - rest == digit(digits, 9);
  }

  private static int weightedTen(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += digit(digits, i) * (10 - i);
    }
    return sum;
  }

  private static int digit(String digits, int at) {
    return digits.charAt(at) - '0';
  }

  /**
   * A letter and twelve digits, weighted 2 to 13, modulo 23: Department for Education. A temporary
   * one ends in a letter, which counts as its place among the check letters.
   */
  static boolean upn(String written) {
    String upn = written.toUpperCase(Locale.ROOT);
    if (upn.length() != 13) {
      return false;
    }
    int sum = 0;
    for (int i = 1; i < 13; i++) {
      char c = upn.charAt(i);
      int value = i == 12 && !isDigit(c) ? UPN_LETTERS.indexOf(c) : c - '0';
      if (value < 0 || value > UPN_LETTERS.length()) {
        return false;
      }
      sum += value * (i + 1);
    }
    return UPN_LETTERS.charAt(sum % UPN_LETTERS.length()) == upn.charAt(0);
  }

  /**
   * Five digits of a centre, one of a board, two of a year, four of a candidate, weighted 16 to 5,
   * modulo 17, and a letter: unique candidate identifier, Joint Council for Qualifications. The
   * value of a board that is a letter is not published; with one, any check letter will do.
   */
  static boolean uci(String written) {
    String uci = written.toUpperCase(Locale.ROOT);
    if (uci.length() != 13) {
      return false;
    }
    char letter = uci.charAt(12);
    if (!isDigit(uci.charAt(5))) {
      return UCI_LETTERS.indexOf(letter) >= 0 || OTHER_UCI_LETTERS.indexOf(letter) >= 0;
    }
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (uci.charAt(i) - '0') * (16 - i);
    }
    int rest = sum % UCI_MODULUS;
    return rest < UCI_LETTERS.length()
        ? UCI_LETTERS.charAt(rest) == letter
        : OTHER_UCI_LETTERS.indexOf(letter) >= 0;
  }

  /**
   * Two letters of a prefix in use, six digits, A to D: HMRC, National Insurance Manual, NIM39110.
   */
  static boolean nino(String written) {
    String nino = written.toUpperCase(Locale.ROOT);
    return nino.length() == 9
        && "DFIQUV".indexOf(nino.charAt(0)) < 0
        && "DFIQUVO".indexOf(nino.charAt(1)) < 0
        && !"BG GB KN NK NT TN ZZ".contains(nino.substring(0, 2))
        && nino.charAt(8) >= 'A'
        && nino.charAt(8) <= 'D';
  }

  /** Modulo 97 leaves 1, letters counting 10 to 35: ISO 13616. */
  static boolean iban(String written) {
    String iban = written.toUpperCase(Locale.ROOT);
    if (iban.length() < 15 || iban.length() > 34) {
      return false;
    }
    int rest = 0;
    for (int i = 0; i < iban.length(); i++) {
      char c = iban.charAt((i + 4) % iban.length());
      rest = (isDigit(c) ? rest * 10 + c - '0' : rest * 100 + c - 'A' + 10) % 97;
    }
    return rest == 1;
  }

  /** Nine digits: no area 000, 666 or 9xx, no group 00, no serial 0000. US Social Security. */
  static boolean ssn(String digits) {
    return digits.length() == 9
        && !digits.startsWith("000")
        && !digits.startsWith("666")
        && !digits.startsWith("9")
        && !digits.startsWith("00", 3)
        && !digits.startsWith("0000", 5);
  }

  /**
   * Sixteen characters: five of a family name filled with 9s, the decade, month (50 more for women)
   * and day of birth, the year's last digit, two initials or 9s, and three more: DVLA's driver
   * number. What its last characters check is not published.
   */
  static boolean drivingLicence(String written) {
    if (written.length() != 16) {
      return false;
    }
    int month = Integer.parseInt(written.substring(6, 8)) % 50;
    int day = Integer.parseInt(written.substring(8, 10));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
