package dev.safeguard.core.deidentify;

import java.util.function.Predicate;

/** Tells ordinary words of English and of schools, which are no names where they stand alone. */
public final class OrdinaryWords implements Predicate<String> {

  /** The list; read when it is first asked. */
  public static final OrdinaryWords ENGLISH = new OrdinaryWords();

  private OrdinaryWords() {}

  /**
   * Whether a word is ordinary.
   *
   * @param word in lower case, without accents
   */
  @Override
  public boolean test(String word) {
    return Lexicon.STANDARD.is(word, Trait.ORDINARY);
  }
}
