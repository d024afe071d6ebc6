package dev.safeguard.core.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Phrases by the kind of the word that they are searched for by. */
final class PhraseIndex {
  private static final Phrase[] NOTHING = {};

  private final Phrase[][] byKind;

  /** Those of the phrases that a condition holds for. */
  PhraseIndex(List<Phrase> phrases, Predicate<Phrase> condition, WordTrie trie) {
    Map<Integer, List<Phrase>> byElement = new HashMap<>();
    Map<Phrase, Integer> order = new HashMap<>();
    for (Phrase phrase : phrases) {
      if (condition.test(phrase)) {
        byElement.computeIfAbsent(phrase.anchorElement(), e -> new ArrayList<>()).add(phrase);
        order.put(phrase, order.size());
      }
    }
    byKind = new Phrase[trie.kinds()][];
    for (int kind = 0; kind < byKind.length; kind++) {
      List<Phrase> fitting = new ArrayList<>();
      for (int element : trie.elements(kind)) {
        fitting.addAll(byElement.getOrDefault(element, List.of()));
      }
      fitting.sort(Comparator.comparingInt(phrase -> order.getOrDefault(phrase, 0)));
      byKind[kind] = fitting.isEmpty() ? NOTHING : fitting.toArray(NOTHING);
    }
  }

  Phrase[] anchoredAt(int kind) {
    return byKind[kind];
  }
}
