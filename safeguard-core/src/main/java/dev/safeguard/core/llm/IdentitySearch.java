package dev.safeguard.core.llm;

import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.llm.Escapes.Hidden;
import dev.safeguard.core.llm.Refusal.Rule;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The gate's own search of free text for identities. It shares no code with what removed them, so
 * that a fault there does not hide itself here. A text is searched as it stands, with case,
 * accents, forms, spacing, punctuation and invisible characters gone, with look-alikes folded, and
 * with escapes, base 64 and hexadecimal resolved, up to three times over (what base 64 hides,
 * twice).
 *
 * <p>Not found: an ordinary word that is a name and stands alone; names of one letter alone, and
 * ids of one or two characters; a name of two ordinary words with another between them; numbers
 * spelt out; ciphers other than those named. Immutable and safe for concurrent use. Cost grows with
 * the text, about a microsecond for each character, and not with the number of identities.
 */
final class IdentitySearch {
  private static final int DEPTH = 3;
  private static final int TOKEN_LENGTH = 4 + Token.SYMBOLS;

  /** Stands for a token that may leave; it is part of no word and no number. */
  private static final char PLACE_OF_TOKEN = '\uFFFC';

  private final Identities identities;
  private final long[] powers = new long[Identities.LONGEST + 1];

  IdentitySearch(Identities identities) {
    this.identities = identities;
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * identities.key;
    }
  }

  /**
   * The first identity that is found, or null.
   *
   * @param text what is to leave
   * @param issued whether a token may stand in it
   */
  @Nullable Refusal search(String text, Predicate<Token> issued) {
    StringBuilder rest = new StringBuilder(text);
    Refusal refusal = withoutTokens(text, issued, rest);
    if (refusal != null) {
      return refusal;
    }
    String searched = rest.toString();
    refusal = known(searched);
    return refusal != null ? refusal : formed(searched);
  }

  /** Puts each token that may stand there out of the way, keeping places. */
  private static @Nullable Refusal withoutTokens(
      String text, Predicate<Token> issued, StringBuilder rest) {
    for (int bar = text.indexOf('_'); bar >= 0; bar = text.indexOf('_', bar + 1)) {
      int start = bar - 3;
      if (start < 0 || !isKind(text.substring(start, bar))) {
        continue;
      }
      int end = start + TOKEN_LENGTH;
      boolean alone =
          end <= text.length()
              && (start == 0 || !Folding.isWord(text.codePointBefore(start)))
              && (end == text.length() || !Folding.isWord(text.codePointAt(end)));
      Token token = alone ? Token.parse(text.substring(start, end)).orElse(null) : null;
      if (token == null || !issued.test(token)) {
        return new Refusal(Rule.TOKEN_NOT_ISSUED, start);
      }
      for (int i = start; i < end; i++) {
        rest.setCharAt(i, PLACE_OF_TOKEN);
      }
    }
    return null;
  }

  private static boolean isKind(String letters) {
    String upper = letters.toUpperCase(Locale.ROOT);
    for (TokenKind kind : TokenKind.values()) {
      if (kind.name().equals(upper)) {
        return true;
      }
    }
    return false;
  }

  /** The first of those handed in, or null; tokens and forms are not looked for. */
  @Nullable Refusal known(String text) {
    return known(text, DEPTH);
  }

  private @Nullable Refusal known(String text, int depth) {
    Refusal refusal = names(text);
    if (refusal != null || depth == 0) {
      return refusal;
    }
    String resolved = Escapes.resolved(text);
    if (!resolved.equals(text)) {
      refusal = known(resolved, depth - 1);
      if (refusal != null) {
        // Places in it are not places in the text; that it is there at all is what counts.
        return new Refusal(refusal.rule(), 0);
      }
    }
    for (Hidden hidden : Escapes.hidden(text, identities.ordinary)) {
      refusal = known(hidden.text(), Math.min(depth - 1, 1));
      if (refusal != null) {
        return new Refusal(refusal.rule(), hidden.position());
      }
    }
    return null;
  }

  /** What is told by its form; not looked for in what may be base 64 only by chance. */
  private static @Nullable Refusal formed(String text) {
    Refusal refusal = ContactForms.in(text);
    String resolved = text;
    for (int depth = DEPTH; refusal == null && depth > 0; depth--) {
      String before = resolved;
      resolved = Escapes.resolved(before);
      if (resolved.equals(before)) {
        return null;
      }
      refusal = ContactForms.in(resolved);
      if (refusal != null) {
        return new Refusal(refusal.rule(), 0);
      }
    }
    return refusal;
  }

  private @Nullable Refusal names(String text) {
    for (View.Fold fold : View.Fold.values()) {
      if (fold == View.Fold.SIGNS && isAscii(text)) {
        continue;
      }
      View view = new View(text, fold, identities.key, identities.ordinary);
      for (int from = 0; from < view.length(); from++) {
        Refusal refusal = at(view, fold, from);
        if (refusal != null) {
          return refusal;
        }
      }
    }
    return null;
  }

  private @Nullable Refusal at(View view, View.Fold fold, int from) {
    int left = Math.min(Identities.LONGEST, view.length() - from);
    boolean seed =
        left >= Identities.SEED
            && identities.isSeed(
                fold, view.hash(from, from + Identities.SEED, powers[Identities.SEED]));
    if (!seed && !view.startsWord(from)) {
      return null;
    }
    for (int length = 1; length <= left; length++) {
      if (identities.hasLength(length)) {
        int to = from + length;
        int bits = identities.bits(fold, view.hash(from, to, powers[length]), length);
        if (bits != 0 && view.isCandidate(from, to) && stands(view, from, to, bits)) {
          return new Refusal(Identities.rule(bits), view.position(from));
        }
      }
    }
    return null;
  }

  private static boolean stands(View view, int from, int to, int bits) {
    if ((bits & Identities.ANYWHERE) != 0) {
      return true;
    }
    boolean unknown = view.touchesUnknown(from, to);
    if ((bits & Identities.WITHIN) != 0 && unknown) {
      return true;
    }
    if (!view.startsWord(from) || !(view.endsWord(to) || view.endsBeforeS(from, to))) {
      return false;
    }
    boolean one = view.isOneWord(from, to);
    return (bits & (Identities.BOUNDED | Identities.WITHIN)) != 0
        || ((bits & Identities.ONE_WORD) != 0 && one)
        || ((bits & Identities.WORD) != 0 && (one || (unknown && isLong(view, from, to))));
  }

  /** Two letters with something between them are more often an abbreviation than a name. */
  private static boolean isLong(View view, int from, int to) {
    return to - from >= 3 || Folding.isFree(view.charAt(from));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Tells how many identities it knows only. */
  @Override
  public String toString() {
    return "IdentitySearch[" + identities + "]";
  }
}
