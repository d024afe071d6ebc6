package dev.safeguard.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;

/** Makes parsers that hold the limits, and says what is wrong with JSON that they refuse. */
final class JsonSyntax {
  static final String NOT_UTF_8 = "must be UTF-8";
  static final String UNFINISHED = "the JSON ends before it is complete";

  private final ReaderLimits limits;
  private final JsonFactory factory;

  JsonSyntax(ReaderLimits limits) {
    this.limits = limits;
    this.factory =
        JsonFactory.builder()
            // Names of unknown fields may be anything; they must not stay in the JVM's table.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.maxDepth())
                    .maxStringLength(limits.maxStringLength())
                    .maxNumberLength(limits.maxNumberLength())
                    .maxNameLength(limits.maxNameLength())
                    .build())
            .build();
  }

  ReaderLimits limits() {
    return limits;
  }

  JsonParser parser(byte[] buffer, int offset, int length) throws IOException {
    return factory.createParser(buffer, offset, length);
  }

  /** Whether this would be taken for UTF-16 or UTF-32, of which one of the first two bytes is 0. */
  static boolean wide(byte[] buffer, int offset, int length) {
    return length > 1 && (buffer[offset] == 0 || buffer[offset + 1] == 0);
  }

  /** What is wrong, without any of the text: the parser's own message may quote it. */
  String reason(JsonProcessingException problem, long byteOffset, long invalidUtf8At) {
    if (problem instanceof StreamConstraintsException) {
      return limit(problem.getOriginalMessage());
    }
    if (byteOffset >= invalidUtf8At) {
      return NOT_UTF_8;
    }
    // Between two tokens the parser throws the more general exception.
    if (problem instanceof JsonEOFException
        || problem.getOriginalMessage().startsWith("Unexpected end-of-input")) {
      return UNFINISHED;
    }
    return "not well-formed JSON near byte " + byteOffset;
  }

  private String limit(String message) {
    if (message.contains("nesting depth")) {
      return "must not be nested more than " + limits.maxDepth() + " levels deep";
    }
    if (message.startsWith("String")) {
      return "must not be longer than " + limits.maxStringLength() + " characters";
    }
    if (message.startsWith("Number")) {
      return "must not have more than " + limits.maxNumberLength() + " digits";
    }
    if (message.startsWith("Name")) {
      return "must not have a name longer than " + limits.maxNameLength() + " characters";
    }
    return "must not exceed the limits of the parser";
  }
}
