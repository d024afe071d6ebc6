package dev.safeguard.example.school;

import java.util.Locale;

/**
 * Numbers and addresses that belong to nobody: telephone numbers from the ranges that Ofcom keeps
 * for drama, pupil numbers of the local authority 999, which does not exist, e-mail addresses of
 * {@code example.org}, and postcodes of an area, {@code ZZ99}, where nobody lives.
 */
final class SafeNumbers {
  /** Check letters of a unique pupil number; I, O and S are left out. */
  private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  /**
   * A unique pupil number: check letter, authority 999, establishment 4999, year of allocation and
   * serial number. The letter is that of the weighted sum of the twelve digits, weights 2 to 13,
   * modulo 23 (GDSC UPN 2.0).
   */
  static String upn(int year, int serial) {
    String digits = String.format(Locale.ROOT, "9994999%02d%03d", year % 100, serial);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (i + 2) * (digits.charAt(i) - '0');
    }
    return CHECK_LETTERS.charAt(sum % CHECK_LETTERS.length()) + digits;
  }

  static String mobile(int serial) {
    return String.format(Locale.ROOT, "07700 900%03d", serial);
  }

  static String landline(int serial) {
    return String.format(Locale.ROOT, "01632 960%03d", serial);
  }

  static String email(String givenName, String familyName, int serial) {
    String local = (givenName + "." + familyName).toLowerCase(Locale.ROOT);
    return local.replaceAll("[^a-z.]", "") + serial + "@example.org";
  }

  static String postcode(int serial) {
    return "ZZ99 " + serial % 10 + "ZZ";
  }

  private SafeNumbers() {}
}
