package dev.safeguard.core.localize;

import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.SafeguardingReport.LlmView;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.api.token.TokenResolver;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Puts names for the tokens in an LLM's own words. That it was given every token in them was
 * checked before, so whatever the session can restore is restored, in one pass: what stands for a
 * token is not read again. A token of another session, or one whose check symbol does not fit,
 * stays as it is; nothing is guessed. Costs nothing where there is no token; else a look through
 * the roster for each.
 */
final class Restoration {
  private static final int LENGTH = 4 + Token.SYMBOLS;

  private final StudentRecord record;
  private final @Nullable String pupil;
  private final Roster roster;
  private final TokenResolver tokens;

  /**
   * @param pupil the pupil's name for display; null where there is none
   */
  Restoration(StudentRecord record, @Nullable String pupil, Roster roster, TokenResolver tokens) {
    this.record = record;
    this.pupil = pupil;
    this.roster = roster;
    this.tokens = tokens;
  }

  /** An LLM's view with names; null where there is none. */
  @Nullable LlmView of(@Nullable LlmOpinion opinion) {
    return opinion == null
        ? null
        : new LlmView(
            opinion.level(),
            opinion.confidence(),
            restored(opinion.evidenceSummary()),
            restored(opinion.reasoning()));
  }

  private String restored(String text) {
    int bar = text.indexOf('_');
    if (bar < 0) {
      return text;
    }
    StringBuilder restored = new StringBuilder(text.length());
    int at = 0;
    for (; bar >= 0; bar = text.indexOf('_', bar + 1)) {
      int start = bar - 3;
      if (start < at || start + LENGTH > text.length() || !isApart(text, start)) {
        continue;
      }
      String name = Token.parse(text.substring(start, start + LENGTH)).map(this::name).orElse(null);
      if (name != null) {
        restored.append(text, at, start).append(Isolated.of(name, false));
        at = start + LENGTH;
      }
    }
    return restored.append(text, at, text.length()).toString();
  }

  /** A token with a symbol too many is a garbled one, not a token and a symbol. */
  private static boolean isApart(String text, int start) {
    int end = start + LENGTH;
    return (start == 0 || !isPart(text.charAt(start - 1)))
        && (end == text.length() || !isPart(text.charAt(end)));
  }

  private static boolean isPart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private @Nullable String name(Token token) {
    String identity = tokens.resolve(token).orElse(null);
    if (identity == null) {
      return null;
    }
    if (token.kind() == TokenKind.STU && identity.equals(record.studentId())) {
      return pupil == null ? identity : pupil;
    }
    Person person = person(record.people(), token.kind(), identity);
    if (person == null) {
      person = person(roster.people(), token.kind(), identity);
    }
    if (person != null) {
      return name(person, identity);
    }
    return token.kind() == TokenKind.PER ? capitalised(identity) : identity;
  }

  private static @Nullable Person person(List<Person> people, TokenKind kind, String id) {
    for (Person person : people) {
      if (id.equals(person.id()) && kind == TokenKind.of(person.role())) {
        return person;
      }
    }
    return null;
  }

  private static String name(Person person, String id) {
    StringJoiner name = new StringJoiner(" ");
    name.setEmptyValue(id);
    for (String part :
        new @Nullable String[] {
          person.title(),
          person.preferredName() != null ? person.preferredName() : person.givenName(),
          person.familyName()
        }) {
      if (part != null && !part.isBlank()) {
        name.add(part.strip());
      }
    }
    return name.toString();
  }

  /** A name of which only the words are known, with a capital for each. */
  private static String capitalised(String words) {
    StringJoiner name = new StringJoiner(" ");
    for (String word : words.split(" ", -1)) {
      int first = word.isEmpty() ? 0 : word.offsetByCodePoints(0, 1);
      name.add(word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first));
    }
    return name.toString();
  }
}
