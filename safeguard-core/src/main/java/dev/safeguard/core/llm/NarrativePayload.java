package dev.safeguard.core.llm;

import dev.safeguard.api.token.Token;
import dev.safeguard.core.llm.Refusal.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A payload that may hold free text: an object as {@link CodesScanner} wants it, whose last field
 * may be {@code narrative}, an array of strings. Everything before that field is held to the closed
 * codes; the strings are searched together, so that what is told in two of them is found too.
 */
final class NarrativePayload {
  static final String FIELD = ",\"narrative\":[";
  static final String END = "]}";

  private final String payload;
  private final List<Integer> starts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int at;

  private NarrativePayload(String payload, int at) {
    this.payload = payload;
    this.at = at;
  }

  /**
   * Why a payload may not leave, or null if it may.
   *
   * @param issued whether the session gave a token out
   */
  static @Nullable Refusal check(String payload, IdentitySearch search, Predicate<Token> issued) {
    if (payload.length() > CodesScanner.MAX_BYTES) {
      return new Refusal(Rule.TOO_LARGE, CodesScanner.MAX_BYTES);
    }
    // No closed word holds these characters, so codes end where they first stand.
    int field = payload.indexOf(FIELD);
    String codes = field < 0 ? payload : payload.substring(0, field) + "}";
    Refusal refusal = CodesScanner.scan(codes.getBytes(StandardCharsets.UTF_8));
    if (refusal != null || field < 0) {
      return refusal;
    }
    NarrativePayload narrative = new NarrativePayload(payload, field + FIELD.length());
    if (!narrative.read()) {
      return new Refusal(Rule.NOT_CANONICAL_JSON, narrative.at);
    }
    Refusal found = search.search(narrative.text.toString(), issued);
    return found == null ? null : new Refusal(found.rule(), narrative.place(found.position()));
  }

  /** The tokens in a payload that was checked. */
  static Set<Token> tokens(String payload) {
    Set<Token> tokens = new HashSet<>();
    for (int bar = payload.indexOf('_'); bar >= 0; bar = payload.indexOf('_', bar + 1)) {
      int end = bar + 1 + Token.SYMBOLS;
      if (bar >= 3 && end <= payload.length()) {
        Token.parse(payload.substring(bar - 3, end)).ifPresent(tokens::add);
      }
    }
    return tokens;
  }

  private boolean read() {
    do {
      if (!string()) {
        return false;
      }
    } while (take(","));
    return take(END) && at == payload.length();
  }

  /** One string; its text with a line's end behind it. */
  private boolean string() {
    starts.add(at);
    starts.add(text.length());
    if (!take("\"")) {
      return false;
    }
    while (at < payload.length()) {
      char c = payload.charAt(at);
      if (c == '"') {
        at++;
        text.append('\n');
        return true;
      }
      if (c < ' ' || (Character.isSurrogate(c) && !pair())) {
        return false;
      }
      if (c == '\\') {
        if (!escape()) {
          return false;
        }
      } else {
        text.append(c);
        at++;
      }
    }
    return false;
  }

  /** Whether the surrogate here is one of two that belong together. */
  private boolean pair() {
    char c = payload.charAt(at);
    return Character.isHighSurrogate(c)
        ? at + 1 < payload.length() && Character.isLowSurrogate(payload.charAt(at + 1))
        : Character.isHighSurrogate(payload.charAt(at - 1));
  }

  private boolean escape() {
    if (at + 1 >= payload.length()) {
      return false;
    }
    int sign = "\"\\/bfnrt".indexOf(payload.charAt(at + 1));
    if (sign >= 0) {
      text.append("\"\\/\b\f\n\r\t".charAt(sign));
      at += 2;
      return true;
    }
    int end = at + 6;
    if (payload.charAt(at + 1) != 'u' || end > payload.length()) {
      return false;
    }
    int value = 0;
    for (int i = at + 2; i < end; i++) {
      int digit = Character.digit(payload.charAt(i), 16);
      if (digit < 0) {
        return false;
      }
      value = value * 16 + digit;
    }
    text.append((char) value);
    at = end;
    return true;
  }

  private boolean take(String expected) {
    if (!payload.startsWith(expected, at)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  /** Where the string begins that this place of the joined text is in. */
  private int place(int position) {
    int place = 0;
    for (int i = 0; i < starts.size(); i += 2) {
      if (starts.get(i + 1) <= position) {
        place = starts.get(i);
      }
    }
    return place;
  }

  /** Tells the length only. */
  @Override
  public String toString() {
    return "NarrativePayload[" + payload.length() + " characters]";
  }
}
