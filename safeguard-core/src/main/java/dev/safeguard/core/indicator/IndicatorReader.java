package dev.safeguard.core.indicator;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a note for coded indicators. It knows phrases, not meaning: what it finds is for a person
 * to read, and what it does not find may be there all the same.
 *
 * <p>The lexicon ({@code indicators.json}) gives phrases of words, word stems, alternatives and
 * small gaps by category. How a phrase is asserted is told from triggers around it ({@code
 * context.json}) in the manner of NegEx and ConText (Chapman and others 2001; Harkema and others
 * 2009): a trigger reaches over a number of words and not beyond its clause.
 *
 * <p>Safe for concurrent use. One pass over the words; cost is linear in the text, whatever it
 * holds.
 */
public final class IndicatorReader {

  /** The reader with the lexicon that comes with this library. */
  public static final IndicatorReader STANDARD = new IndicatorReader(Lexicon.load());

  /** Like findings of one text that are told: more of the same add nothing but length. */
  private static final int MOST_ALIKE = 5;

  private final Lexicon lexicon;

  IndicatorReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The indicators of a text, in its order; of one category, one assertion and one explicitness at
   * most five.
   */
  public List<Indicator> read(CharSequence text) {
    Words words = Words.of(text, lexicon.trie);
    if (words.known() == 0) {
      return List.of();
    }
    Hits hits = Hits.of(words, lexicon);
    if (hits.indicators().isEmpty()) {
      return List.of();
    }
    Context context = new Context(words, hits, lexicon);
    int[] alike = new int[Lexicon.ALIKE];
    List<Indicator> found = new ArrayList<>();
    for (Hit hit : hits.indicators()) {
      Indicator indicator = context.read(hit);
      if (indicator != null && ++alike[Lexicon.alike(indicator)] <= MOST_ALIKE) {
        found.add(indicator);
      }
    }
    return List.copyOf(found);
  }
}
