package dev.safeguard.bench.notes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.safeguard.bench.notes.MarkedNote.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of one JSON object a line. */
final class JsonNote {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Set<String> TIERS = Set.of("direct", "quasi", "neutral");

  /**
   * @throws IllegalArgumentException if the line is no such object; says where
   */
  static MarkedNote read(String line, String defaultId) {
    JsonNode note = parsed(line);
    String text = text(note, "text", "note");
    JsonNode spans = note.get("spans");
    if (spans == null || !spans.isArray()) {
      throw new IllegalArgumentException("note has no array spans");
    }
    List<Mark> marks = new ArrayList<>();
    for (JsonNode span : spans) {
      marks.add(mark(span, "span " + (marks.size() + 1), text));
    }
    marks.sort((a, b) -> Integer.compare(a.start(), b.start()));
    JsonNode id = note.get("id");
    return new MarkedNote(id == null ? defaultId : id.asText(), text, marks);
  }

  private static JsonNode parsed(String line) {
    JsonNode note;
    try {
      note = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "column " + e.getLocation().getColumnNr() + ": not JSON", e);
    }
    if (!note.isObject()) {
      throw new IllegalArgumentException("must be a JSON object");
    }
    return note;
  }

  private static Mark mark(JsonNode span, String where, String text) {
    String tier = text(span, "tier", where);
    if (!TIERS.contains(tier)) {
      throw new IllegalArgumentException(where + ": tier must be direct, quasi or neutral");
    }
    int start = offset(span, "start", where, text);
    int end = offset(span, "end", where, text);
    JsonNode words = span.get("text");
    if (words != null && (end < start || !words.asText().equals(text.substring(start, end)))) {
      throw new IllegalArgumentException(where + ": its text is not what stands at its offsets");
    }
    return new Mark(start, end, text(span, "type", where), tier.equals("neutral"));
  }

  /** From code points to UTF-16 code units. */
  private static int offset(JsonNode span, String field, String where, String text) {
    JsonNode value = span.get(field);
    int codePoints = text.codePointCount(0, text.length());
    if (value == null || !value.isInt() || value.intValue() < 0 || value.intValue() > codePoints) {
      throw new IllegalArgumentException(
          where + ": " + field + " must be a number from 0 to " + codePoints);
    }
    return text.offsetByCodePoints(0, value.intValue());
  }

  private static String text(JsonNode node, String field, String where) {
    @Nullable String value = node.path(field).textValue();
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(where + ": " + field + " must be a text");
    }
    return value;
  }

  private JsonNote() {}
}
