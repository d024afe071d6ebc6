package dev.safeguard.core.deidentify;

import dev.safeguard.api.token.TokenKind;
import java.util.List;

/**
 * A stretch of a text that goes.
 *
 * @param names its words, as {@link Word#fold}; none of what was told by its form and is nobody
 * @param adult whether a title stands before it that no child has
 */
record Run(int start, int end, TokenKind kind, List<String> names, boolean adult, String rule) {
  /** Tells the kind and the rule only. */
  @Override
  public String toString() {
    return "Run[" + kind + " " + rule + "]";
  }
}
