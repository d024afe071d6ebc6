package dev.safeguard.core.indicator;

import dev.safeguard.api.code.ConcernCategory;
import java.util.Map;

/**
 * A word or two neighbours of a {@link NoteClassifier}.
 *
 * @param text in lower case, without apostrophes, with one space between two words
 * @param concern what it adds to the log-odds that a note is of any concern, times the root of its
 *     number of words
 * @param gravity the same of the odds that it is grave
 * @param urgency the same of the odds that a grave note is referred at once
 * @param categories for those it speaks for, by how much the logarithm of its frequency in their
 *     notes is greater than in all notes of a concern
 */
public record Term(
    String text,
    double concern,
    double gravity,
    double urgency,
    Map<ConcernCategory, Double> categories) {

  /** Copies the map. */
  public Term {
    categories = Map.copyOf(categories);
  }
}
