package dev.safeguard.api.pattern;

import dev.safeguard.api.code.Code;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern is about: a family and, where the family has one, a detail from its vocabulary.
 * The set of codes is closed and fixed at compile time.
 *
 * @param family the family
 * @param detail a constant of {@link PatternFamily#detail()}, or null where that is null
 */
public record PatternCode(PatternFamily family, @Nullable Code detail)
    implements Comparable<PatternCode> {

  /**
   * @throws IllegalArgumentException if the detail is not of the family's vocabulary
   */
  public PatternCode {
    Objects.requireNonNull(family, "family");
    Class<? extends Code> vocabulary = family.detail();
    if (vocabulary == null ? detail != null : !vocabulary.isInstance(detail)) {
      throw new IllegalArgumentException(family + " does not take this detail");
    }
  }

  /** The only code of a family without details. */
  public static PatternCode of(PatternFamily family) {
    return new PatternCode(family, null);
  }

  /** One code of a family with details. */
  public static PatternCode of(PatternFamily family, Code detail) {
    return new PatternCode(family, detail);
  }

  /** The code with this token, such as {@code BEHAV_DISRUPTIVE}; empty if there is none. */
  public static Optional<PatternCode> ofToken(String token) {
    return Optional.ofNullable(All.BY_TOKEN.get(token));
  }

  /** Every code there is, by its token. */
  public static Map<String, PatternCode> all() {
    return All.BY_TOKEN;
  }

  /** The pattern token, such as {@code BEHAV_DISRUPTIVE}. */
  public String token() {
    return All.TOKENS[family.ordinal()][ordinal(detail) + 1];
  }

  @Override
  public int compareTo(PatternCode other) {
    int order = family.compareTo(other.family);
    return order != 0 ? order : Integer.compare(ordinal(detail), ordinal(other.detail));
  }

  @Override
  public int hashCode() {
    return family.ordinal() * 64 + ordinal(detail) + 1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PatternCode code && family == code.family && detail == code.detail;
  }

  /** The pattern token. */
  @Override
  public String toString() {
    return token();
  }

  private static int ordinal(@Nullable Code code) {
    return code == null ? -1 : ((Enum<?>) code).ordinal();
  }

  private static final class All {
    /** By family, then by detail, the family without one first. */
    static final String[][] TOKENS = new String[PatternFamily.values().length][];

    static final Map<String, PatternCode> BY_TOKEN;

    static {
      Map<String, PatternCode> byToken = new HashMap<>();
      for (PatternFamily family : PatternFamily.values()) {
        Class<? extends Code> vocabulary = family.detail();
        if (vocabulary == null) {
          TOKENS[family.ordinal()] = new String[1];
          add(byToken, of(family));
        } else {
          TOKENS[family.ordinal()] = new String[vocabulary.getEnumConstants().length + 1];
          for (Code code : vocabulary.getEnumConstants()) {
            add(byToken, of(family, code));
          }
        }
      }
      BY_TOKEN = Collections.unmodifiableMap(byToken);
    }

    private static void add(Map<String, PatternCode> byToken, PatternCode code) {
      String token = code.family.token(code.detail);
      if (byToken.put(token, code) != null) {
        throw new IllegalStateException("two pattern codes share the token " + token);
      }
      TOKENS[code.family.ordinal()][ordinal(code.detail) + 1] = token;
    }
  }
}
