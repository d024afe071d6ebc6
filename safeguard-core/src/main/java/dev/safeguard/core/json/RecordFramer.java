package dev.safeguard.core.json;

import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.RecordResult.Refused;
import dev.safeguard.core.json.StructureScanner.Stop;
import java.nio.charset.StandardCharsets;

/**
 * Finds where a record ends that is not simply a line, and where the next one begins after one that
 * is malformed. Not thread-safe.
 */
final class RecordFramer {
  private static final byte[] STUDENT_ID = "\"student_id\"".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_INDENT = 1_000;

  private final ByteSource source;
  private final RecordParser parser;
  private final int maxBytes;
  private final int maxDepth;
  private final boolean inArray;
  private final StructureScanner scanner = new StructureScanner();
  private final StructureScanner probe = new StructureScanner();

  /** Offset of the first line in the value that may be a record of its own, or -1. */
  private int suspect;

  RecordFramer(ByteSource source, RecordParser parser, ReaderLimits limits, boolean inArray) {
    this.source = source;
    this.parser = parser;
    this.maxBytes = limits.maxRecordBytes();
    this.maxDepth = limits.maxDepth();
    this.inArray = inArray;
  }

  /**
   * A value that was passed.
   *
   * @param result what became of it
   * @param intact whether what follows it in the input follows it now
   */
  record Framed(RecordResult result, boolean intact) {}

  /** Reads the value that starts here, whatever it is, and moves past it. */
  Framed read() {
    long line = source.line();
    RecordResult overlong = null;
    int length = 0;
    suspect = -1;
    scanner.reset();
    while (true) {
      int from = source.start() + length;
      // One byte beyond the limit is enough to know that a value exceeds it.
      int to = Math.min(source.start() + source.available(), source.start() + maxBytes + 1);
      length = scanner.scan(source.buffer(), from, to) - source.start();
      if (length > maxBytes) {
        overlong = overlong != null ? overlong : overlong(line);
        source.skip(length);
        length = 0;
        suspect = -1;
      }
      if (ended(length)) {
        break;
      }
    }
    boolean complete = scanner.stop() == Stop.COMPLETE;
    if (!complete && suspect >= 0) {
      length = suspect;
    }
    RecordResult result =
        overlong != null
            ? overlong
            : parser.parse(source.buffer(), source.start(), length, line).result();
    if (complete || suspect >= 0 || scanner.stop() == Stop.NEWLINE) {
      source.skip(length);
      return new Framed(result, complete);
    }
    if (overlong != null) {
      source.skip(length);
    }
    return new Framed(abandon(result), false);
  }

  /** Gives up the rest of the line, moves to the next one that may start a record, and says so. */
  RecordResult abandon(RecordResult result) {
    source.skipLine();
    boolean passedOver = inArray;
    boolean found = false;
    while (!found && source.has(0)) {
      int indent = indent();
      boolean blank = !source.has(indent) || source.at(indent) == '\n';
      found = !blank && mayStart(indent);
      if (!found) {
        passedOver |= !blank;
        source.skipLine();
      }
    }
    if (!passedOver || !(result instanceof Refused refused)) {
      return result;
    }
    String note =
        found ? "; reading goes on at line " + source.line() : "; nothing after it was read";
    return new Refused(refused.line(), refused.pointer(), refused.reason() + note);
  }

  private boolean ended(int length) {
    return switch (scanner.stop()) {
      case COMPLETE, BROKEN -> true;
      case NEWLINE -> recordStartsAt(length);
      case MORE -> !source.has(length);
    };
  }

  /** Whether the line here inside an unfinished value is more likely the next record. */
  private boolean recordStartsAt(int offset) {
    if (!source.has(offset) || source.at(offset) != '{') {
      return false;
    }
    // Deeper than the limit the value is refused anyhow: looking on would only cost time.
    if (scanner.forbidsObject() || scanner.depth() > maxDepth || standsAlone(offset)) {
      return true;
    }
    suspect = suspect < 0 ? offset : suspect;
    return false;
  }

  /** Whether the line here is worth an attempt after a malformed one, or belongs to that one. */
  private boolean mayStart(int indent) {
    byte first = source.at(indent);
    if (first == '{') {
      return indent == 0 || standsAlone(0);
    }
    boolean continues = indent > 0 || first == '}' || first == ']' || first == '"' || first == ',';
    return !inArray && !continues;
  }

  /** Whether the line at the offset is a whole object with a student's id. */
  private boolean standsAlone(int offset) {
    int end = source.lineEnd(offset, maxBytes);
    if (end < 0) {
      return false;
    }
    int to = source.start() + end;
    int from = source.start() + offset;
    probe.reset();
    int after = probe.scan(source.buffer(), from, to);
    if (probe.stop() != Stop.COMPLETE) {
      return false;
    }
    for (int i = after; i < to; i++) {
      byte b = source.buffer()[i];
      if (!ByteSource.isBlank(b) && !(inArray && b == ',')) {
        return false;
      }
    }
    return hasStudentId(source.buffer(), from, after);
  }

  private int indent() {
    int indent = 0;
    while (indent < MAX_INDENT && source.has(indent) && ByteSource.isBlank(source.at(indent))) {
      indent++;
    }
    return indent;
  }

  private static boolean hasStudentId(byte[] bytes, int from, int to) {
    for (int i = from; i <= to - STUDENT_ID.length; i++) {
      if (bytes[i] == STUDENT_ID[0] && matches(bytes, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] bytes, int at) {
    for (int i = 1; i < STUDENT_ID.length; i++) {
      if (bytes[at + i] != STUDENT_ID[i]) {
        return false;
      }
    }
    return true;
  }

  /** Of a value that is too large the part at hand may tell what in it is. */
  private RecordResult overlong(long line) {
    RecordResult result = parser.parse(source.buffer(), source.start(), maxBytes, line).result();
    if (result instanceof Refused refused
        && !refused.reason().equals(JsonSyntax.UNFINISHED)
        && !refused.reason().equals(JsonSyntax.NOT_UTF_8)) {
      return refused;
    }
    return new Refused(line, "", "must not be larger than " + maxBytes + " bytes");
  }
}
