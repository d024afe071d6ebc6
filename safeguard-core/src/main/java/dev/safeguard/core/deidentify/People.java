package dev.safeguard.core.deidentify;

import com.google.common.base.Suppliers;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.token.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The people a school knows, by the words of their names, and those of one record in front of them.
 * Looking a word up costs the same however many they are. Immutable.
 */
final class People {

  /** One person: the kind and identity of the token, and the words of all names. */
  record Known(TokenKind kind, String identity, List<String> names) {
    /** Whether the token is the same, whatever names each list has. */
    boolean isSame(@Nullable Known other) {
      return other != null && kind == other.kind && identity.equals(other.identity);
    }
  }

  /** About how many phrases are known of one person. */
  private static final int PHRASES_OF_ONE = 4;

  /** Of more names than anybody has, these are compared with each other. */
  private static final int MOST_COMPARED = 6;

  /** Those who are known beside these; null if none are. */
  private final @Nullable People farther;

  private final Map<String, Bearers> byWord = new HashMap<>();

  private final FullNames fullNames = new FullNames();

  /** Spares looking up most words. */
  private final Sieve knownWords;

  /** Spares looking for a phrase at most words. */
  private final Sieve beforePhrases;

  /** First letters of a given and a family name. */
  private final Set<String> initials = new HashSet<>();

  /** Addresses, classes and numbers, word for word. */
  private final Phrases phrases;

  /** Made when first used. */
  private final Supplier<Misspellings> misspellings =
      Suppliers.memoize(() -> new Misspellings(byWord.keySet()));

  People(Roster roster, List<Person> record) {
    this.farther = null;
    this.phrases = new Phrases(PHRASES_OF_ONE * (roster.people().size() + record.size()));
    for (Person person : roster.people()) {
      add(person);
    }
    for (Person person : record) {
      add(person);
    }
    school(roster.schoolName());
    roster.aliases().forEach(this::school);
    place(roster.town());
    this.knownWords = Sieve.of(byWord.keySet());
    this.beforePhrases = Sieve.of(phrases.firstWords());
  }

  private People(People farther, List<Person> nearer) {
    this.farther = farther;
    this.phrases = new Phrases(PHRASES_OF_ONE * nearer.size());
    for (Person person : nearer) {
      add(person);
    }
    this.knownWords = Sieve.of(byWord.keySet());
    this.beforePhrases = Sieve.of(phrases.firstWords());
  }

  /**
   * These people behind some nearer ones: whom both could be meant by a name, it is the nearer one.
   * Costs as much as the nearer ones are.
   */
  People with(List<Person> nearer) {
    return new People(this, nearer);
  }

  private void add(Person person) {
    phrases.add(TokenKind.CLS, person.className());
    phrases.add(TokenKind.IDN, person.upn());
    phrases.add(TokenKind.CON, person.address());
    phrases.add(TokenKind.CON, person.postcode());
    person.phones().forEach(phone -> phrases.add(TokenKind.CON, phone));
    Set<String> names = new HashSet<>();
    words(person.givenName(), names);
    words(person.preferredName(), names);
    words(person.familyName(), names);
    if (names.isEmpty()) {
      return;
    }
    String id = person.id();
    String identity =
        id != null
            ? id
            : String.join(
                " ", String.valueOf(person.givenName()), String.valueOf(person.familyName()));
    Known known = new Known(TokenKind.of(person.role()), identity, List.copyOf(names));
    for (String name : names) {
      byWord.computeIfAbsent(name, Bearers::new).add(known);
    }
    fullNames.add(known);
    together(person.givenName(), person.familyName(), known);
    together(person.preferredName(), person.familyName(), known);
  }

  /** Initials, and a login of an initial and a family name that is a word, such as "afield". */
  private void together(@Nullable String given, @Nullable String family, Known person) {
    List<Word> first = given == null ? List.of() : Word.of(given);
    List<Word> last = family == null ? List.of() : Word.of(family);
    if (first.isEmpty() || last.isEmpty()) {
      return;
    }
    String initial = initial(first.get(0));
    initials.add(initial + initial(last.get(0)));
    for (Word word : last) {
      String login = initial + word.fold();
      if (word.length() > 1 && Lexicon.STANDARD.is(login, Trait.ORDINARY)) {
        byWord.computeIfAbsent(login, Bearers::new).add(person);
      }
    }
  }

  private static String initial(Word word) {
    return word.fold().isEmpty() ? "" : word.fold().substring(0, 1);
  }

  /** A school's name goes word for word, and so does any telling word of it. */
  private void school(@Nullable String name) {
    phrases.add(TokenKind.ORG, name);
    place(name);
  }

  /** The longest phrase that begins with this word of a text; null if none does. */
  Phrases.@Nullable Found phraseAt(List<Word> words, int at) {
    Word first = words.get(at);
    return !first.isLetters() || mayBeginPhrase(first) ? longestAt(words, at) : null;
  }

  private boolean mayBeginPhrase(Word word) {
    return beforePhrases.mayHold(word.hash) || (farther != null && farther.mayBeginPhrase(word));
  }

  private Phrases.@Nullable Found longestAt(List<Word> words, int at) {
    Phrases.Found nearer = phrases.at(words, at);
    Phrases.Found other = farther == null ? null : farther.longestAt(words, at);
    boolean longer = nearer != null && (other == null || nearer.words() >= other.words());
    return longer ? nearer : other;
  }

  private void words(@Nullable String name, Set<String> into) {
    if (name != null) {
      for (Word word : Word.of(name)) {
        if (word.length() > 1) {
          into.add(byWord.computeIfAbsent(word.fold(), Bearers::new).name);
        }
      }
    }
  }

  private void place(@Nullable String name) {
    for (Word word : name == null ? List.<Word>of() : Word.of(name)) {
      if (word.length() > 1 && !word.is(Trait.FUNCTION) && !word.isSafeCapitalised()) {
        byWord.computeIfAbsent(word.fold(), Bearers::new);
      }
    }
  }

  /** Whether a word may be known: most are told at once not to be. */
  boolean mayKnow(Word word) {
    return knownWords.mayHold(word.hash) || (farther != null && farther.mayKnow(word));
  }

  /** Whether a word is a name of somebody, of the school or of its town. */
  boolean knows(String word) {
    return find(word) != null;
  }

  /** Whether somebody bears this name. */
  boolean isName(String word) {
    Bearers bearers = find(word);
    return bearers != null && bearers.size() > 0;
  }

  /**
   * Those who bear a name, the nearest of them; nobody for one of the school or its town alone, and
   * null for a word that is not known.
   */
  @Nullable Bearers find(String word) {
    Bearers own = byWord.get(word);
    if (farther == null || (own != null && own.size() > 0)) {
      return own;
    }
    Bearers others = farther.find(word);
    return others != null ? others : own;
  }

  /** Whether these two letters are somebody's initials. */
  boolean knowsInitials(String letters) {
    return initials.contains(letters) || (farther != null && farther.knowsInitials(letters));
  }

  /** Whether somebody bears this name and another one that begins with this letter. */
  boolean knowsWithInitial(String name, String letter) {
    return bearers(name).haveInitial(letter)
        || (farther != null && farther.knowsWithInitial(name, letter));
  }

  private Bearers bearers(String name) {
    return byWord.getOrDefault(name, Bearers.NOBODY);
  }

  /** Whether one person bears both names. */
  boolean knowsTogether(String name, String other) {
    if (!name.equals(other) && fullNames.hold(name, other)) {
      return true;
    }
    return farther != null && farther.knowsTogether(name, other);
  }

  /** Whether a word is one slip away from another name of somebody who bears this one. */
  boolean knowsNearly(String name, String misspelt) {
    for (String near : misspellings.get().near(misspelt)) {
      if (knowsTogether(name, near)) {
        return true;
      }
    }
    return farther != null && farther.knowsNearly(name, misspelt);
  }

  /**
   * The one person who bears all of these names if one of them is misspelt by one slip; null if
   * there is none or more than one. The others must be right, so that nobody is taken for somebody
   * else for the sake of one likeness.
   */
  @Nullable Known theOneNearly(List<String> names, boolean adult) {
    if (names.size() < 2) {
      return null;
    }
    int misspelt = -1;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).length() > 1 && !isName(names.get(i))) {
        if (misspelt >= 0) {
          return null;
        }
        misspelt = i;
      }
    }
    if (misspelt < 0) {
      return null;
    }
    Known one = null;
    for (String near : misspellings.get().near(names.get(misspelt))) {
      List<String> corrected = new ArrayList<>(names);
      corrected.set(misspelt, near);
      Known candidate = theOne(corrected, adult);
      if (candidate != null && !candidate.isSame(one)) {
        if (one != null) {
          return null;
        }
        one = candidate;
      }
    }
    return one != null || farther == null ? one : farther.theOneNearly(names, adult);
  }

  /**
   * The one person who bears all of these names, of the nearer ones if some do; null if there is
   * none or more than one.
   *
   * @param adult whether it is no pupil, since a title stands before the name
   */
  @Nullable Known theOne(List<String> names, boolean adult) {
    if (names.size() == 1 && names.get(0).length() > 1) {
      return theOne(names.get(0), adult);
    }
    Known one = null;
    List<Known> candidates = candidates(names);
    for (int i = 0; i < candidates.size(); i++) {
      Known candidate = candidates.get(i);
      if (!candidate.isSame(one)
          && !(adult && candidate.kind == TokenKind.STU)
          && fits(candidate, names)) {
        if (one != null) {
          // Two of the nearer ones bear it, so a third person is no answer.
          return null;
        }
        one = candidate;
      }
    }
    return one != null || farther == null ? one : farther.theOne(names, adult);
  }

  private @Nullable Known theOne(String name, boolean adult) {
    Bearers bearers = bearers(name);
    return farther == null || bearers.isAnyone(adult)
        ? bearers.theOne(adult)
        : farther.theOne(name, adult);
  }

  /**
   * Those among whom everybody is who bears all these names: the fewest who bear some two of them,
   * since the two halves of a family's name do not tell its members apart.
   */
  private List<Known> candidates(List<String> names) {
    List<Known> fewest = null;
    int most = Math.min(names.size(), MOST_COMPARED);
    for (int i = 0; i < most; i++) {
      String name = names.get(i);
      for (int k = 0; k < most && name.length() > 1; k++) {
        String other = names.get(k);
        if (k <= i ? other.length() > 1 : other.equals(name)) {
          continue;
        }
        List<Known> both =
            other.length() == 1 ? bearers(name).withInitial(other) : fullNames.of(name, other);
        fewest = fewest == null || both.size() < fewest.size() ? both : fewest;
      }
    }
    return fewest != null ? fewest : bearersOfOne(names);
  }

  /** Those who bear the only name among these. */
  private List<Known> bearersOfOne(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).length() > 1) {
        return bearers(names.get(i)).all();
      }
    }
    return List.of();
  }

  /** An initial fits a name that begins with it. */
  private static boolean fits(Known person, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!(name.length() == 1 ? hasInitial(person, name) : person.names.contains(name))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasInitial(Known person, String initial) {
    for (String name : person.names) {
      if (name.startsWith(initial)) {
        return true;
      }
    }
    return false;
  }
}
