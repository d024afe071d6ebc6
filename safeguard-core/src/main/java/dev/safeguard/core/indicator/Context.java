package dev.safeguard.core.indicator;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.Speaker;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells how what was found is asserted, from the triggers around it. Where several speak, a
 * negation comes before another person, that before fear and teaching, that before the past. Takes
 * hits in the order of the text.
 */
final class Context {
  /** How far back the person is looked for whom it is about, and who says it. */
  private static final int PERSON_REACH = 6;

  private static final int SPEAKER_REACH = 25;

  private final Words words;
  private final Lexicon lexicon;
  private final Clauses clauses;
  private final List<Hit> triggers;

  /** Whether the text says that a story in it is none. */
  private final boolean real;

  /** Whether the text says that something in it was for schoolwork. */
  private final boolean schoolwork;

  /** The first trigger that may still reach the hit at hand. */
  private int first;

  /** Up to where words were looked at, and whether one of them is another agency. */
  private int looked;

  private boolean agency;

  Context(Words words, Hits hits, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
    this.clauses = new Clauses(words, hits, lexicon);
    this.triggers = hits.triggers();
    this.real = isAny(Phrase.Task.REAL, triggers);
    this.schoolwork = isAny(Phrase.Task.SCHOOLWORK, hits.indicators());
  }

  private static boolean isAny(Phrase.Task task, List<Hit> hits) {
    for (Hit hit : hits) {
      if (hit.phrase().task == task) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a hit says, or null if it is a hint in something taught, read or played, or closes
   * nothing.
   */
  @Nullable Indicator read(Hit hit) {
    Phrase phrase = hit.phrase();
    switch (phrase.task) {
      case CLEAR -> {
        return settles(hit) ? said(hit, Assertion.NEGATED, Speaker.UNKNOWN) : null;
      }
      case CLOSE -> {
        boolean ends = words.before(hit.to()) != Words.NONE;
        return ends && settles(hit) ? said(hit, Assertion.HISTORICAL, Speaker.UNKNOWN) : null;
      }
      case SCHOOLWORK -> {
        return real ? null : said(hit, Assertion.HYPOTHETICAL, Speaker.UNKNOWN);
      }
      default -> {}
    }
    boolean negated = false;
    boolean supposed = clauses.asks(hit.to() - 1);
    boolean taught = false;
    boolean past = false;
    boolean other = isOfAnother(hit);
    Speaker speaker = Speaker.UNKNOWN;
    int reach = Math.max(lexicon.farthest, SPEAKER_REACH);
    while (first < triggers.size() && triggers.get(first).from() < hit.from() - 2 * reach) {
      first++;
    }
    for (int i = first; i < triggers.size(); i++) {
      Hit trigger = triggers.get(i);
      if (trigger.from() > hit.to() + lexicon.farthest) {
        break;
      }
      switch (trigger.phrase().task) {
        case NEGATE -> negated |= before(trigger, hit, false);
        case NEGATE_AFTER -> negated |= after(trigger, hit, false);
        case ANSWERED_NO -> negated |= supposed && after(trigger, hit, true);
        case SUPPOSE -> supposed |= before(trigger, hit, true);
        case SUPPOSE_AFTER -> supposed |= after(trigger, hit, true);
        case TAUGHT -> taught |= before(trigger, hit, false);
        case SEARCHED -> taught |= schoolwork && before(trigger, hit, false) && isTopic(hit);
        case TAUGHT_AFTER -> taught |= after(trigger, hit, false);
        case PAST -> past |= before(trigger, hit, true);
        case PAST_AFTER -> past |= before(trigger, hit, true) || after(trigger, hit, true);
        case OTHER -> other |= phrase.task != Phrase.Task.CONTRADICT && isOf(trigger, hit);
        case SPOKEN_BY_CHILD -> speaker = says(trigger, hit) ? Speaker.CHILD : speaker;
        case SPOKEN_BY_OTHER -> speaker = says(trigger, hit) ? Speaker.OTHER_PERSON : speaker;
        case SEEN -> speaker = says(trigger, hit) ? Speaker.RECORDER : speaker;
        default -> {}
      }
    }
    taught &= !real;
    if (taught && !phrase.explicit) {
      return null;
    }
    Assertion assertion =
        negated
            ? Assertion.NEGATED
            : other
                ? Assertion.OTHER_PERSON
                : supposed || taught
                    ? Assertion.HYPOTHETICAL
                    : past ? Assertion.HISTORICAL : Assertion.AFFIRMED;
    return said(hit, assertion, speaker);
  }

  /**
   * Whether a hit may be what a class searches for. How to harm oneself never is, whatever it was
   * said to be for, nor what is said of oneself.
   */
  private boolean isTopic(Hit hit) {
    ConcernCategory category = hit.phrase().category;
    if (category == ConcernCategory.SELF_HARM || category == ConcernCategory.SUICIDAL_IDEATION) {
      return false;
    }
    int from = hit.from();
    while (from > 0 && !words.opensSentence(from)) {
      from--;
    }
    for (int word = from; word < words.size(); word++) {
      if (word >= hit.to() && words.opensSentence(word)) {
        return true;
      }
      if (fits(word, lexicon.oneself)) {
        return false;
      }
    }
    return true;
  }

  private Indicator said(Hit hit, Assertion assertion, Speaker speaker) {
    return new Indicator(
        Objects.requireNonNull(hit.phrase().category),
        assertion,
        speaker,
        hit.phrase().explicit,
        words.start(hit.from()),
        words.end(hit.to() - 1));
  }

  /**
   * Whether it is the school that clears or closes the note, and has done so. What another agency
   * closes or takes no further may be a concern all the same.
   */
  private boolean settles(Hit hit) {
    for (; looked < hit.from(); looked++) {
      agency |= fits(looked, lexicon.agencies);
    }
    return !agency && !clauses.asks(hit.from()) && !isUnsettled(hit.from());
  }

  /** Whether one of the words just before says that what follows is not so, or not yet. */
  private boolean isUnsettled(int from) {
    for (int word = from; word > Math.max(0, from - PERSON_REACH); word--) {
      if (words.opensSentence(word) || words.before(word) != Words.NONE) {
        return false;
      }
      if (fits(word - 1, lexicon.unsettled)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a trigger before a hit, or in a gap of it, reaches it. */
  private boolean before(Hit trigger, Hit hit, boolean wide) {
    if (hit.holds(trigger)) {
      return true;
    }
    return trigger.to() <= hit.from()
        && hit.from() - trigger.to() <= trigger.phrase().reach
        && together(trigger.to() - 1, hit.from(), wide)
        && !(trigger.phrase().tight && parted(trigger.to(), hit.from()));
  }

  /** Whether a trigger names whom a hit is about; with whom a hit begins is who does it. */
  private boolean isOf(Hit trigger, Hit hit) {
    return trigger.from() != hit.from() && before(trigger, hit, false);
  }

  private boolean after(Hit trigger, Hit hit, boolean wide) {
    return trigger.from() >= hit.to()
        && trigger.from() - hit.to() <= trigger.phrase().reach
        && together(hit.to() - 1, trigger.from(), wide)
        && !(trigger.phrase().tight && parted(hit.to(), trigger.from()));
  }

  private boolean together(int a, int b, boolean wide) {
    return wide ? clauses.sameStretch(a, b) : clauses.sameClause(a, b);
  }

  /** Whether a comma, an "and" or a new subject stands between. */
  private boolean parted(int from, int to) {
    for (int word = from; word <= to && word < words.size(); word++) {
      if (words.before(word) != Words.NONE
          || (word < to && (fits(word, lexicon.and) || fits(word, lexicon.self)))) {
        return true;
      }
    }
    return false;
  }

  private boolean says(Hit trigger, Hit hit) {
    return trigger.from() <= hit.from()
        && hit.from() - trigger.from() <= SPEAKER_REACH
        && sameSentence(trigger.from(), hit.from());
  }

  private boolean sameSentence(int from, int to) {
    for (int word = from + 1; word <= to; word++) {
      if (words.opensSentence(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOfAnother(Hit hit) {
    int last = hit.to() - 1;
    boolean object =
        fits(last, lexicon.possessives)
            && hit.to() < words.size()
            && !words.opensSentence(hit.to())
            && fits(hit.to(), lexicon.relations);
    return object || (hit.phrase().ofPersonBefore && isAnotherBefore(hit.from()));
  }

  /**
   * Whether the nearest person before, in the clause, is someone else, and neither tells it, finds
   * it nor is told it.
   */
  private boolean isAnotherBefore(int from) {
    for (int word = from - 1; word >= 0 && word >= from - PERSON_REACH; word--) {
      if (words.before(word + 1) != Words.NONE
          || !clauses.sameClause(word, from)
          || fits(word, lexicon.self)
          || fits(word, lexicon.reports)) {
        return false;
      }
      if (fits(word, lexicon.others)) {
        int at = word - 1;
        while (at >= 0 && words.before(at + 1) == Words.NONE && fits(at, lexicon.possessives)) {
          at--;
        }
        if (at >= 0 && words.before(at + 1) == Words.NONE && words.owns(at)) {
          return true;
        }
        if (at >= 0 && words.before(at + 1) == Words.NONE && fits(at, lexicon.addresses)) {
          return false;
        }
        if (at < 0
            || words.before(at + 1) != Words.NONE
            || !clauses.sameClause(at, from)
            || fits(at, lexicon.opens)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean fits(int word, int element) {
    return lexicon.trie.fits(words.kind(word), element);
  }
}
