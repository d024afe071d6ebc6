package dev.safeguard.bench.notes;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads marked notes, a note a line, in UTF-8; empty lines are passed over. Two forms, told apart
 * by the first line:
 *
 * <ul>
 *   <li>JSON Lines of {@code {"id", "text", "spans": [{"start", "end", "type", "tier"}]}}, offsets
 *       in code points; a span is neutral if its tier is {@code neutral}.
 *   <li>Text with marks in it, {@code Rang [[NAME|Ada Quill]] at [[TIME|3pm]].}; a mark is neutral
 *       if its type is one of those that the reader was given.
 * </ul>
 *
 * <p>A file is read whole or refused: a mark that is passed over would be counted as harmless.
 */
public final class NotesReader {

  /** Types that identify nobody and are not scored, where a file does not say so itself. */
  public static final Set<String> NEUTRAL =
      Set.of("TITLE", "DATE", "TIME", "DATE_TIME", "AGE", "ROLE", "NRP");

  private final Set<String> neutral;

  /**
   * @param neutral types of inline marks that are not scored
   */
  public NotesReader(Set<String> neutral) {
    this.neutral = Set.copyOf(neutral);
  }

  /**
   * Reads a file.
   *
   * @throws InvalidNotesException if a line cannot be read, or there is none
   * @throws IOException if the file cannot be opened
   */
  public List<MarkedNote> read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new InvalidNotesException(file.toString(), 1, "the file is not UTF-8");
    }
    return read(file.toString(), lines);
  }

  List<MarkedNote> read(String file, List<String> lines) {
    List<MarkedNote> notes = new ArrayList<>();
    boolean json = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (notes.isEmpty()) {
        json = line.stripLeading().startsWith("{");
      }
      try {
        String id = String.valueOf(i + 1);
        notes.add(json ? JsonNote.read(line, id) : InlineNote.read(line, id, neutral));
      } catch (IllegalArgumentException e) {
        throw new InvalidNotesException(file, i + 1, String.valueOf(e.getMessage()));
      }
    }
    if (notes.isEmpty()) {
      throw new InvalidNotesException(file, 1, "the file has no notes");
    }
    return notes;
  }
}
