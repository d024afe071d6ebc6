package dev.safeguard.api.pattern;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All patterns of one pupil, and where there was too little to look at.
 *
 * @param found the patterns, by domain, code and kind
 * @param notEnoughData domains that hold events, but too few for any statement of change
 * @param tendencies what seems to change, too little for a pattern, by domain and kind
 */
public record Patterns(List<Pattern> found, Set<Domain> notEnoughData, List<Tendency> tendencies) {

  /** No pattern and no data. */
  public static final Patterns NONE = new Patterns(List.of(), Set.of());

  /** Without tendencies. */
  public Patterns(List<Pattern> found, Set<Domain> notEnoughData) {
    this(found, notEnoughData, List.of());
  }

  public Patterns {
    tendencies = sorted(tendencies);
    Pattern[] sorted = found.toArray(new Pattern[0]);
    Arrays.sort(sorted, Patterns::compare);
    found = List.of(sorted);
    notEnoughData =
        notEnoughData.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSet(EnumSet.copyOf(notEnoughData));
  }

  /** Tells how many there are, not which. */
  @Override
  public String toString() {
    return "Patterns[" + found.size() + " found]";
  }

  private static List<Tendency> sorted(List<Tendency> tendencies) {
    Tendency[] sorted = tendencies.toArray(new Tendency[0]);
    Arrays.sort(sorted, Comparator.comparing(Tendency::domain).thenComparing(Tendency::kind));
    return List.of(sorted);
  }

  private static int compare(Pattern a, Pattern b) {
    int order = a.domain().compareTo(b.domain());
    if (order == 0) {
      order = a.code().compareTo(b.code());
    }
    return order != 0 ? order : a.kind().compareTo(b.kind());
  }
}
