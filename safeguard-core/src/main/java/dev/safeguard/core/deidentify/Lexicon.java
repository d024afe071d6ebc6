package dev.safeguard.core.deidentify;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that are known to be safe: ordinary English from SCOWL (see {@code words-notice.txt} and
 * {@code make-words.sh}) and the words of schools. Immutable.
 */
final class Lexicon {
  /** Whether a word is also a name. */
  enum Name {
    NO,
    /** SCOWL lists it among rarer names. */
    RARE,
    /** SCOWL lists it among well-known names. */
    KNOWN
  }

  static final Lexicon STANDARD = new Lexicon();

  private final Map<String, Name> ordinary = new HashMap<>(200_000);
  private final Set<String> given;
  private final Set<String> function;
  private final Set<String> streets;
  private final Set<String> institutions;
  private final Set<String> describing;
  private final Set<String> modals;
  private final Set<String> auxiliaries;
  private final Set<String> speech;
  private final Set<String> titles;
  private final Set<String> relations;
  private final Set<String> places;
  private final Set<String> organisations;
  private final Set<String> capitalised;
  private final Set<String> acronyms;
  private final Set<String> commons;
  private final Set<String> surnames;
  private final Set<String> verbs;
  private final Set<String> openers;
  private final Set<String> rooms;
  private final Set<String> numbereds;
  private final Set<String> particles;
  private final Set<String> calendars;
  private final Set<String> prefixs;

  private Lexicon() {
    Map<String, List<String>> lists = lists();
    readWords();
    for (String word : list(lists, "ordinary")) {
      ordinary.put(word, Name.NO);
    }
    given = list(lists, "given");
    for (String word : given) {
      ordinary.replace(word, Name.KNOWN);
    }
    capitalised = list(lists, "capitalised");
    capitalised.forEach(word -> ordinary.putIfAbsent(word, Name.NO));
    function = list(lists, "function");
    function.forEach(word -> ordinary.put(word, Name.NO));
    // What dictionaries have, and notes of schools hardly ever but as a name.
    list(lists, "name").forEach(ordinary::remove);
    streets = list(lists, "street");
    institutions = list(lists, "institution");
    describing = list(lists, "describing");
    modals = list(lists, "modal");
    auxiliaries = list(lists, "auxiliary");
    speech = list(lists, "speech");
    titles = list(lists, "title");
    relations = list(lists, "relation");
    places = list(lists, "place");
    organisations = list(lists, "organisation");
    acronyms =
        list(lists, "acronym").stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    commons = list(lists, "common");
    surnames = list(lists, "surname");
    verbs = list(lists, "verb");
    openers = list(lists, "opener");
    rooms = list(lists, "room");
    numbereds = list(lists, "numbered");
    particles = list(lists, "particle");
    calendars = list(lists, "calendar");
    prefixs = list(lists, "prefix");
  }

  private static Set<String> list(Map<String, List<String>> lists, String name) {
    List<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalStateException("safe-words.json has no list " + name);
    }
    return Set.copyOf(words);
  }

  private static InputStream open(String resource) {
    InputStream in = Lexicon.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("resource " + resource + " is missing; restore the jar");
    }
    return in;
  }

  private static Map<String, List<String>> lists() {
    try (InputStream in = open("safe-words.json")) {
      return new ObjectMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("resource safe-words.json cannot be read", e);
    }
  }

  private void readWords() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open("words.txt"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int last = line.length() - 1;
        switch (line.charAt(last)) {
          case '*' -> ordinary.put(line.substring(0, last), Name.KNOWN);
          case '+' -> ordinary.put(line.substring(0, last), Name.RARE);
          default -> ordinary.put(line, Name.NO);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("resource words.txt cannot be read", e);
    }
  }

  /** Every word that may stay in a text, in lower case. */
  Set<String> words() {
    Set<String> words = new HashSet<>(ordinary.keySet());
    words.addAll(titles);
    words.addAll(relations);
    words.addAll(acronyms);
    return words;
  }

  /** Whether a word, in lower case, is ordinary English or a school's own. */
  boolean isOrdinary(String word) {
    return ordinary.containsKey(word);
  }

  /** Whether an ordinary word is a name too. */
  Name asName(String word) {
    return ordinary.getOrDefault(word, Name.NO);
  }

  /** Whether an ordinary word is a common given name too. */
  boolean isGivenName(String word) {
    return given.contains(word);
  }

  /** Whether a given name is far oftener an ordinary word where it stands without a capital. */
  boolean isCommon(String word) {
    return commons.contains(word);
  }

  /** Whether an ordinary word is a family name, or a second given one, behind a given name. */
  boolean isSurname(String word) {
    return surnames.contains(word);
  }

  /** Last words of the names of streets, and of hardly anything else. */
  boolean isStreet(String word) {
    return streets.contains(word);
  }

  /** Last words of the names of schools, surgeries and the like. */
  boolean isInstitution(String word) {
    return institutions.contains(word);
  }

  /** Words before a noun that make no name with it, such as {@code the} or {@code local}. */
  boolean isDescribing(String word) {
    return describing.contains(word);
  }

  /** Words of grammar, which no name is worth losing. */
  boolean isFunction(String word) {
    return function.contains(word);
  }

  /** Verbs that say what something is as well as who somebody is. */
  boolean isAuxiliary(String word) {
    return auxiliaries.contains(word);
  }

  boolean isModal(String word) {
    return modals.contains(word);
  }

  /** Verbs whose subject is commonly a person. */
  boolean isSpeech(String word) {
    return speech.contains(word);
  }

  boolean isTitle(String word) {
    return titles.contains(word);
  }

  boolean isRelation(String word) {
    return relations.contains(word);
  }

  /** Last words of addresses and rooms. */
  boolean isPlace(String word) {
    return places.contains(word);
  }

  boolean isOrganisation(String word) {
    return organisations.contains(word);
  }

  /** Words that are written with a capital letter and identify nobody. */
  boolean isSafeCapitalised(String word) {
    return capitalised.contains(word) || titles.contains(word) || relations.contains(word);
  }

  /** Whether a word, in lower case, is an acronym of schools or public bodies. */
  boolean isAcronym(String word) {
    return acronyms.contains(word);
  }

  /** Verbs whose subject may be a name that stands before them. */
  boolean isVerb(String word) {
    return verbs.contains(word);
  }

  /** Words that open a sentence before a name and are no part of it. */
  boolean isOpener(String word) {
    return openers.contains(word);
  }

  /** Words before "room" that tell what it is for, and not which it is. */
  boolean isRoom(String word) {
    return rooms.contains(word);
  }

  /** Words before a number that make a place of it. */
  boolean isNumbered(String word) {
    return numbereds.contains(word);
  }

  /** Small words inside the names of people and places. */
  boolean isParticle(String word) {
    return particles.contains(word);
  }

  /** Words with a capital letter that no name of several words goes on with. */
  boolean isCalendar(String word) {
    return calendars.contains(word);
  }

  /** What stands before a hyphen and is no part of a name. */
  boolean isPrefix(String word) {
    return prefixs.contains(word);
  }

  /** Names of days that are written without a capital only by who leaves capitals out. */
  boolean isWeekday(String word) {
    return word.length() > 5 && word.endsWith("day") && calendars.contains(word);
  }
}
