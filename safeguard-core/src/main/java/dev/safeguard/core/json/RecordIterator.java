package dev.safeguard.core.json;

import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.RecordResult.Refused;
import dev.safeguard.core.json.RecordFramer.Framed;
import dev.safeguard.core.json.RecordParser.Parsed;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of one input, read when asked for. Not thread-safe. */
final class RecordIterator implements Iterator<RecordResult> {
  private enum Layout {
    UNKNOWN,
    OBJECTS,
    ARRAY,
    END
  }

  private final ByteSource source;
  private final RecordParser parser;
  private final ReaderLimits limits;
  private RecordFramer framer;
  private Layout layout = Layout.UNKNOWN;
  private long lastLine;
  private boolean commaDue;
  private boolean damaged;
  private @Nullable RecordResult next;

  RecordIterator(ByteSource source, JsonSyntax syntax) {
    this.source = source;
    this.parser = new RecordParser(syntax);
    this.limits = syntax.limits();
    this.framer = new RecordFramer(source, parser, limits, false);
  }

  @Override
  public boolean hasNext() {
    while (next == null && layout != Layout.END) {
      next =
          switch (layout) {
            case UNKNOWN -> begin();
            case OBJECTS -> object();
            case ARRAY -> element();
            case END -> null;
          };
    }
    return next != null;
  }

  @Override
  public RecordResult next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    RecordResult result = next;
    next = null;
    return result;
  }

  private @Nullable RecordResult begin() {
    if (source.has(2)
        && source.at(0) == (byte) 0xEF
        && source.at(1) == (byte) 0xBB
        && source.at(2) == (byte) 0xBF) {
      source.skipWithinLine(3);
    }
    if (!source.skipWhitespace()) {
      layout = Layout.END;
      return new Refused(1, "", "the input is empty: must be a JSON object or an array of them");
    }
    if (source.at(0) == '[') {
      source.skipWithinLine(1);
      framer = new RecordFramer(source, parser, limits, true);
      layout = Layout.ARRAY;
    } else {
      layout = Layout.OBJECTS;
    }
    return null;
  }

  private @Nullable RecordResult object() {
    if (!source.skipWhitespace()) {
      layout = Layout.END;
      return null;
    }
    long line = source.line();
    if (source.at(0) != '{') {
      source.skipLine();
      return new Refused(line, "", "not a JSON object; the rest of the line was not read");
    }
    // Looking over the rest of a line for each of the records on it would take its length squared.
    int length = line == lastLine ? -1 : source.lineEnd(limits.maxRecordBytes());
    lastLine = line;
    if (length >= 0) {
      Parsed parsed = parser.parse(source.buffer(), source.start(), length, line);
      if (parsed.end() >= 0) {
        source.skipWithinLine(parsed.end());
        return parsed.result();
      }
    }
    return framer.read().result();
  }

  private @Nullable RecordResult element() {
    long start = source.line();
    if (!source.skipWhitespace()) {
      layout = Layout.END;
      return damaged ? null : new Refused(start, "", "the array is not closed");
    }
    byte first = source.at(0);
    if (first == ']') {
      source.skipWithinLine(1);
      return afterArray();
    }
    if (first == ',') {
      source.skipWithinLine(1);
      boolean due = commaDue || damaged;
      commaDue = false;
      return due ? null : misplaced("an object is due before the comma");
    }
    if (commaDue && !damaged) {
      commaDue = false;
      Refused refused = misplaced("a comma or the end of the array is due");
      damaged = first != '{';
      return damaged ? framer.abandon(refused) : refused;
    }
    Framed framed = framer.read();
    damaged |= !framed.intact();
    commaDue = framed.intact();
    return framed.result();
  }

  private Refused misplaced(String what) {
    return new Refused(source.line(), "", "not well-formed JSON: " + what);
  }

  private @Nullable RecordResult afterArray() {
    layout = Layout.END;
    return source.skipWhitespace()
        ? new Refused(source.line(), "", "text after the end of the array; it was not read")
        : null;
  }
}
