package dev.safeguard.core.llm;

import dev.safeguard.api.text.Narrative;
import dev.safeguard.api.text.SafeVocabulary;
import dev.safeguard.api.token.Token;
import java.util.List;

/**
 * Puts notes behind the codes of a payload, in the array that {@link NarrativePayload} reads: one
 * string for each, which begins with the kind of the entry and, where it is known, how many weeks
 * ago it was. The pupil is called as in the codes, and not by the token.
 */
final class NarrativeNotes {

  /** The payload with the notes; itself if there are none. */
  static String behind(String payload, List<Narrative> notes, Token student, SafeVocabulary words) {
    if (notes.isEmpty()) {
      return payload;
    }
    StringBuilder json = new StringBuilder(payload).deleteCharAt(payload.length() - 1);
    json.append(NarrativePayload.FIELD);
    StringBuilder text = new StringBuilder();
    String separator = "\"";
    for (Narrative note : notes) {
      text.setLength(0);
      text.append(kind(note.source()));
      if (note.weeksBefore() != Narrative.UNDATED) {
        text.append(", week ").append(note.weeksBefore());
      }
      note.text().write(words, text.append(": "));
      json.append(separator);
      escape(text.toString().replace(student.toString(), Payload.PUPIL), json);
      separator = "\",\"";
    }
    return json.append('"').append(NarrativePayload.END).toString();
  }

  private static String kind(Narrative.Source source) {
    return switch (source) {
      case INCIDENT -> "incident";
      case COMMUNICATION -> "message";
      case ONLINE_SAFETY -> "online safety";
      case CONCERN -> "concern";
    };
  }

  /** Of what would end a string, a safe text holds quotation marks and lines' ends only. */
  private static void escape(String text, StringBuilder json) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        default -> json.append(c);
      }
    }
  }

  private NarrativeNotes() {}
}
