package dev.safeguard.core.deidentify;

import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenIssuer;
import dev.safeguard.api.token.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens of what goes from one text: a person has one, however the text names them. */
final class RunTokens {
  /** More words than this are no name, and more bearers of one word are told apart by none. */
  private static final int MOST_NAMES = 8;

  private final People people;
  private final TokenIssuer tokens;

  /** The names of several words, by each of their words. */
  private final Map<String, List<List<String>>> longer = new HashMap<>();

  /** Those that were given to names before. */
  private final Map<List<String>, Token> ofNames = new HashMap<>();

  private final Map<List<String>, Token> ofAdults = new HashMap<>();

  RunTokens(List<Run> runs, People people, TokenIssuer tokens) {
    this.people = people;
    this.tokens = tokens;
    for (Run run : runs) {
      if (run.kind() == TokenKind.PER && run.names().size() > 1 && isName(run.names())) {
        for (String name : run.names()) {
          List<List<String>> known = longer.computeIfAbsent(name, key -> new ArrayList<>(2));
          if (known.size() <= MOST_NAMES && !known.contains(run.names())) {
            known.add(run.names());
          }
        }
      }
    }
  }

  private static boolean isName(List<String> names) {
    return names.size() <= MOST_NAMES;
  }

  /**
   * The token of a run.
   *
   * @param written as the text has it
   */
  Token of(Run run, String written) {
    if (run.kind() != TokenKind.PER) {
      return tokens.issue(run.kind(), identity(whole(written), run.rule()));
    }
    if (run.names().isEmpty()) {
      return tokens.issue(TokenKind.PER, written);
    }
    if (run.names().get(0).isBlank()) {
      // No name but for its accents: what is written tells it.
      return ofPerson(run, written);
    }
    Map<List<String>, Token> known = run.adult() ? ofAdults : ofNames;
    Token token = known.get(run.names());
    if (token == null) {
      token = ofPerson(run, written);
      known.put(run.names(), token);
    }
    return token;
  }

  private Token ofPerson(Run run, String written) {
    List<String> names = fullest(run.names());
    People.@Nullable Known person = people.theOne(names, run.adult());
    if (person == null && !names.equals(run.names())) {
      person = people.theOne(run.names(), run.adult());
    }
    if (person == null && isName(run.names())) {
      person = people.theOneNearly(run.names(), run.adult());
    }
    if (person != null) {
      return tokens.issue(person.kind(), person.identity());
    }
    String identity = names.size() == 1 ? names.get(0) : String.join(" ", names);
    return tokens.issue(TokenKind.PER, identity.isBlank() ? written : identity);
  }

  /** Half a surrogate pair has no bytes; as a question mark it is one identity like any other. */
  private static String whole(String written) {
    boolean surrogates = false;
    for (int i = 0; i < written.length() && !surrogates; i++) {
      surrogates = Character.isSurrogate(written.charAt(i));
    }
    return surrogates
        ? new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        : written;
  }

  /** One telephone number or postcode is one identity, wherever its spaces and hyphens stand. */
  private static String identity(String written, String rule) {
    String fold =
        rule.equals("phone") ? Numbers.digits(written) : Word.fold(written).replace(" ", "");
    if (Identifiers.IN_GROUPS.contains(rule)) {
      fold = fold.replace("-", "");
    }
    return fold.isEmpty() ? written : fold;
  }

  /** The longer way in which the text names this person, if there is just one. */
  private List<String> fullest(List<String> names) {
    List<List<String>> candidates = longer.getOrDefault(names.get(0), List.of());
    if (candidates.size() > MOST_NAMES) {
      return names;
    }
    List<String> fullest = names;
    for (List<String> candidate : candidates) {
      if (candidate.size() > names.size() && candidate.containsAll(names)) {
        if (!fullest.equals(names)) {
          return names;
        }
        fullest = candidate;
      }
    }
    return fullest;
  }
}
