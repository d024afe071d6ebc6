package dev.safeguard.core.localize;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.site.OutsideBody;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LanguagePack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one jurisdiction in one language while a catalogue is made of them: the
 * jurisdiction's own terms first, then the language's. A place that has no terms in the language
 * lends its English ones, which are names for the most part. Words of the jurisdiction, written
 * {@code {term.…}}, are put in as a text is read. Not thread-safe.
 */
final class Texts {
  private static final String TERM = "{term.";

  private final String place;
  private final Map<String, String> terms;
  private final Map<String, String> texts;
  private final Map<String, String> contacts;
  private final Set<String> used = new HashSet<>();

  Texts(Jurisdiction jurisdiction, LanguagePack language) {
    this(jurisdiction, language, Map.of());
  }

  /**
   * @param contacts a school's own, which stand behind the words for whom they reach
   */
  Texts(Jurisdiction jurisdiction, LanguagePack language, Map<OutsideBody, String> contacts) {
    Locale locale = language.language();
    this.place = jurisdiction.code() + " in '" + locale.toLanguageTag() + "'";
    Map<String, String> own = jurisdiction.terms().get(locale);
    this.terms = own == null ? jurisdiction.terms().getOrDefault(Locale.ENGLISH, Map.of()) : own;
    this.texts = language.texts();
    Map<String, String> byTerm = new HashMap<>();
    contacts.forEach(
        (body, contact) ->
            byTerm.put(
                "term." + body.name().toLowerCase(Locale.ROOT),
                " (" + Isolated.of(contact, rightToLeft()) + ")"));
    this.contacts = byTerm;
  }

  /**
   * A text that must be there.
   *
   * @throws ConfigurationException if it is not
   */
  String text(String key) {
    String text = optional(key);
    if (text == null) {
      throw new ConfigurationException("there is no text '" + key + "' for " + place);
    }
    return text;
  }

  /** A text that may be missing. */
  @Nullable String optional(String key) {
    String text = terms.get(key);
    if (text == null) {
      text = texts.get(key);
    }
    if (text == null) {
      return null;
    }
    used.add(key);
    return text.contains(TERM) ? withTerms(text) : text;
  }

  private String withTerms(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf(TERM); open >= 0; open = text.indexOf(TERM, from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String term = text.substring(open + 1, close);
      out.append(text, from, open).append(text(term)).append(contacts.getOrDefault(term, ""));
      from = close + 1;
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Whether the language is written from right to left. */
  boolean rightToLeft() {
    return "rtl".equals(texts.get("label.direction"));
  }

  /** A text with places to fill. */
  Template template(String key, String... slots) {
    return Template.of(key, text(key), List.of(slots));
  }

  /** The texts {@code key.1}, {@code key.2}, and so on. */
  List<String> numbered(String key) {
    List<String> found = new ArrayList<>();
    for (String text = optional(key + ".1");
        text != null;
        text = optional(key + "." + (found.size() + 1))) {
      found.add(text);
    }
    return found;
  }

  /** The keys that were read. */
  Set<String> used() {
    return used;
  }
}
