package dev.safeguard.api.text;

/**
 * The words that stand behind the indices of a {@link SafeText}: a closed list that is the same for
 * every pupil and school. Indices hold within one version of the library and are not for keeping.
 * Safe for concurrent use.
 */
public interface SafeVocabulary {

  /**
   * The word at an index, in lower case, of {@code a-z} and the apostrophe.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  String word(int index);

  /** How many words there are; indices go from 0 to one less. */
  int size();
}
