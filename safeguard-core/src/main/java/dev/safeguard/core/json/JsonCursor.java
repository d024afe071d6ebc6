package dev.safeguard.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.InvalidRecordException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks over one JSON value and hands out what its fields hold, or says where and why it does not.
 * A null is the same as an absent field. Not thread-safe.
 */
final class JsonCursor {
  /** No ill-formed text. */
  static final long ALL_VALID = Long.MAX_VALUE;

  private static final int MAX_WARNINGS = 20;

  private final JsonParser parser;
  private final ReaderLimits limits;
  private final long invalidUtf8At;
  private final boolean escapes;
  private final FieldNames names = new FieldNames();
  private final List<String> warnings = new ArrayList<>(0);
  private int furtherWarnings;
  private @Nullable String lastName;

  /**
   * @param parser before its first token
   * @param limits bounds that the parser itself does not hold
   * @param invalidUtf8At offset of the first ill-formed byte, or {@link #ALL_VALID}
   * @param escapes whether the text has a backslash at all
   */
  JsonCursor(JsonParser parser, ReaderLimits limits, long invalidUtf8At, boolean escapes) {
    this.parser = parser;
    this.limits = limits;
    this.invalidUtf8At = invalidUtf8At;
    this.escapes = escapes;
  }

  /** Reads one entry of an array; null if it is to be left out. */
  @FunctionalInterface
  interface Entry<T> {
    @Nullable T read() throws IOException;
  }

  /** Enters the object that comes next; false if it is null. */
  boolean enterObject() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return false;
    }
    if (token != JsonToken.START_OBJECT) {
      throw fault("must be an object");
    }
    names.enter();
    return true;
  }

  /**
   * Name of the next field of the object that was entered last; null at its end, which leaves it.
   */
  @Nullable String nextName() throws IOException {
    // The parser looks at the value too, so if this fails it may be the next field that is at
    // fault.
    lastName = parser.currentName();
    String name = parser.nextFieldName();
    lastName = null;
    if (name == null) {
      names.leave();
    } else if (!names.add(name)) {
      throw fault("stands twice in one object");
    }
    return name;
  }

  @Nullable String text() throws IOException {
    return switch (parser.nextToken()) {
      case VALUE_STRING -> string();
      case VALUE_NULL -> null;
      default -> throw fault("must be a string");
    };
  }

  /** A string, or a number's text. */
  @Nullable String textOrNumber() throws IOException {
    return switch (parser.nextToken()) {
      case VALUE_STRING -> string();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
      case VALUE_NULL -> null;
      default -> throw fault("must be a string or a number");
    };
  }

  /** A finite number of at least 0, or above it. */
  @Nullable Double number(boolean zeroToo) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      double value = parser.getDoubleValue();
      if ((value > 0 || (zeroToo && value == 0)) && value < Double.POSITIVE_INFINITY) {
        return value;
      }
    }
    throw fault(zeroToo ? "must be a number of at least 0" : "must be a number above 0");
  }

  @Nullable Integer wholeNumber(int least, int most) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      double value = parser.getDoubleValue();
      if (value >= least && value <= most && value == Math.rint(value)) {
        return (int) value;
      }
    }
    throw fault("must be a whole number from " + least + " to " + most);
  }

  @Nullable LocalDate date() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    LocalDate date =
        token == JsonToken.VALUE_STRING
            ? IsoTimes.date(
                parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
            : null;
    if (date == null) {
      throw fault("must be a date that exists, such as 2026-03-02");
    }
    return date;
  }

  @Nullable EventTime time() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    EventTime time =
        token == JsonToken.VALUE_STRING
            ? IsoTimes.time(
                parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
            : null;
    if (time == null) {
      throw fault(
          "must be a date or a date and time that exists, such as 2026-03-02 or"
              + " 2026-03-02T11:15:00Z");
    }
    return time;
  }

  <E extends Enum<E>> @Nullable E oneOf(Vocabulary<E> vocabulary) throws IOException {
    String word = text();
    if (word == null) {
      return null;
    }
    E value = vocabulary.find(word);
    if (value == null) {
      throw fault(vocabulary.refusal());
    }
    return value;
  }

  @Nullable AttendanceCode attendanceCode() throws IOException {
    String mark = text();
    if (mark == null) {
      return null;
    }
    AttendanceCode code = AttendanceCode.ofMark(mark).orElse(null);
    if (code == null) {
      throw fault("unknown attendance code: must be a mark of the register, such as / \\ L N O");
    }
    return code;
  }

  /** Appends the objects of an array, of which nulls are left out. */
  <T> void objects(List<T> into, Entry<T> entry) throws IOException {
    if (!enterArray()) {
      return;
    }
    JsonStreamContext array = parser.getParsingContext();
    for (JsonToken token = nextEntry(array); token != null; token = nextEntry(array)) {
      if (token != JsonToken.START_OBJECT) {
        throw fault("must be an object");
      }
      names.enter();
      T value = entry.read();
      if (value != null) {
        into.add(value);
      }
    }
  }

  /** Appends the strings of an array, of which nulls are left out. */
  void texts(List<String> into) throws IOException {
    if (!enterArray()) {
      return;
    }
    JsonStreamContext array = parser.getParsingContext();
    for (JsonToken token = nextEntry(array); token != null; token = nextEntry(array)) {
      if (token != JsonToken.VALUE_STRING) {
        throw fault("must be a string");
      }
      into.add(string());
    }
  }

  /** Passes over a field that nobody knows, and warns of it. */
  void unknown() throws IOException {
    warn();
    parser.nextToken();
    parser.skipChildren();
    if (invalidUtf8At != ALL_VALID) {
      parser.finishToken();
      checkEncoding();
    }
  }

  /** Warns that what was read last is ignored. */
  void warn() {
    if (warnings.size() < MAX_WARNINGS) {
      warnings.add(pointer());
    } else {
      furtherWarnings++;
    }
  }

  /** The warnings so far, of which only the first are told one by one. */
  List<String> warnings() {
    if (furtherWarnings > 0) {
      List<String> all = new ArrayList<>(warnings);
      all.add("and " + furtherWarnings + " more");
      return all;
    }
    return warnings;
  }

  /** A refusal of what was read last. */
  InvalidRecordException fault(String reason) {
    return new InvalidRecordException(pointer(), reason);
  }

  /** A refusal of a field of the object that was left last. */
  InvalidRecordException fault(String field, String reason) {
    return new InvalidRecordException(pointer() + "/" + field, reason);
  }

  /** Pointer of what could not be read because the JSON is malformed or exceeds a limit. */
  String pointerOfMalformed() {
    JsonStreamContext context = parser.getParsingContext();
    JsonStreamContext parent = context.getParent();
    if (parent != null && context.hasCurrentName() && context.getCurrentName().equals(lastName)) {
      // Not the field before is at fault, but the object, in which no further name was found.
      context = parent;
    }
    return Pointers.ofMalformed(context);
  }

  private String pointer() {
    return Pointers.of(parser.getParsingContext());
  }

  private boolean enterArray() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return false;
    }
    if (token != JsonToken.START_ARRAY) {
      throw fault("must be an array");
    }
    return true;
  }

  /** The next token of an array that is not null, or null at its end. */
  private @Nullable JsonToken nextEntry(JsonStreamContext array) throws IOException {
    while (true) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        return null;
      }
      if (array.getCurrentIndex() >= limits.maxEntries()) {
        throw fault("the array must have at most " + limits.maxEntries() + " entries");
      }
      if (token != JsonToken.VALUE_NULL) {
        return token;
      }
    }
  }

  private String string() throws IOException {
    String text = parser.getText();
    if (invalidUtf8At != ALL_VALID) {
      checkEncoding();
    }
    if (escapes && Surrogates.unpairedIn(text)) {
      throw fault("must not hold half of a surrogate pair");
    }
    return text;
  }

  private void checkEncoding() {
    if (parser.currentLocation().getByteOffset() > invalidUtf8At) {
      throw new InvalidRecordException(pointerOfMalformed(), JsonSyntax.NOT_UTF_8);
    }
  }
}
