package dev.safeguard.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.RecordResult.Accepted;
import dev.safeguard.api.record.RecordResult.Refused;
import dev.safeguard.api.record.StudentRecord;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Turns the JSON at the start of some bytes into a record. Stateless. */
final class RecordParser {
  private final JsonSyntax syntax;

  RecordParser(JsonSyntax syntax) {
    this.syntax = syntax;
  }

  /**
   * What became of some bytes.
   *
   * @param result the record or its refusal
   * @param end how many bytes its JSON took, or -1 where its end was not found
   */
  record Parsed(RecordResult result, int end) {}

  /** Reads one record; bytes after its end are not looked at. */
  Parsed parse(byte[] buffer, int offset, int length, long line) {
    if (JsonSyntax.wide(buffer, offset, length)) {
      return new Parsed(new Refused(line, "", JsonSyntax.NOT_UTF_8), -1);
    }
    int to = offset + length;
    int invalid = ByteSearch.indexOfInvalidUtf8(buffer, offset, to);
    long invalidAt = invalid == to ? JsonCursor.ALL_VALID : invalid - offset;
    boolean escapes = ByteSearch.indexOf(buffer, offset, to, (byte) '\\') < to;
    try (JsonParser parser = syntax.parser(buffer, offset, length)) {
      return parse(
          parser, new JsonCursor(parser, syntax.limits(), invalidAt, escapes), line, invalidAt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Parsed parse(JsonParser parser, JsonCursor cursor, long line, long invalidAt)
      throws IOException {
    try {
      StudentRecord record = new RecordFields(cursor).read();
      return new Parsed(new Accepted(line, record, cursor.warnings()), offset(parser));
    } catch (InvalidRecordException e) {
      return new Parsed(new Refused(line, e.pointer(), e.reason()), end(parser));
    } catch (JsonProcessingException e) {
      String reason = syntax.reason(e, parser.currentLocation().getByteOffset(), invalidAt);
      return new Parsed(new Refused(line, cursor.pointerOfMalformed(), reason), -1);
    }
  }

  /** The end of a record that was refused half-way. */
  private static int end(JsonParser parser) throws IOException {
    try {
      while (!parser.getParsingContext().inRoot()) {
        if (parser.nextToken() == null) {
          return -1;
        }
      }
      return offset(parser);
    } catch (JsonProcessingException e) {
      return -1;
    }
  }

  private static int offset(JsonParser parser) {
    return (int) parser.currentLocation().getByteOffset();
  }
}
