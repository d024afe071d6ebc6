package dev.safeguard.api.text;

import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import java.util.List;
import java.util.OptionalInt;

/**
 * A text in which every identity is a token.
 *
 * @param text the input with each span replaced by its token
 * @param spans what was replaced, in order, without overlap
 */
public record DeidentifiedText(String text, List<Span> spans) {

  /**
   * One replacement.
   *
   * @param start offset in the input, in UTF-16 code units
   * @param end behind its last code unit
   * @param kind what it stands for
   * @param token what stands in its place
   * @param rule why it was replaced
   * @param daysBefore of a date, how many days before the as-of date it lies, less than 0 after it;
   *     empty for all else, and for what names no day
   */
  public record Span(
      int start, int end, TokenKind kind, Token token, String rule, OptionalInt daysBefore) {}

  public DeidentifiedText {
    spans = List.copyOf(spans);
  }

  /** Tells the number of replacements only. */
  @Override
  public String toString() {
    return "DeidentifiedText[" + spans.size() + " spans]";
  }
}
