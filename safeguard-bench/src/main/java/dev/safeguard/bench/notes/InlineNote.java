package dev.safeguard.bench.notes;

import dev.safeguard.bench.notes.MarkedNote.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form with marks in the text: {@code [[TYPE|words]]}. */
final class InlineNote {
  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]*");

  /**
   * @throws IllegalArgumentException if a mark is not well formed; says in which column
   */
  static MarkedNote read(String line, String id, Set<String> neutral) {
    StringBuilder text = new StringBuilder(line.length());
    List<Mark> marks = new ArrayList<>();
    int at = 0;
    for (int open = line.indexOf(OPEN); open >= 0; open = line.indexOf(OPEN, at)) {
      plain(line, at, open, text);
      int close = line.indexOf(CLOSE, open);
      int next = line.indexOf(OPEN, open + 1);
      if (close < 0 || (next >= 0 && next < close)) {
        throw refused(open, "mark is not closed by ]]");
      }
      Matcher type = TYPE.matcher(line).region(open + OPEN.length(), close);
      if (!type.lookingAt() || line.charAt(type.end()) != '|') {
        throw refused(open, "mark is not of the form [[TYPE|words]], TYPE in capitals");
      }
      String words = line.substring(type.end() + 1, close);
      if (words.isEmpty()) {
        throw refused(open, "mark is empty");
      }
      int start = text.length();
      text.append(words);
      marks.add(new Mark(start, text.length(), type.group(), neutral.contains(type.group())));
      at = close + CLOSE.length();
    }
    plain(line, at, line.length(), text);
    return new MarkedNote(id, text.toString(), marks);
  }

  private static void plain(String line, int from, int to, StringBuilder text) {
    int close = line.indexOf(CLOSE, from);
    if (close >= 0 && close < to) {
      throw refused(close, "]] closes no mark");
    }
    text.append(line, from, to);
  }

  private static IllegalArgumentException refused(int at, String reason) {
    return new IllegalArgumentException("column " + (at + 1) + ": " + reason);
  }

  private InlineNote() {}
}
