package dev.safeguard.bench.notes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What befalls a name when it is written in a hurry. */
final class Names {
  private static final int SHORTEST_TO_SLIP = 5;
  private static final String LOST_FROM = "łŁøØđĐıßæ";
  private static final String[] LOST_TO = {"l", "L", "o", "O", "d", "D", "i", "ss", "ae"};

  /** Without accents. */
  static String withoutAccents(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (char c : Normalizer.normalize(name, Normalizer.Form.NFD).toCharArray()) {
      int lost = LOST_FROM.indexOf(c);
      if (lost >= 0) {
        plain.append(LOST_TO[lost]);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Only small letters from a to z, as in a login. */
  static String ascii(String name) {
    return withoutAccents(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  /** A capital, of {@code da Silva} too. */
  static String initial(String name) {
    return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  static boolean canSlip(String name) {
    return name.length() >= SHORTEST_TO_SLIP && name.chars().allMatch(Character::isLetter);
  }

  /**
   * With one slip that leaves the first letter: two letters exchanged, one lost, doubled or wrong.
   */
  static String slipped(String name, RandomGenerator random) {
    while (true) {
      int at = 1 + random.nextInt(name.length() - 2);
      String before = name.substring(0, at);
      char a = name.charAt(at);
      String after = name.substring(at + 1);
      String slipped =
          switch (random.nextInt(4)) {
            case 0 -> before + after.charAt(0) + a + after.substring(1);
            case 1 -> before + after;
            case 2 -> before + a + a + after;
            default -> before + "aeinorst".charAt(random.nextInt(8)) + after;
          };
      if (!slipped.equals(name)) {
        return slipped;
      }
    }
  }

  private Names() {}
}
