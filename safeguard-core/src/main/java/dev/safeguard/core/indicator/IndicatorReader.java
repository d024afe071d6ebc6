package dev.safeguard.core.indicator;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a note for coded indicators. It knows phrases and words, not meaning: what it finds is for
 * a person to read, and what it does not find may be there all the same. Two ways:
 *
 * <ul>
 *   <li>The lexicon ({@code indicators.json}) gives phrases of words, word stems, alternatives and
 *       small gaps by category. How a phrase is asserted is told from triggers around it ({@code
 *       context.json}) in the manner of NegEx and ConText (Chapman and others 2001; Harkema and
 *       others 2009): a trigger reaches over a number of words and not beyond its clause.
 *   <li>A {@link NoteClassifier} tells of some sentences as a whole how grave such notes are. Where
 *       that is so, they are an indicator of {@link ConcernCategory#OTHER}, outright if a
 *       safeguarding lead should see them today, and of what they seem to be about; if such notes
 *       are referred at once, and it is not of a few words only, of {@link
 *       ConcernCategory#IMMEDIATE_DANGER} instead, and both outright. Where all that phrases say
 *       outright there is past, or the note says that it is closed and no phrase something grave,
 *       it is only to be looked at; where it is what others did to themselves, it is not referred.
 *       Where notes like it hardly ever are of a concern, as of a film or a game, a phrase is a
 *       hint only.
 * </ul>
 *
 * <p>Safe for concurrent use. One pass over the words for each; cost is linear in the text,
 * whatever it holds.
 */
public final class IndicatorReader {

  /** The reader with the lexicon and the classifier that come with this library. */
  public static final IndicatorReader STANDARD =
      new IndicatorReader(Lexicon.load(), new NoteClassifier(ClassifierModel.load()));

  /** Like findings of one text that are told: more of the same add nothing but length. */
  private static final int MOST_ALIKE = 5;

  /** So many phrases in one passage leave no doubt. */
  private static final int MANY = 3;

  /** Of fewer words a phrase is most of the passage, and the others tell too little to be sure. */
  private static final int LEAST_WORDS = 8;

  private final Lexicon lexicon;
  private final NoteClassifier classifier;

  /** A reader with the standard lexicon and another classifier. */
  public IndicatorReader(NoteClassifier classifier) {
    this(STANDARD.lexicon, classifier);
  }

  IndicatorReader(Lexicon lexicon, NoteClassifier classifier) {
    this.lexicon = lexicon;
    this.classifier = classifier;
  }

  /**
   * The indicators of a text, in its order; of one category, one assertion and one explicitness at
   * most five.
   */
  public List<Indicator> read(CharSequence text) {
    return new Reading().read(text);
  }

  /** Reads one text after another with the same memory. For one thread at a time. */
  public final class Reading {
    private final Words words = new Words();

    /** As {@link IndicatorReader#read}. */
    public List<Indicator> read(CharSequence text) {
      words.read(text, lexicon.trie);
      return IndicatorReader.this.read(words);
    }
  }

  private List<Indicator> read(Words words) {
    List<Passage> passages = classifier.read(words);
    Hits hits = Hits.of(words, lexicon);
    if (hits.indicators().isEmpty() && !anySays(passages)) {
      return List.of();
    }
    List<Indicator> all = new ArrayList<>();
    boolean[] past = new boolean[passages.size()];
    boolean[] another = new boolean[passages.size()];
    Context context = new Context(words, hits, lexicon);
    List<Hit> pointing = hits.indicators();
    int from = 0;
    for (int i = 0; i < past.length; i++) {
      Passage passage = passages.get(i);
      int to = from;
      int pointed = 0;
      while (to < pointing.size() && passage.holds(pointing.get(to))) {
        pointed += pointing.get(to).phrase().category == ConcernCategory.OTHER ? 0 : 1;
        to++;
      }
      boolean doubtful = pointed > 0 && pointed < MANY && isDoubtful(passage);
      int known = all.size();
      for (Hit hit : pointing.subList(from, to)) {
        Indicator indicator = context.read(hit);
        if (indicator != null) {
          all.add(doubtful && !isOfTheWhole(indicator) ? asHint(indicator) : indicator);
        }
      }
      from = to;
      List<Indicator> said = all.subList(known, all.size());
      past[i] = isPast(said);
      another[i] = isOfAnother(said);
    }
    boolean closed = all.stream().anyMatch(IndicatorReader::closes);
    if (closed) {
      closed = all.stream().noneMatch(IndicatorReader::isGrave);
      if (all.stream().anyMatch(said -> settles(said, Assertion.NEGATED))) {
        // What is no concern is closed as well, and that is the less of the two.
        all.removeIf(said -> settles(said, Assertion.HISTORICAL));
      }
    }
    for (int i = 0; i < past.length; i++) {
      if (says(passages.get(i))) {
        add(passages.get(i), past[i] || closed, another[i], words, all);
      }
    }
    all.sort(Comparator.comparingInt(Indicator::start));
    int[] alike = new int[Lexicon.ALIKE];
    all.removeIf(indicator -> ++alike[Lexicon.alike(indicator)] > MOST_ALIKE);
    return List.copyOf(all);
  }

  private boolean anySays(List<Passage> passages) {
    for (Passage passage : passages) {
      if (says(passage)) {
        return true;
      }
    }
    return false;
  }

  private boolean says(Passage passage) {
    ClassifierModel.Thresholds thresholds = classifier.thresholds();
    return passage.concern() >= thresholds.look() || passage.gravity() >= thresholds.see();
  }

  /** Whether passages like it are so seldom of a concern that a phrase in it is hardly meant. */
  private boolean isDoubtful(Passage passage) {
    return isLong(passage) && !says(passage) && passage.concern() < classifier.thresholds().doubt();
  }

  private static boolean isLong(Passage passage) {
    return passage.to() - passage.from() >= LEAST_WORDS;
  }

  /** Whether a phrase of the lexicon says something grave outright. */
  public boolean saysGrave(CharSequence text) {
    Words words = Words.of(text, lexicon.trie);
    Hits hits = Hits.of(words, lexicon);
    Context context = new Context(words, hits, lexicon);
    for (Hit hit : hits.indicators()) {
      Indicator indicator = context.read(hit);
      if (indicator != null && isGrave(indicator)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGrave(Indicator said) {
    return said.explicit() && said.assertion() == Assertion.AFFIRMED && said.category().grave();
  }

  /** Whether a phrase clears or closes the note, or says that it is of schoolwork. */
  private static boolean isOfTheWhole(Indicator said) {
    return said.category() == ConcernCategory.OTHER;
  }

  private static boolean settles(Indicator said, Assertion how) {
    return isOfTheWhole(said) && said.assertion() == how;
  }

  private static boolean closes(Indicator said) {
    return settles(said, Assertion.NEGATED) || settles(said, Assertion.HISTORICAL);
  }

  private static Indicator asHint(Indicator said) {
    return new Indicator(
        said.category(), said.assertion(), said.speaker(), false, said.start(), said.end());
  }

  /**
   * Whether all that the phrases of a passage say outright is past. Sexual abuse never is: whoever
   * did it may have other children near.
   */
  private static boolean isPast(List<Indicator> phrases) {
    boolean past = false;
    for (Indicator phrase : phrases) {
      if (phrase.explicit() && !isOfTheWhole(phrase)) {
        if (phrase.assertion() != Assertion.HISTORICAL
            || phrase.category() == ConcernCategory.SEXUAL_ABUSE) {
          return false;
        }
        past = true;
      }
    }
    return past;
  }

  /**
   * Whether all that the phrases of a passage say outright is of harm that somebody else did to
   * themselves: a pupil who has to bear that is seen to, and is not in danger by it.
   */
  private static boolean isOfAnother(List<Indicator> phrases) {
    boolean another = false;
    for (Indicator phrase : phrases) {
      if (phrase.explicit() && !isOfTheWhole(phrase)) {
        boolean toThemselves =
            phrase.category() == ConcernCategory.SELF_HARM
                || phrase.category() == ConcernCategory.SUICIDAL_IDEATION;
        if (phrase.assertion() != Assertion.OTHER_PERSON || !toThemselves) {
          return false;
        }
        another = true;
      }
    }
    return another;
  }

  /** That a passage is grave, unless that is over, and what it is about, unless that is open. */
  private void add(
      Passage passage, boolean over, boolean another, Words words, List<Indicator> all) {
    ClassifierModel.Thresholds thresholds = classifier.thresholds();
    boolean see = !over && passage.gravity() >= thresholds.see();
    boolean refer = see && !another && isLong(passage) && passage.urgency() >= thresholds.refer();
    all.add(
        refer
            ? learned(ConcernCategory.IMMEDIATE_DANGER, true, passage, words)
            : learned(ConcernCategory.OTHER, see, passage, words));
    ConcernCategory category = passage.category();
    if (see && category != null && category != ConcernCategory.IMMEDIATE_DANGER) {
      all.add(learned(category, refer, passage, words));
    }
  }

  private static Indicator learned(
      ConcernCategory category, boolean explicit, Passage passage, Words words) {
    return new Indicator(
        category,
        Assertion.AFFIRMED,
        Speaker.UNKNOWN,
        explicit,
        words.start(passage.tellingFrom()),
        words.end(passage.tellingTo() - 1));
  }
}
