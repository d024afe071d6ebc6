package dev.safeguard.core.indicator;

import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.core.indicator.ClassifierModel.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells how grave a note is as a whole, where no phrase of the lexicon says it: by logistic
 * regressions (any concern against none, grave against all else, and among the grave at once
 * against today) over the terms of a passage, which are its words (their first seven letters),
 * their stems (four) and pairs of neighbours. With {@code n} words the log-odds are {@code bias + Σ
 * weight / √n}, each term counted once and {@code n} at least {@value #LEAST_WORDS}; from the first
 * two are taken {@code ln n / 2}, or a threshold would let through many long harmless notes and
 * hardly a short grave one. What it is about is told by naive Bayes over the same terms.
 *
 * <p>A passage is as many sentences as have {@value #LONGEST} words together. The terms come from
 * notes that were written for this library and graded; every weight can be read ({@link
 * ClassifierModel}).
 *
 * <p>Safe for concurrent use. Cost is linear in the words, some 0.1 µs each.
 */
public final class NoteClassifier {

  /** A passage counts as having so many words, even if it has fewer. */
  private static final int LEAST_WORDS = 4;

  /** Words of a passage. */
  private static final int LONGEST = 60;

  /** A word, its stem, and it with the word before. */
  private static final int TERMS_A_WORD = 3;

  /** What a passage loses by the logarithm of its words. */
  private static final double BY_LENGTH = 0.5;

  /** Bits of the filter; its sixteen kilobytes stay in the nearest cache. */
  private static final int FILTER = 1 << 17;

  /** How far the likeliest category must be ahead of the next, as a logarithm of odds. */
  private static final double AHEAD = 1;

  private static final ConcernCategory[] CATEGORIES = ConcernCategory.values();

  private final double concernBias;
  private final double gravityBias;
  private final double urgencyBias;
  private final Thresholds thresholds;

  /** A bit for some bits of each term's hash: most of what is no term is told without the table. */
  private final long[] filter = new long[FILTER / Long.SIZE];

  /** Open addressing: hash and number of each term. */
  private final int[] hashes;

  private final short[] numbers;

  /** By number: what it adds, and what it says of categories. */
  private final float[] concern;

  private final float[] gravity;
  private final float[] urgency;
  private final byte[][] about;
  private final float[][] odds;

  /** Of what was learnt. */
  public NoteClassifier(ClassifierModel model) {
    List<Term> terms = model.terms();
    if (terms.size() > Short.MAX_VALUE) {
      throw new IllegalArgumentException("too many terms: " + terms.size());
    }
    concernBias = model.concern();
    gravityBias = model.gravity();
    urgencyBias = model.urgency();
    thresholds = model.thresholds();
    int size = Integer.highestOneBit(Math.max(1, terms.size())) << 2;
    hashes = new int[size];
    numbers = new short[size];
    concern = new float[terms.size()];
    gravity = new float[terms.size()];
    urgency = new float[terms.size()];
    about = new byte[terms.size()][];
    odds = new float[terms.size()][];
    for (int number = 0; number < terms.size(); number++) {
      Term term = terms.get(number);
      concern[number] = (float) term.concern();
      gravity[number] = (float) term.gravity();
      urgency[number] = (float) term.urgency();
      categories(number, term.categories());
      int hash = WordHash.of(term.text());
      int slot = slot(hash);
      if (hashes[slot] == hash) {
        throw new IllegalArgumentException("two terms are alike: " + term.text());
      }
      int bit = bit(hash);
      filter[bit >>> 6] |= 1L << bit;
      hashes[slot] = hash;
      numbers[slot] = (short) number;
    }
  }

  private void categories(int number, Map<ConcernCategory, Double> of) {
    about[number] = new byte[of.size()];
    odds[number] = new float[of.size()];
    int i = 0;
    for (Map.Entry<ConcernCategory, Double> one : of.entrySet()) {
      about[number][i] = (byte) one.getKey().ordinal();
      odds[number][i++] = one.getValue().floatValue();
    }
  }

  /** The slot of a hash, or the free one where it would go. */
  private int slot(int hash) {
    int mask = hashes.length - 1;
    int slot = hash & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int bit(int hash) {
    return (hash >>> 15) & (FILTER - 1);
  }

  /** The number of a term, or -1. */
  private int find(int hash) {
    int bit = bit(hash);
    if ((filter[bit >>> 6] >>> bit & 1) == 0) {
      return -1;
    }
    int slot = slot(hash);
    return hashes[slot] == 0 ? -1 : numbers[slot];
  }

  Thresholds thresholds() {
    return thresholds;
  }

  /** The gravest passage of a text; what it is about is told only where it says something. */
  public Optional<Passage> gravest(CharSequence text) {
    return read(Words.of(text, WordTrie.EMPTY)).stream()
        .max(Comparator.comparingDouble(Passage::gravity));
  }

  /**
   * The words, stems and pairs of neighbours of a text, as terms are written, each once; without
   * what is written as a name.
   */
  public static List<String> terms(String text) {
    Words words = Words.of(text, WordTrie.EMPTY);
    Set<String> terms = new LinkedHashSet<>();
    String before = "";
    for (int word = 0; word < words.size(); word++) {
      String letters =
          text.substring(words.start(word), words.end(word)).replaceAll("[^\\p{L}\\p{N}]", "");
      String one = words.hash(word) == 0 ? "" : WordHash.written(letters);
      terms.add(one);
      if (words.stem(word) != 0) {
        String cut = letters.toLowerCase(Locale.ROOT);
        terms.add(cut.substring(0, WordHash.STEM) + WordHash.STEM_MARK);
      }
      if (!before.isEmpty() && !one.isEmpty()) {
        terms.add(before + " " + one);
      }
      before = one;
    }
    terms.remove("");
    return List.copyOf(terms);
  }

  /** Every passage of a text. */
  List<Passage> read(Words words) {
    if (words.size() <= LONGEST) {
      return words.size() == 0 ? List.of() : List.of(passage(words, 0, words.size()));
    }
    List<Passage> passages = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int to = end(words, from);
      passages.add(passage(words, from, to));
      from = to;
    }
    return passages;
  }

  /** Behind the last sentence that still fits; a sentence that is too long is cut. */
  private static int end(Words words, int from) {
    int most = Math.min(words.size(), from + LONGEST);
    if (most == words.size()) {
      return most;
    }
    int to = most;
    while (to > from && !words.opensSentence(to)) {
      to--;
    }
    return to == from ? most : to;
  }

  private Passage passage(Words words, int from, int to) {
    int[] found = words.room(TERMS_A_WORD * (to - from));
    int count = 0;
    float worry = 0;
    float grave = 0;
    float urgent = 0;
    for (int word = from; word < to; word++) {
      for (int i = 0; i < TERMS_A_WORD; i++) {
        int term = find(hash(words, word, i, word == from));
        if (term >= 0 && isNew(term, found, count)) {
          found[count++] = term;
          worry += concern[term];
          grave += gravity[term];
          urgent += urgency[term];
        }
      }
    }
    double length = length(to - from);
    double ofLength = 2 * BY_LENGTH * Math.log(length);
    double any = concernBias + worry / length - ofLength;
    double all = gravityBias + grave / length - ofLength;
    double now = urgencyBias + urgent / length;
    if (any < thresholds.look() && all < thresholds.see()) {
      return new Passage(from, to, any, all, now, null, from, to);
    }
    int[] telling = telling(words, from, to);
    return new Passage(from, to, any, all, now, category(found, count), telling[0], telling[1]);
  }

  private static boolean isNew(int term, int[] found, int count) {
    for (int i = 0; i < count; i++) {
      if (found[i] == term) {
        return false;
      }
    }
    return true;
  }

  /** The hash of a word, its stem or, unless it stands apart, its pair with the one before. */
  private static int hash(Words words, int word, int which, boolean apart) {
    return switch (which) {
      case 0 -> words.hash(word);
      case 1 -> words.stem(word);
      default -> apart ? 0 : WordHash.pair(words.hash(word - 1), words.hash(word));
    };
  }

  /** By what the sum over a passage of so many words is divided. */
  public static double length(int words) {
    return Math.sqrt(Math.max(LEAST_WORDS, words));
  }

  /** How many words a text has. */
  public static int words(String text) {
    return Words.of(text, WordTrie.EMPTY).size();
  }

  /** The sentences that the words with the greatest sum stand in. */
  private int[] telling(Words words, int from, int to) {
    float[] by = new float[to - from];
    for (int word = from; word < to; word++) {
      for (int i = 0; i < TERMS_A_WORD; i++) {
        int term = find(hash(words, word, i, word == from));
        by[word - from] += term < 0 ? 0 : concern[term];
      }
    }
    int best = 0;
    int last = 0;
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int start = 0;
    for (int i = 0; i < by.length; i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += by[i];
      if (sum > most) {
        most = sum;
        best = start;
        last = i;
      }
    }
    while (best > 0 && !words.opensSentence(from + best)) {
      best--;
    }
    while (last + 1 < by.length && !words.opensSentence(from + last + 1)) {
      last++;
    }
    return new int[] {from + best, from + last + 1};
  }

  private @Nullable ConcernCategory category(int[] found, int count) {
    double[] sums = new double[CATEGORIES.length];
    for (int i = 0; i < count; i++) {
      byte[] categories = about[found[i]];
      for (int c = 0; c < categories.length; c++) {
        sums[categories[c]] += odds[found[i]][c];
      }
    }
    int best = 0;
    for (int c = 1; c < sums.length; c++) {
      best = sums[c] > sums[best] ? c : best;
    }
    for (int c = 0; c < sums.length; c++) {
      if (c != best && sums[c] > sums[best] - AHEAD) {
        return null;
      }
    }
    return CATEGORIES[best];
  }
}
