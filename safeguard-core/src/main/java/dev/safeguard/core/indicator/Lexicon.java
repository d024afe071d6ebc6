package dev.safeguard.core.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.ConcernCategory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The phrases of the resources, made ready to be found. */
final class Lexicon {
  private static final int ASSERTIONS = Assertion.values().length;

  /** How many sorts of indicator there are, by category, assertion and explicitness. */
  static final int ALIKE = ConcernCategory.values().length * ASSERTIONS * 2;

  /** The farthest that any trigger reaches, in words. */
  final int farthest;

  final WordTrie trie;

  /** Persons other than the pupil, and words that stand for the pupil. */
  final int others;

  final int self;

  /** Words behind which a person is who it is about; behind a verb they are its object. */
  final int opens;

  /** Words of telling and finding: who does that is not who it is about. */
  final int reports;

  final int addresses;

  final int possessives;
  final int relations;
  final int subjects;
  final int and;

  /** Words before which nothing is closed yet, and others who may have a say in it. */
  final int unsettled;

  final int agencies;

  /** Words by which somebody speaks of themselves. */
  final int oneself;

  /** Phrases that point to a concern. */
  final PhraseIndex pointing;

  /** What is harmless, and the triggers. */
  final PhraseIndex around;

  private final boolean[] clause;

  private Lexicon(PhraseParser parser, List<Phrase> phrases, List<String> common) {
    others = parser.element("@other");
    self = parser.element("@self_subject");
    opens = parser.element("@opens");
    reports = parser.element("@report");
    addresses = parser.element("@addresses");
    possessives = parser.element("@possessive");
    relations = parser.element("@relation");
    subjects = parser.element("@subject");
    and = parser.element("and");
    unsettled = parser.element("@unsettled");
    agencies = parser.element("@agency");
    oneself = parser.element("@oneself");
    int begins = parser.element("@clause");
    parser.element("query");
    trie = parser.trie();
    int[] fitting = new int[parser.elements()];
    for (String word : common) {
      for (int element : trie.elements(trie.kindOf(word))) {
        fitting[element]++;
      }
    }
    for (Phrase phrase : phrases) {
      phrase.anchorAt(rarest(phrase, fitting));
    }
    pointing = new PhraseIndex(phrases, Phrase::points, trie);
    around = new PhraseIndex(phrases, phrase -> !phrase.points(), trie);
    clause = new boolean[trie.kinds()];
    for (int kind = 0; kind < clause.length; kind++) {
      clause[kind] = trie.fits(kind, begins);
    }
    int reach = 0;
    for (Phrase phrase : phrases) {
      reach = Math.max(reach, phrase.reach);
    }
    farthest = reach;
  }

  static Lexicon load() {
    JsonNode indicators = resource("indicators.json");
    JsonNode context = resource("context.json");
    PhraseParser parser = new PhraseParser();
    classes(context.required("words"), parser);
    classes(indicators.required("words"), parser);
    List<Phrase> phrases = new ArrayList<>();
    for (String words : texts(indicators.required("harmless"))) {
      phrases.add(parser.phrase(words, Phrase.Task.HARMLESS, null));
    }
    for (Map.Entry<String, JsonNode> category : indicators.required("categories").properties()) {
      category(ConcernCategory.valueOf(category.getKey()), category.getValue(), parser, phrases);
    }
    for (JsonNode group : context.required("triggers")) {
      Phrase.Task task = Phrase.Task.valueOf(group.required("task").asText());
      int reach = group.path("reach").asInt();
      boolean tight = group.path("tight").asBoolean();
      for (String words : texts(group.required("phrases"))) {
        phrases.add(parser.trigger(words, task, reach, tight));
      }
    }
    for (JsonNode group : context.required("whole")) {
      Phrase.Task task = Phrase.Task.valueOf(group.required("task").asText());
      for (String words : texts(group.required("phrases"))) {
        phrases.add(parser.whole(words, task));
      }
    }
    List<String> common = List.of(context.required("common").asText().split(" ", -1));
    return new Lexicon(parser, phrases, common);
  }

  /** The step that the fewest common words fit; an optional one is no anchor. */
  private static int rarest(Phrase phrase, int[] fitting) {
    int rarest = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < phrase.length(); i++) {
      int common = fitting[phrase.step(i).element()];
      if (!phrase.step(i).optional() && common < least) {
        least = common;
        rarest = i;
      }
    }
    return rarest;
  }

  private static void classes(JsonNode classes, PhraseParser parser) {
    for (Map.Entry<String, JsonNode> named : classes.properties()) {
      parser.name(named.getKey(), named.getValue().asText());
    }
  }

  private static void category(
      ConcernCategory category, JsonNode node, PhraseParser parser, List<Phrase> phrases) {
    boolean person = node.path("of_person_before").asBoolean();
    for (boolean explicit : new boolean[] {true, false}) {
      for (String words : texts(node.path(explicit ? "explicit" : "suggestive"))) {
        phrases.add(parser.indicator(words, category, explicit, person));
      }
    }
    for (String words : texts(node.path("contradicted"))) {
      phrases.add(parser.contradiction(words, category));
    }
    for (String words : texts(node.path("not"))) {
      phrases.add(parser.phrase(words, Phrase.Task.HARMLESS, category));
    }
  }

  private static List<String> texts(JsonNode phrases) {
    List<String> texts = new ArrayList<>();
    for (JsonNode phrase : phrases) {
      texts.addAll(PhraseParser.expand(phrase.asText()));
    }
    return texts;
  }

  private static JsonNode resource(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name + " cannot be read", e);
    }
  }

  /** Whether a word begins something new, so that no gap goes over it. */
  boolean beginsClause(int kind) {
    return clause[kind];
  }

  static int alike(Indicator indicator) {
    int sort = indicator.category().ordinal() * ASSERTIONS + indicator.assertion().ordinal();
    return sort * 2 + (indicator.explicit() ? 1 : 0);
  }
}
