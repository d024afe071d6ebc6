package dev.safeguard.core.indicator;

import java.util.Locale;

/**
 * The terms of a {@link NoteClassifier} as 32 bits, whatever the case of their letters: a word by
 * its first seven letters, its stem by its first four if it has six, and two neighbours. Numbers
 * are all one, names are none, and words that tell a child's sex stand for each other, so that who
 * a child is changes nothing. Not for secrets: it tells like words from others quickly, after
 * FNV-1a (Fowler, Noll and Vo).
 */
final class WordHash {
  /** Letters of a word that count; behind them stands its ending. */
  static final int LONGEST = 7;

  /** A word of fewer letters has no stem. */
  private static final int LEAST_STEMMED = 6;

  /** Letters of a stem. */
  static final int STEM = 4;

  /** Stands behind a stem where a term is written, and for all numbers. */
  static final String STEM_MARK = "*";

  static final String NUMBER = "#";

  private static final long EMPTY = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long PAIR = 0x9E3779B97F4A7C15L;
  private static final long OF_NUMBER = (EMPTY ^ '#') * PRIME;

  /**
   * Words that tell a child's sex stand for each other: each line is one word to the classifier.
   */
  private static final String[][] ALIKE = {
    {"they", "he", "she"},
    {"their", "his", "her", "him", "hers", "them", "theirs"},
    {"theyre", "hes", "shes"},
    {"themself", "himself", "herself", "themselves", "hisself"},
    {"child", "boy", "girl", "lad", "lass", "lassie", "son", "daughter"},
    {"children", "boys", "girls", "lads", "lasses", "sons", "daughters"}
  };

  /** Words for kin, which are no names although they are written as such. */
  private static final String KIN =
      "mum mums mummy mom moms mommy mam maw mother dad dads daddy da father "
          + "nan nana nanny gran granny grandma grandad granda grandpa grandmother "
          + "grandfather stepdad stepmum stepmom stepfather stepmother auntie aunty "
          + "aunt uncle brother sister cousin";

  /**
   * Words that are given names as well: with a capital they are taken for names, wherever they
   * stand.
   */
  private static final String GIVEN =
      "will hope grace may mark rose faith joy april june august summer autumn dawn iris ivy lily"
          + " poppy daisy violet olive ruby amber pearl jade crystal ginger hazel heather holly"
          + " honey bill bob rob jack pat frank ernest victor dean earl guy miles chase hunter"
          + " mason archer sky star storm rain river brook reed robin jay drew sue penny patience"
          + " charity prudence constance chance max art gene ray rich nick josh bonnie angel blue"
          + " melody harmony destiny trinity precious princess prince king duke bliss mercy"
          + " serenity ace buddy sonny rocky woody herb dale glen cliff";

  private static final int SLOTS = 1 << 9;
  private static final long[] SPECIAL = new long[SLOTS];
  private static final long[] STANDS_FOR = new long[SLOTS];

  static {
    for (String[] alike : ALIKE) {
      for (String word : alike) {
        put(one(cut(word)), one(cut(alike[0])));
      }
    }
    for (String word : KIN.split(" ", -1)) {
      put(one(cut(word)), one(cut(word)));
    }
    for (String word : GIVEN.split(" ", -1)) {
      put(one(cut(word)), 0);
    }
  }

  private static void put(long word, long standsFor) {
    int slot = special(word);
    SPECIAL[slot] = word;
    STANDS_FOR[slot] = standsFor;
  }

  /** The slot of a word that is listed above, or a free one. */
  private static int special(long word) {
    int slot = (int) (word >>> 40) & (SLOTS - 1);
    while (SPECIAL[slot] != 0 && SPECIAL[slot] != word) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private long hash = EMPTY;
  private long stem;
  private int letters;
  private boolean digits = true;
  private boolean capital;
  private boolean capitals;
  private boolean i;

  /** Takes the next letter or digit of the word at hand. */
  void add(char letter) {
    boolean ascii = letter < 0x80;
    boolean upper = ascii ? letter >= 'A' && letter <= 'Z' : Character.isUpperCase(letter);
    if (letters == 0) {
      capital = upper;
      i = letter == 'I';
    } else {
      capitals |= upper;
    }
    if (letters++ < LONGEST) {
      char small =
          !upper ? letter : ascii ? (char) (letter + ('a' - 'A')) : Character.toLowerCase(letter);
      hash = (hash ^ small) * PRIME;
      digits &= letter >= '0' && letter <= '9';
      if (letters == STEM) {
        stem = hash * PAIR;
      }
    }
  }

  /** An apostrophe behind an "I" is no part of a name. */
  void apostrophe() {
    capital &= letters > 1 || !i;
  }

  /**
   * Ends the word at hand.
   *
   * @param opens whether a capital may be that of a sentence
   */
  void end(boolean opens) {
    int slot = special(hash);
    boolean given = SPECIAL[slot] != 0 && STANDS_FOR[slot] == 0;
    boolean special = SPECIAL[slot] != 0 && !given;
    boolean name = capital && !capitals && letters > 1 && (given || !opens) && !special;
    boolean other = special && STANDS_FOR[slot] != hash;
    stem = letters < LEAST_STEMMED || digits || name || other ? 0 : stem;
    hash = name ? 0 : digits && letters > 0 ? OF_NUMBER : special ? STANDS_FOR[slot] : hash;
  }

  /** The word that was ended, or 0 if it is a name. */
  int word() {
    return folded(hash);
  }

  /** Its stem, or 0 if it is too short for one. */
  int stem() {
    return folded(stem);
  }

  /** Begins another word. */
  void clear() {
    hash = EMPTY;
    stem = 0;
    letters = 0;
    digits = true;
    capital = false;
    capitals = false;
  }

  private static int folded(long hash) {
    return (int) (hash ^ (hash >>> 32));
  }

  /** Two neighbours. */
  static int pair(int first, int second) {
    return folded((first * PRIME + second) * PAIR);
  }

  /** Of a term as it is written. */
  static int of(String term) {
    int space = term.indexOf(' ');
    if (space >= 0) {
      return pair(folded(one(term.substring(0, space))), folded(one(term.substring(space + 1))));
    }
    return folded(
        term.endsWith(STEM_MARK) ? one(term.substring(0, term.length() - 1)) * PAIR : one(term));
  }

  /** How a word is written in a term; a number is {@link #NUMBER}. */
  static String written(String letters) {
    String cut = cut(letters.toLowerCase(Locale.ROOT));
    if (!cut.isEmpty() && cut.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return NUMBER;
    }
    for (String[] alike : ALIKE) {
      for (String word : alike) {
        if (cut(word).equals(cut)) {
          return cut(alike[0]);
        }
      }
    }
    return cut;
  }

  /** The letters of a word that count. */
  static String cut(String word) {
    return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
  }

  private static long one(String word) {
    long hash = EMPTY;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * PRIME;
    }
    return hash;
  }
}
