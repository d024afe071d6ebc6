package dev.safeguard.bench.notes;

import java.util.List;
import java.util.Objects;

/**
 * A note and what in it identifies.
 *
 * @param id what the note is called in its file
 * @param text the note
 * @param marks in order, without overlap
 */
public record MarkedNote(String id, String text, List<Mark> marks) {

  /**
   * A marked stretch.
   *
   * @param start offset in UTF-16 code units
   * @param end behind its last code unit
   * @param type such as {@code NAME} or {@code PHONE}, in the words of the file
   * @param neutral whether it is not scored, such as a title or the time of an incident
   */
  public record Mark(int start, int end, String type, boolean neutral) {}

  /**
   * @throws IllegalArgumentException if a mark is empty, out of order or reaches beyond the text
   */
  public MarkedNote {
    Objects.requireNonNull(id, "id");
    marks = List.copyOf(marks);
    int last = 0;
    for (Mark mark : marks) {
      if (mark.start < last || mark.end <= mark.start || mark.end > text.length()) {
        throw new IllegalArgumentException(
            "mark from "
                + mark.start
                + " to "
                + mark.end
                + " is empty, overlaps the one before, or reaches beyond the text");
      }
      last = mark.end;
    }
  }

  /** The words that a mark stands for. */
  public String marked(Mark mark) {
    return text.substring(mark.start, mark.end);
  }
}
