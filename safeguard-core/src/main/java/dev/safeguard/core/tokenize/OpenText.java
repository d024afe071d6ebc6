package dev.safeguard.core.tokenize;

import dev.safeguard.api.code.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps open text to one closed vocabulary. A text that stands in the table whole is found at once;
 * else the longest run of its words that stands there decides, the first of equally long ones, and
 * a text with a negation in it, or with no such run, is {@code OTHER}. Nothing of the text is kept.
 */
final class OpenText<C extends Enum<C> & Code> {
  private static final int LONGEST_RUN = 5;
  private static final int LONGEST_LABEL = 120;

  private final Map<String, C> codes = new HashMap<>();
  private final C other;

  /**
   * @throws IllegalStateException if a word stands for two codes, or a code's name is unknown
   */
  OpenText(Class<C> type, C other, Map<String, List<String>> words) {
    this.other = other;
    for (C code : type.getEnumConstants()) {
      put(code.name().toLowerCase(Locale.ROOT).replace('_', ' '), code);
    }
    words.forEach(
        (name, list) -> {
          C code = Enum.valueOf(type, name);
          for (String word : list) {
            put(word, code);
          }
        });
    // The spellings that sources commonly use, so that most texts are found without normalising.
    for (Map.Entry<String, C> entry : Map.copyOf(codes).entrySet()) {
      String word = entry.getKey();
      codes.put(word.replace(' ', '_'), entry.getValue());
      codes.put(word.replace(' ', '-'), entry.getValue());
      codes.put(Character.toUpperCase(word.charAt(0)) + word.substring(1), entry.getValue());
      codes.put(word.toUpperCase(Locale.ROOT).replace(' ', '_'), entry.getValue());
    }
  }

  private void put(String word, C code) {
    C known = codes.put(word, code);
    if (known != null && known != code) {
      throw new IllegalStateException(word + " stands for " + known + " and " + code);
    }
  }

  C code(@Nullable String text) {
    if (text == null) {
      return other;
    }
    C code = codes.get(text);
    return code != null ? code : byWords(text);
  }

  /** As {@link #code}, but null for no text. */
  @Nullable C codeOrNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : code(text);
  }

  private C byWords(String text) {
    String label = text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL) : text;
    String[] words = words(label);
    for (String word : words) {
      if (word.equals("no")
          || word.equals("not")
          || word.equals("denies")
          || word.equals("denied")) {
        C whole = codes.get(String.join(" ", words));
        return whole != null ? whole : other;
      }
    }
    for (int run = Math.min(LONGEST_RUN, words.length); run > 0; run--) {
      for (int i = 0; i + run <= words.length; i++) {
        C code = codes.get(String.join(" ", List.of(words).subList(i, i + run)));
        if (code != null) {
          return code;
        }
      }
    }
    return other;
  }

  private static String[] words(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      plain.append(Character.isLetterOrDigit(c) ? c : ' ');
    }
    return plain.toString().strip().split(" +", -1);
  }
}
