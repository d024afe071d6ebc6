package dev.safeguard.core.report;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON into memory, where a text that needs no escape is copied whole, which costs a report
 * a quarter less than a general generator. Names of fields are constants of the caller and need no
 * escape. Not thread-safe.
 */
final class JsonText {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder out;

  /** Whether nothing stands in the innermost object or array yet. */
  private boolean fresh = true;

  JsonText(StringBuilder out) {
    this.out = out;
  }

  void writeStartObject() {
    separate();
    out.append('{');
    fresh = true;
  }

  void writeEndObject() {
    fresh = false;
    out.append('}');
  }

  void writeObjectFieldStart(String name) {
    name(name);
    out.append('{');
    fresh = true;
  }

  void writeArrayFieldStart(String name) {
    name(name);
    out.append('[');
    fresh = true;
  }

  void writeEndArray() {
    fresh = false;
    out.append(']');
  }

  void writeStringField(String name, @Nullable String value) {
    name(name);
    string(value);
  }

  /** An element of an array. */
  void writeString(String value) {
    separate();
    string(value);
  }

  void writeDayField(String name, @Nullable LocalDate day) {
    name(name);
    if (day == null) {
      out.append("null");
    } else {
      out.append('"').append(day).append('"');
    }
  }

  void writeNumberField(String name, int number) {
    name(name);
    out.append(number);
  }

  /** A number that is not finite has no place in JSON and is null. */
  void writeNumberField(String name, double number) {
    name(name);
    out.append(Double.isFinite(number) ? NumberOutput.toString(number, true) : "null");
  }

  void writeBooleanField(String name, boolean value) {
    name(name);
    out.append(value);
  }

  void writeNullField(String name) {
    name(name);
    out.append("null");
  }

  private void name(String name) {
    separate();
    out.append('"').append(name).append("\":");
  }

  private void separate() {
    if (!fresh) {
      out.append(',');
    }
    fresh = false;
  }

  private void string(@Nullable String text) {
    if (text == null) {
      out.append("null");
    } else {
      escaped(text);
    }
  }

  private void escaped(String text) {
    out.append('"');
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, copied, i);
        escape(c);
        copied = i + 1;
      }
    }
    out.append(text, copied, text.length()).append('"');
  }

  private void escape(char c) {
    out.append('\\');
    switch (c) {
      case '"', '\\' -> out.append(c);
      case '\n' -> out.append('n');
      case '\r' -> out.append('r');
      case '\t' -> out.append('t');
      default -> out.append("u00").append(HEX[c >> 4]).append(HEX[c & 15]);
    }
  }
}
