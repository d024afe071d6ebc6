package dev.safeguard.bench.notes;

import java.util.random.RandomGenerator;

/** Names that no list holds, of two to four syllables. */
public final class InventedNames {
  private static final String[] SYLLABLES = {
    "ba", "chi", "dro", "el", "fen", "gur", "hal", "imo", "jas", "kwe", "lo", "mi", "nor", "olu",
    "pri", "qua", "rez", "shan", "tav", "ume", "vel", "wy", "xan", "yas", "zo", "ö", "ñi", "çe"
  };

  /** The next name. */
  public static String next(RandomGenerator random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private InventedNames() {}
}
