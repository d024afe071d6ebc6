package dev.safeguard.api.spi;

import dev.safeguard.api.token.TokenKind;
import java.util.List;

/**
 * Finds in free text what identifies at one site only, such as the numbers of a local database. All
 * that are found by {@link java.util.ServiceLoader} are asked, beside the standard rules; they can
 * only add to what goes. Safe for concurrent use.
 */
public interface Recogniser {

  /** What spans give as the rule that caused them, such as {@code locker_number}. */
  String name();

  /**
   * What is to go, in any order; overlaps are joined. What this throws refuses the text as a whole.
   *
   * @param text a note as it was written
   */
  List<Match> recognise(String text);

  /**
   * One stretch of the text.
   *
   * @param start offset in UTF-16 code units
   * @param end behind its last code unit; greater than {@code start}
   * @param kind what it stands for
   */
  record Match(int start, int end, TokenKind kind) {}
}
