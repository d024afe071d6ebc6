package dev.safeguard.core.deidentify;

/**
 * Number plans of Great Britain, Ireland and North America, and the longest and shortest
 * international numbers (ITU-T E.164). By first digits and length only: whether a range is given
 * out decides nothing here, since a number that fits no plan goes as well.
 *
 * <p>That is also why there is no libphonenumber: it knows every country's ranges, which here would
 * change only the rule's name, at the price of a dependency of 360 kB, half of this module's own
 * size, and of a second search through the whole text. Foreign numbers are told by their plus sign
 * or 00.
 *
 * <p>Sources: Ofcom's National Telephone Numbering Plan; ComReg's Numbering Conventions; the North
 * American Numbering Plan.
 */
final class PhonePlan {
  private PhonePlan() {}

  /**
   * Whether a number is in a plan.
   *
   * @param written begins with a digit, a plus sign or a bracket
   * @param digits its digits alone, with a nought instead of the British country code
   * @param groups how many digits each group has, a digit for each
   */
  static boolean fits(String written, String digits, String groups) {
    int length = digits.length();
    if (written.startsWith("+") || written.startsWith("(+")) {
      return length >= 7 && length <= 15;
    }
    if (digits.startsWith("00")) {
      return length >= 9 && length <= 17;
    }
    if (digits.startsWith("0")) {
      return isBritish(digits) || isIrish(digits);
    }
    return isNorthAmerican(digits, groups);
  }

  private static boolean isBritish(String digits) {
    int length = digits.length();
    return switch (digits.charAt(1)) {
      case '1' -> length == 10 || length == 11;
      case '2', '3', '5', '7', '9' -> length == 11;
      case '8' -> length == 10 || length == 11 || digits.equals("08001111");
      default -> false;
    };
  }

  /** Areas have one to three digits behind the nought, subscribers five to seven. */
  private static boolean isIrish(String digits) {
    int length = digits.length();
    return switch (digits.charAt(1)) {
      case '1' -> length == 9;
      case '8' -> length == 10;
      case '2', '4', '5', '6', '7', '9' -> length >= 8 && length <= 10;
      default -> false;
    };
  }

  /** Ten digits in three parts, a 1 before them or not; or the seven within an area. */
  private static boolean isNorthAmerican(String digits, String groups) {
    int area = groups.equals("1334") && digits.startsWith("1") ? 1 : 0;
    boolean parts = area == 1 || groups.equals("334");
    return groups.equals("34")
        || (parts && digits.charAt(area) >= '2' && digits.charAt(area + 3) >= '2');
  }
}
