package dev.safeguard.core.indicator;

import dev.safeguard.api.code.ConcernCategory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of the lexicon that stand in a text: those that point to a concern, without what is
 * harmless, one for each place and category; and the triggers around them, without those that only
 * look like one.
 */
final class Hits {
  private static final Comparator<Hit> BY_FIRST_WORD =
      (a, b) -> Integer.compare(a.from(), b.from());

  private static final Hits NONE = new Hits();

  private final List<Hit> indicators = new ArrayList<>();
  private final List<Hit> triggers = new ArrayList<>();

  /** Most notes point to nothing; the words around are looked at only where one does. */
  static Hits of(Words words, Lexicon lexicon) {
    List<Hit> pointing = words.known() == 0 ? List.of() : matches(words, lexicon, lexicon.pointing);
    if (pointing.isEmpty()) {
      return NONE;
    }
    Hits hits = new Hits();
    List<Hit> harmless = new ArrayList<>();
    List<Hit> triggers = new ArrayList<>();
    BitSet pseudo = new BitSet();
    for (Hit hit : matches(words, lexicon, lexicon.around)) {
      switch (hit.phrase().task) {
        case HARMLESS -> harmless.add(hit);
        case PSEUDO -> pseudo.set(hit.from(), hit.to());
        default -> triggers.add(hit);
      }
    }
    hits.keep(pointing, harmless);
    BitSet own = own(pointing, words, lexicon);
    for (Hit trigger : triggers) {
      if (!anyOf(pseudo, trigger) && !(trigger.phrase().turns() && own.get(trigger.from()))) {
        hits.triggers.add(trigger);
      }
    }
    return hits;
  }

  /** Where some of the phrases stand, by their first word. */
  private static List<Hit> matches(Words words, Lexicon lexicon, PhraseIndex phrases) {
    List<Hit> found = List.of();
    for (int word = 0; word < words.size(); word++) {
      for (Phrase phrase : phrases.anchoredAt(words.kind(word))) {
        for (int from = phrase.earliest(word); from <= phrase.latest(word); from++) {
          int end = phrase.match(words, from, lexicon);
          if (end > word) {
            if (found.isEmpty()) {
              found = new ArrayList<>();
            }
            found.add(new Hit(phrase, from, end));
          }
        }
      }
    }
    if (found.size() > 1) {
      found.sort(BY_FIRST_WORD);
    }
    return found;
  }

  /** Words that phrases pointing to a concern are made of, and not such as stand in their gaps. */
  private static BitSet own(List<Hit> pointing, Words words, Lexicon lexicon) {
    BitSet own = new BitSet();
    for (Hit hit : pointing) {
      for (int word = hit.from(); word < hit.to(); word++) {
        if (hit.phrase().category != ConcernCategory.OTHER
            && hit.phrase().uses(words.kind(word), lexicon.trie)) {
          own.set(word);
        }
      }
    }
    return own;
  }

  private static boolean anyOf(BitSet words, Hit hit) {
    int next = words.nextSetBit(hit.from());
    return next >= 0 && next < hit.to();
  }

  private void keep(List<Hit> pointing, List<Hit> harmless) {
    Map<ConcernCategory, BitSet> harmlessFor = new EnumMap<>(ConcernCategory.class);
    BitSet harmlessForAll = new BitSet();
    for (Hit hit : harmless) {
      ConcernCategory category = hit.phrase().category;
      BitSet words =
          category == null
              ? harmlessForAll
              : harmlessFor.computeIfAbsent(category, key -> new BitSet());
      words.set(hit.from(), hit.to());
    }
    int[] latest = new int[ConcernCategory.values().length];
    for (Hit hit : pointing) {
      ConcernCategory category = hit.phrase().category;
      if (category == null
          || (hit.phrase().task != Phrase.Task.CONTRADICT
              && (anyOf(harmlessForAll, hit)
                  || anyOf(harmlessFor.getOrDefault(category, new BitSet()), hit)))) {
        continue;
      }
      int before = latest[category.ordinal()] - 1;
      if (before >= 0 && hit.overlaps(indicators.get(before))) {
        indicators.set(before, both(indicators.get(before), hit));
      } else {
        indicators.add(hit);
        latest[category.ordinal()] = indicators.size();
      }
    }
    indicators.sort(BY_FIRST_WORD);
  }

  /** The more telling phrase, over the words of both. */
  private static Hit both(Hit known, Hit hit) {
    boolean better =
        hit.phrase().explicit == known.phrase().explicit
            ? hit.to() - hit.from() > known.to() - known.from()
            : hit.phrase().explicit;
    return new Hit(
        better ? hit.phrase() : known.phrase(),
        Math.min(known.from(), hit.from()),
        Math.max(known.to(), hit.to()));
  }

  /** By their first word. */
  List<Hit> indicators() {
    return indicators;
  }

  /** By their first word. */
  List<Hit> triggers() {
    return triggers;
  }
}
