package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** However known words are kept, each is found with its own traits and no other word is. */
class KnownWordsTest {
  private static final Map<String, Long> LISTED = WordLists.read();

  @Test
  void everyListedWordHasItsTraits() {
    LISTED.forEach((word, traits) -> assertEquals(traits, Lexicon.STANDARD.traits(word), word));
  }

  @Test
  void aWordIsTheSameInCapitals() {
    for (String word : LISTED.keySet()) {
      if (ShortWords.fits(word)) {
        Word small = Word.of(word).get(0);
        Word capital = Word.of(word.toUpperCase(Locale.ROOT)).get(0);
        assertEquals(small.fold(), capital.fold());
      }
    }
  }

  @Test
  void whatIsOnNoListHasNoTraits() {
    for (String word : LISTED.keySet()) {
      String other = word + "q";
      assertEquals(LISTED.getOrDefault(other, 0L), Lexicon.STANDARD.traits(other), other);
    }
  }

  @Test
  void aSieveHoldsBackMostOthersAndNoneOfItsOwn() {
    Set<String> some = new HashSet<>();
    Set<String> others = new HashSet<>();
    LISTED.keySet().forEach(word -> (word.hashCode() % 3 == 0 ? some : others).add(word));
    Sieve sieve = Sieve.of(some);
    some.forEach(word -> assertTrue(sieve.mayHold(word.hashCode()), word));
    long passed = others.stream().filter(word -> sieve.mayHold(word.hashCode())).count();
    assertTrue(passed < others.size() / 8, passed + " of " + others.size());
  }
}
