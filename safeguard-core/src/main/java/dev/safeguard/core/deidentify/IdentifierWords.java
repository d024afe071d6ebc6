package dev.safeguard.core.deidentify;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.token.TokenKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that tell what a number beside them is, from {@code identifier-words.json}. Immutable.
 */
final class IdentifierWords {
  static final IdentifierWords STANDARD = new IdentifierWords();

  /**
   * What a number is said to be.
   *
   * @param phrase the words that say so, in lower case
   * @param least digits that it must have, unless a word such as {@code number} says that it is one
   * @param spaced whether it may be written in groups
   * @param whole whether the words go as well
   * @param capitalised whether they go as well if they begin with a capital
   */
  record Context(
      List<String> phrase,
      String rule,
      TokenKind kind,
      int least,
      boolean spaced,
      boolean whole,
      boolean capitalised) {}

  private final Map<String, List<Context>> byLastWord = new HashMap<>();
  private final Map<String, Set<String>> lists = new HashMap<>();

  final Set<String> beforeAnyNumber;
  final Set<String> handle;
  final Set<String> handleIfTold;
  final Set<String> noHandle;
  final Set<String> domain;
  final Set<String> weekday;
  final Set<String> beforeDate;
  final Set<String> beforeTime;
  final Set<String> beforeYear;
  final Set<String> beforeScore;
  final Set<String> behindScore;
  final Set<String> month;
  final Set<String> beforeAge;
  final Set<String> harmlessCode;
  final Set<String> unit;
  final Set<String> letterUnit;
  final Set<String> spacedUnit;
  final Set<String> beforeClass;
  final Set<String> hyphened;
  final Set<String> beforeHyphen;
  final Set<String> counted;
  final Set<String> ordinal;
  final Set<String> state;

  /** Letters alone, by which something begins: months, handles, ages and ordinals in words. */
  private final Set<String> triggers = new HashSet<>();

  /** Spares looking up most other words. */
  private final Sieve triggerSieve;

  private IdentifierWords() {
    Resource.read("identifier-words.json", this::read);
    beforeAnyNumber = list("before_any_number");
    handle = list("handle");
    handleIfTold = list("handle_if_told");
    noHandle = list("no_handle");
    domain = list("domain");
    weekday = list("weekday");
    beforeDate = list("before_date");
    beforeTime = list("before_time");
    beforeYear = list("before_year");
    beforeScore = list("before_score");
    behindScore = list("behind_score");
    month = list("month");
    beforeAge = list("before_age");
    harmlessCode = list("harmless_code");
    unit = list("unit");
    letterUnit = list("letter_unit");
    spacedUnit = list("spaced_unit");
    beforeClass = list("before_class");
    hyphened = list("hyphened");
    beforeHyphen = list("before_hyphen");
    counted = list("counted");
    ordinal = list("ordinal");
    state = list("state");
    triggers.addAll(handle);
    triggers.addAll(handleIfTold);
    triggers.addAll(month);
    triggers.add("ninety");
    triggerSieve = Sieve.of(triggers);
  }

  private JsonNode read(InputStream in) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode all = json.readTree(in);
    for (Map.Entry<String, JsonNode> entry : all.properties()) {
      if (entry.getKey().equals("contexts")) {
        entry.getValue().forEach(this::add);
      } else {
        List<String> words = json.convertValue(entry.getValue(), new TypeReference<>() {});
        lists.put(entry.getKey(), Set.copyOf(words));
      }
    }
    return all;
  }

  private void add(JsonNode context) {
    for (JsonNode words : context.get("words")) {
      List<String> phrase = List.of(words.textValue().split(" "));
      byLastWord
          .computeIfAbsent(phrase.get(phrase.size() - 1), key -> new ArrayList<>())
          .add(
              new Context(
                  phrase,
                  context.get("rule").textValue(),
                  TokenKind.valueOf(context.get("kind").textValue()),
                  context.get("least").intValue(),
                  context.path("spaced").booleanValue(),
                  context.path("whole").booleanValue(),
                  context.path("capitalised").booleanValue()));
    }
  }

  private Set<String> list(String name) {
    Set<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalStateException("identifier-words.json has no list " + name);
    }
    return words;
  }

  /** Those contexts whose last word it is, in no order. */
  List<Context> endingIn(String word) {
    return byLastWord.getOrDefault(word, List.of());
  }

  /** Whether a word of letters alone may begin something. */
  boolean isTrigger(Word word) {
    return triggerSieve.mayHold(word.hash) && triggers.contains(word.fold());
  }
}
