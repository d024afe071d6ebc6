package dev.safeguard.core.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Phrases by the kind of the word that they are searched for by. */
final class PhraseIndex {
  private static final Phrase[] NOTHING = {};

  private final Phrase[][] byKind;

  /** Those of the phrases that a condition holds for. */
  PhraseIndex(List<Phrase> phrases, Predicate<Phrase> condition, WordTrie trie) {
    byKind = new Phrase[trie.kinds()][];
    for (int kind = 0; kind < byKind.length; kind++) {
      List<Phrase> fitting = new ArrayList<>();
      for (Phrase phrase : phrases) {
        if (condition.test(phrase) && trie.fits(kind, phrase.anchorElement())) {
          fitting.add(phrase);
        }
      }
      byKind[kind] = fitting.isEmpty() ? NOTHING : fitting.toArray(NOTHING);
    }
  }

  Phrase[] anchoredAt(int kind) {
    return byKind[kind];
  }
}
