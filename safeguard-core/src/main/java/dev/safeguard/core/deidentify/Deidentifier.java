package dev.safeguard.core.deidentify;

import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.text.DeidentifiedText;
import dev.safeguard.api.text.DeidentifiedText.Span;
import dev.safeguard.api.text.SafeText;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenIssuer;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.deidentify.Identifiers.Found;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces identities in free text by tokens. Default-deny: what is not known to be safe goes, so
 * that people and places on no list go too. Immutable and safe for concurrent use; cost grows with
 * the text and not with the roster.
 */
public final class Deidentifier {
  private final People people;
  private final Recognisers recognisers;
  private final Set<String> safeWords;

  /**
   * @param roster everyone whom the school knows
   * @param others people of one record
   */
  public Deidentifier(Roster roster, List<Person> others) {
    this(roster, others, Set.of(), Recognisers.discover());
  }

  /** With the roster, and the words that are safe there, of a site. */
  public Deidentifier(Site site) {
    this(site.roster(), List.of(), site.safeWords(), Recognisers.discover());
  }

  Deidentifier(Roster roster, List<Person> others, Set<String> safeWords, Recognisers recognisers) {
    this.people = new People(roster, others);
    this.recognisers = recognisers;
    this.safeWords = new HashSet<>();
    for (String word : safeWords) {
      this.safeWords.add(Word.fold(word));
    }
  }

  private Deidentifier(Deidentifier other, List<Person> nearer) {
    this.people = other.people.with(nearer);
    this.recognisers = other.recognisers;
    this.safeWords = other.safeWords;
  }

  /**
   * One that also knows a pupil and the people of the pupil's record; a name that they share with
   * others is theirs. Costs as much as they are, whatever the size of the roster.
   */
  public Deidentifier with(StudentRecord record) {
    List<Person> nearer = new ArrayList<>(record.people());
    nearer.add(
        new Person(
            record.studentId(),
            PersonRole.PUPIL,
            null,
            record.givenName(),
            record.familyName(),
            record.preferredName(),
            record.upn(),
            record.dateOfBirth(),
            record.className(),
            List.of(),
            List.of(),
            null,
            null));
    return new Deidentifier(this, nearer);
  }

  /**
   * The text without identities.
   *
   * @param asOf the day from which dates count back
   */
  public DeidentifiedText deidentify(String text, LocalDate asOf, TokenIssuer tokens) {
    return deidentify(text, Word.of(text), asOf, tokens);
  }

  private DeidentifiedText deidentify(
      String text, List<Word> words, LocalDate asOf, TokenIssuer tokens) {
    List<Found> found = knownPhrases(words, Identifiers.in(text, words));
    List<Found> more = recognisers.in(text);
    if (!more.isEmpty()) {
      found.addAll(more);
      found.sort(Comparator.comparingInt(Found::start));
    }
    boolean[] settled = settled(words, found);
    Passage passage = Verdicts.of(words, people, settled, safeWords);
    List<Run> runs = runs(words, passage, found);
    return replaced(text, runs, asOf, tokens);
  }

  /**
   * The text without identities, as what can hold none: what is no word of the vocabulary, such as
   * a safe word of the site's own, is a token too.
   *
   * @param asOf the day from which dates count back
   */
  public SafeText safeText(String text, LocalDate asOf, TokenIssuer tokens) {
    List<Word> words = Word.of(text);
    List<Span> spans = deidentify(text, words, asOf, tokens).spans();
    return Transcript.of(text, words, spans, people, tokens);
  }

  /** Adds what the school knows word for word to what was told by its form. */
  private List<Found> knownPhrases(List<Word> words, List<Found> found) {
    List<Found> all = found;
    int f = 0;
    for (int i = 0; i < words.size(); i++) {
      Word first = words.get(i);
      while (f < found.size() && found.get(f).end() <= first.start) {
        f++;
      }
      Phrases.Found phrase = people.phraseAt(words, i);
      if (phrase == null) {
        continue;
      }
      int last = i + phrase.words() - 1;
      int end = words.get(last).end;
      Found known = f < found.size() ? found.get(f) : null;
      if (known != null && known.start() < end && !known.safe() && known.end() >= end) {
        continue;
      }
      if (all == found) {
        all = new ArrayList<>(found);
      }
      int within = end;
      all.removeIf(each -> each.start() >= first.start && each.end() <= within);
      all.add(new Found(first.start, end, phrase.kind(), false, "known_detail"));
      i = last;
    }
    if (all != found) {
      all.sort(Comparator.comparingInt(Found::start));
    }
    return all;
  }

  private static boolean[] settled(List<Word> words, List<Found> found) {
    boolean[] settled = new boolean[words.size()];
    int f = 0;
    for (int i = 0; i < settled.length; i++) {
      Word word = words.get(i);
      while (f < found.size() && found.get(f).end() <= word.start) {
        f++;
      }
      settled[i] = f < found.size() && found.get(f).start() < word.end;
    }
    return settled;
  }

  /** Whether a word and the next can belong to one name, and no sentence ends between them. */
  private static boolean isOneName(List<Word> words, int at) {
    Word next = words.get(at + 1);
    boolean sentence =
        next.joint == '.' && next.opening && next.isLetters() && words.get(at).length() > 2;
    return next.isJoined() && !sentence;
  }

  /** Whether a known family name, a comma and a given name of the same person stand here. */
  private boolean isReversed(List<Word> words, int at) {
    Word family = words.get(at);
    Word given = words.get(at + 1);
    return given.joint == ','
        && people.isName(family.fold())
        && (people.knowsTogether(family.fold(), given.fold())
            || (!people.isName(given.fold()) && people.knowsNearly(family.fold(), given.fold())));
  }

  private List<Run> runs(List<Word> words, Passage passage, List<Found> found) {
    List<Run> runs = new ArrayList<>();
    int f = 0;
    int i = 0;
    while (i < words.size()) {
      if (!passage.goes(i)) {
        i++;
        continue;
      }
      while (f < found.size() && found.get(f).start() <= words.get(i).start) {
        add(found.get(f++), words, runs);
      }
      int last = i;
      while (last + 1 < words.size()
          && passage.goes(last + 1)
          && (isOneName(words, last) || isReversed(words, last))) {
        last++;
      }
      add(run(words, passage, i, last), runs);
      i = last + 1;
    }
    while (f < found.size()) {
      add(found.get(f++), words, runs);
    }
    return runs;
  }

  private static void add(Found found, List<Word> words, List<Run> runs) {
    if (!found.safe()) {
      List<String> names = found.kind() == TokenKind.PER ? within(found, words) : List.of();
      add(new Run(found.start(), found.end(), found.kind(), names, false, found.rule()), runs);
    }
  }

  /** The words of a person whom a site's own recogniser found. */
  private static List<String> within(Found found, List<Word> words) {
    return words.stream()
        .filter(word -> word.start >= found.start() && word.end <= found.end())
        .map(Word::fold)
        .toList();
  }

  /** Adds what goes behind the last; what begins within that one is joined to it. */
  private static void add(Run run, List<Run> runs) {
    int last = runs.size() - 1;
    Run before = last < 0 ? null : runs.get(last);
    if (before == null || run.start() >= before.end()) {
      runs.add(run);
    } else {
      int end = Math.max(before.end(), run.end());
      runs.set(
          last,
          new Run(
              before.start(), end, before.kind(), before.names(), before.adult(), before.rule()));
    }
  }

  /** Whether a family's name stands here as that of a grown member of it. */
  private static boolean isAdult(List<Word> words, int at) {
    return at > 0
        && words.get(at).isJoined()
        && words.get(at - 1).is(Trait.TITLE)
        && !words.get(at - 1).is(Trait.CHILDS_TITLE);
  }

  /**
   * Whether the possessive ending of a name is part of it, as in "works at Nando's.": what it would
   * possess does not follow.
   */
  private static boolean isWhole(List<Word> words, int last) {
    Word next = last + 1 < words.size() ? words.get(last + 1) : null;
    return next == null || next.joint != ' ' || next.is(Trait.FUNCTION);
  }

  private static Run run(List<Word> words, Passage passage, int from, int to) {
    boolean several = to > from;
    List<String> names = new ArrayList<>(to - from + 1);
    boolean place = false;
    boolean organisation = false;
    boolean letters = false;
    for (int i = from; i <= to; i++) {
      Word word = words.get(i);
      names.add(passage.fold(i));
      place |= several && word.is(Trait.PLACE);
      organisation |= several && word.is(Trait.ORGANISATION);
      letters |= word.isLetters();
    }
    Word first = words.get(from);
    Word last = words.get(to);
    TokenKind kind = TokenKind.PER;
    if (!letters) {
      kind = first.end - first.start <= 3 ? TokenKind.CLS : TokenKind.IDN;
    } else if (organisation) {
      kind = TokenKind.ORG;
    } else if (place || "place".equals(passage.why(from))) {
      kind = TokenKind.PLC;
    }
    // The ending of a saint's name belongs to the name of what is called after him.
    boolean saint = several && words.get(to - 1).is("st");
    return new Run(
        first.start,
        saint || isWhole(words, to) ? last.stop : last.end,
        kind,
        names,
        isAdult(words, from),
        Objects.requireNonNull(passage.why(from)));
  }

  private DeidentifiedText replaced(
      String text, List<Run> runs, LocalDate asOf, TokenIssuer tokens) {
    RunTokens runTokens = new RunTokens(runs, people, tokens);
    StringBuilder out = new StringBuilder(text.length() + 24 * runs.size());
    List<Span> spans = new ArrayList<>(runs.size());
    int from = 0;
    for (Run run : runs) {
      String written = text.substring(run.start(), run.end());
      LocalDate date = run.kind() == TokenKind.DAT ? Dates.read(written, asOf) : null;
      Token token =
          date != null ? tokens.issue(TokenKind.DAT, date.toString()) : runTokens.of(run, written);
      out.append(text, from, run.start()).append(token);
      spans.add(
          new Span(
              run.start(), run.end(), token.kind(), token, run.rule(), daysBefore(date, asOf)));
      from = run.end();
    }
    return new DeidentifiedText(out.append(text, from, text.length()).toString(), spans);
  }

  private static OptionalInt daysBefore(@Nullable LocalDate date, LocalDate asOf) {
    return date == null
        ? OptionalInt.empty()
        : OptionalInt.of((int) (asOf.toEpochDay() - date.toEpochDay()));
  }
}
