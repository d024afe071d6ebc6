package dev.safeguard.core.deidentify;

import com.google.common.base.Splitter;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells whether prose in which nobody should be named names somebody, by its capital letters: a
 * word that begins with one has to be an ordinary word, and inside a sentence one that is no name
 * as well. Letters that are not Latin are taken for a name, since nothing is known of them.
 *
 * <p>Not found: a name in small letters, and one that is an ordinary word where it opens a sentence
 * and stands alone; in Welsh, of whose words there is no list, any that opens a sentence. Immutable
 * and safe for concurrent use. A nanosecond or two for each character; reads the list of words when
 * it first meets a capitalised word other than those that nearly every answer has.
 */
public final class NamesInProse {
  private static final long IS_NAME = Trait.KNOWN_NAME.bit | Trait.GIVEN.bit | Trait.SURNAME.bit;

  private static final long IS_NONE = Trait.CAPITALISED.bit | Trait.CALENDAR.bit | Trait.DAY.bit;

  private static final long MAY_STAY =
      Trait.ORDINARY.bit
          | Trait.TITLE.bit
          | Trait.RELATION.bit
          | Trait.ACRONYM.bit
          | Trait.PREFIX.bit
          | Trait.CAPITALISED.bit;

  private static final ShortWords IN_EVERY_ANSWER =
      words("low medium high critical pupil local the this there no");

  /** What models write of findings, and is in no list of ordinary words or in one of names. */
  private static final ShortWords IN_SOME_ANSWERS =
      words(
          "key de json llm asb csa sel pbis mtss offline timeframe presenteeism reoccurrence"
              + " comorbid reengagement multidomain subthreshold escalatory stepwise");

  /** What Welsh writes with a capital letter inside a sentence, and soft and nasal forms of it. */
  private static final ShortWords WELSH_CAPITALS =
      words(
          "llun mawrth mercher iau fercher gwener wener sadwrn sul ionawr chwefror ebrill"
              + " mai mehefin fehefin gorffennaf awst medi hydref tachwedd rhagfyr nadolig pasg cymru"
              + " gymru nghymru cymraeg gymraeg saesneg ffrangeg almaeneg mathemateg fathemateg gwyddoniaeth wyddoniaeth");

  /** For prose in English. */
  public static final NamesInProse ENGLISH = new NamesInProse(false);

  /** For prose in Welsh. */
  public static final NamesInProse WELSH = new NamesInProse(true);

  private final boolean welsh;

  private NamesInProse(boolean welsh) {
    this.welsh = welsh;
  }

  /** The one for a language: Welsh, or English for any other. */
  public static NamesInProse of(Locale language) {
    return language.getLanguage().equals("cy") ? WELSH : ENGLISH;
  }

  /** Whether a text names somebody. */
  public boolean areIn(String text) {
    boolean opens = true;
    // Behind a title, or behind what may be a name and opens the sentence.
    boolean expected = false;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = endOfLetters(text, i);
      if (end == i) {
        opens = c == ' ' ? opens : ".!?:;\n".indexOf(c) >= 0;
        expected &= c == ' ';
        i++;
        continue;
      }
      if (c >= 0x80 && !isLatin(text, i, end)) {
        return true;
      }
      long traits = isCapitalised(text, i, end) ? traits(text, i, end) : Trait.CAPITALISED.bit;
      if (isName(traits, opens) || (expected && isToBeAName(text, i, traits))) {
        return true;
      }
      expected = (isPerson(traits) && !welsh) || (traits & Trait.SMALL_TITLE.bit) != 0;
      opens = false;
      i = end;
    }
    return false;
  }

  private static int endOfLetters(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLatin(String text, int start, int end) {
    return text.substring(start, end)
        .codePoints()
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  private boolean isName(long traits, boolean opens) {
    return opens
        ? (traits & MAY_STAY) == 0 && !welsh
        : (traits & MAY_STAY) == 0 || isPerson(traits);
  }

  private static boolean isPerson(long traits) {
    return (traits & IS_NAME) != 0 && (traits & IS_NONE) == 0;
  }

  /** Behind what makes it expected; a word in capitals goes on with no name. */
  private static boolean isToBeAName(String text, int start, long traits) {
    return (traits & IS_NONE) == 0 && !Character.isUpperCase(text.charAt(start + 1));
  }

  /** Whether it is a word with a capital letter, and no code, which has no small ones. */
  private static boolean isCapitalised(String text, int start, int end) {
    if (end - start < 2 || !Character.isUpperCase(text.charAt(start))) {
      return false;
    }
    boolean underscored =
        (start > 0 && text.charAt(start - 1) == '_')
            || (end < text.length() && text.charAt(end) == '_');
    return !(underscored && Character.isUpperCase(text.charAt(start + 1)));
  }

  private long traits(String text, int start, int end) {
    if (IN_EVERY_ANSWER.find(text, start, end) != ShortWords.NONE
        || IN_SOME_ANSWERS.find(text, start, end) != ShortWords.NONE
        || (welsh && WELSH_CAPITALS.find(text, start, end) != ShortWords.NONE)) {
      return Trait.CAPITALISED.bit;
    }
    ShortWords known = Lexicon.STANDARD.shortWords;
    int place = known.find(text, start, end);
    if (place != ShortWords.NONE) {
      return known.traits(place);
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    return Lexicon.STANDARD.traits(
        Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
  }

  private static ShortWords words(String list) {
    Map<String, Long> words = new HashMap<>();
    for (String word : Splitter.on(' ').split(list)) {
      words.put(word, Trait.CAPITALISED.bit);
    }
    return new ShortWords(words);
  }
}
