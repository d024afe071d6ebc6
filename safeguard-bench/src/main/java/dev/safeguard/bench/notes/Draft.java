package dev.safeguard.bench.notes;

import dev.safeguard.bench.notes.MarkedNote.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A note in the making. */
final class Draft {
  /** How the writer of a note uses capitals. */
  enum Case {
    AS_IT_SHOULD,
    ALL_SMALL,
    ALL_CAPITALS;

    private String of(String text) {
      return switch (this) {
        case AS_IT_SHOULD -> text;
        case ALL_SMALL -> text.toLowerCase(Locale.ROOT);
        case ALL_CAPITALS -> text.toUpperCase(Locale.ROOT);
      };
    }
  }

  private final Case letterCase;
  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();

  Draft(Case letterCase) {
    this.letterCase = letterCase;
  }

  Case letterCase() {
    return letterCase;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  int length() {
    return text.length();
  }

  Draft plain(String words) {
    text.append(letterCase.of(words));
    return this;
  }

  Draft identity(String type, String words) {
    return mark(type, words, false);
  }

  Draft neutral(String type, String words) {
    return mark(type, words, true);
  }

  private Draft mark(String type, String words, boolean neutral) {
    int start = text.length();
    plain(words);
    marks.add(new Mark(start, text.length(), type, neutral));
    return this;
  }

  MarkedNote note(String id) {
    return new MarkedNote(id, text.toString(), marks);
  }
}
