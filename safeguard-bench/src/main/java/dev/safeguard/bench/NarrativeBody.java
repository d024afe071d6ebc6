package dev.safeguard.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.text.SafeVocabulary;
import dev.safeguard.api.token.Token;
import dev.safeguard.core.Safeguard;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A body taken apart: what holds codes, and the notes. Written without the library's own reader, so
 * that a fault of that one shows.
 *
 * @param codes the body without its notes
 * @param notes the notes as JSON, or an empty text
 */
record NarrativeBody(String codes, String notes) {
  private static final String FIELD = ",\"narrative\":";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Behind the end of a line too, as JSON writes it. */
  private static final Pattern TOKEN =
      Pattern.compile("(?:(?<=\\\\n)|(?<!\\w))[A-Z]{3}_[0-9A-Z]{" + Token.SYMBOLS + "}(?!\\w)");

  private static final Pattern NOTE =
      Pattern.compile(
          "(?:incident|message|online safety|concern)(?:, week \\d{1,4})?: .*", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:'[A-Za-z]+)*");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b(?:Y|yr|KS|x|p)?\\d{1,4}(?:[ap]m|st|nd|rd|th|[cmk]m|k?g|m?l|mins?|hrs?|yrs?|yo|[kmxps])?\\b");
  private static final Pattern MARKS = Pattern.compile("[ \\n.,:;?!\"'()&/+=%£$€-]*");
  private static final Set<String> WORDS = words();

  static NarrativeBody of(String body) {
    int from = body.indexOf(FIELD);
    int to = body.lastIndexOf("]}");
    return from < 0 || to < from
        ? new NarrativeBody(body, "")
        : new NarrativeBody(
            body.substring(0, from) + body.substring(to + 1),
            body.substring(from + FIELD.length(), to + 1));
  }

  /** Whether the notes hold ordinary words, short numbers, marks and tokens, and nothing else. */
  boolean isSafe() {
    if (notes.isEmpty()) {
      return true;
    }
    try {
      for (JsonNode note : JSON.readTree(notes)) {
        if (!note.isTextual() || !isSafe(note.textValue())) {
          return false;
        }
      }
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static boolean isSafe(String note) {
    if (!NOTE.matcher(note).matches()) {
      return false;
    }
    String rest = NUMBER.matcher(without(note).replace("[...]", " ")).replaceAll(" ");
    StringBuilder between = new StringBuilder();
    Matcher word = WORD.matcher(rest);
    while (word.find()) {
      String bare = word.group().toLowerCase(Locale.ROOT);
      if (!WORDS.contains(bare) && !WORDS.contains(bare.replaceAll("'s$", ""))) {
        return false;
      }
      word.appendReplacement(between, "");
    }
    return MARKS.matcher(word.appendTail(between)).matches();
  }

  /** The whole body with a space for every token. */
  String withoutTokens() {
    return codes + " " + without(notes);
  }

  private static String without(String text) {
    return TOKEN
        .matcher(text)
        .replaceAll(token -> Token.parse(token.group()).isPresent() ? " " : token.group());
  }

  /** The texts that may not stand in a note: names of the record's people, and what is unusual. */
  static List<String> telling(List<String> texts, StudentRecord record) {
    Set<@Nullable String> known = new HashSet<>();
    known.add(record.givenName());
    known.add(record.familyName());
    known.add(record.preferredName());
    for (Person person : record.people()) {
      known.add(person.givenName());
      known.add(person.familyName());
    }
    // A grandmother is called so in a note whoever bears it as a name.
    known.remove("NaN");
    return texts.stream().filter(text -> known.contains(text) || !isOrdinary(text)).toList();
  }

  private static boolean isOrdinary(String text) {
    Matcher word = WORD.matcher(NUMBER.matcher(text).replaceAll(" "));
    StringBuilder between = new StringBuilder();
    while (word.find()) {
      if (!WORDS.contains(word.group().toLowerCase(Locale.ROOT))) {
        return false;
      }
      word.appendReplacement(between, "");
    }
    return MARKS.matcher(word.appendTail(between)).matches();
  }

  private static Set<String> words() {
    Set<String> words =
        new HashSet<>(Set.of("pupil", "mins", "min", "cm", "mm", "km", "kg", "hr", "hrs", "yrs"));
    SafeVocabulary vocabulary = Safeguard.vocabulary();
    for (int i = 0; i < vocabulary.size(); i++) {
      words.add(vocabulary.word(i));
    }
    return words;
  }

  /** Tells the length only. */
  @Override
  public String toString() {
    return "NarrativeBody[" + notes.length() + " characters]";
  }
}
