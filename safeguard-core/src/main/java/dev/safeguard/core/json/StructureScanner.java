package dev.safeguard.core.json;

import java.util.Arrays;

/**
 * Follows the brackets, strings and commas of one JSON value, byte by byte, without building
 * anything: it finds where a value ends, also one that is too large or not quite well formed. Not
 * thread-safe.
 */
final class StructureScanner {
  /** Why {@link #scan} returned. */
  enum Stop {
    /** All bytes were looked at. */
    MORE,
    /** The value ends here. */
    COMPLETE,
    /** A newline inside the value, outside its strings. */
    NEWLINE,
    /** No JSON value goes on like this: its end cannot be found. */
    BROKEN
  }

  private enum Expect {
    VALUE,
    VALUE_OR_CLOSE,
    NAME,
    NAME_OR_CLOSE,
    COLON,
    COMMA_OR_CLOSE
  }

  private static final byte ILLEGAL = 0;
  private static final byte BLANK = 1;
  private static final byte LITERAL = 2;
  private static final byte MARK = 3;
  private static final byte[] KINDS = kinds();

  /** Deeper brackets are counted and not told apart. */
  private static final int TRACKED_DEPTH = 1024;

  private final long[] arrays = new long[TRACKED_DEPTH / 64];
  private Expect expect = Expect.VALUE;
  private Stop stop = Stop.MORE;
  private long depth;
  private boolean inString;
  private boolean escaped;
  private boolean inLiteral;
  private boolean malformed;

  void reset() {
    expect = Expect.VALUE;
    stop = Stop.MORE;
    depth = 0;
    inString = false;
    escaped = false;
    inLiteral = false;
    malformed = false;
  }

  Stop stop() {
    return stop;
  }

  /** How many brackets are open. */
  long depth() {
    return depth;
  }

  /**
   * Whether a new object could not stand at this place: what was scanned is malformed or expects
   * something else.
   */
  boolean forbidsObject() {
    return malformed || (expect != Expect.VALUE && expect != Expect.VALUE_OR_CLOSE);
  }

  /** Goes on from {@code from}; returns the index after the last byte that was looked at. */
  int scan(byte[] bytes, int from, int to) {
    stop = Stop.MORE;
    int i = from;
    while (i < to) {
      byte b = bytes[i];
      if (inString) {
        i = string(bytes, i, to);
        if (stop != Stop.MORE) {
          return i;
        }
        continue;
      }
      byte kind = b < 0 ? ILLEGAL : KINDS[b];
      if (inLiteral && kind != LITERAL) {
        inLiteral = false;
        if (depth == 0) {
          stop = Stop.COMPLETE;
          return i;
        }
      }
      i++;
      switch (kind) {
        case BLANK -> {
          if (b == '\n') {
            stop = Stop.NEWLINE;
          }
        }
        case LITERAL -> {
          if (!inLiteral) {
            value();
            inLiteral = true;
          }
        }
        case MARK -> mark(b);
        default -> stop = Stop.BROKEN;
      }
      if (stop != Stop.MORE) {
        return i;
      }
    }
    return i;
  }

  private int string(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '\n') {
        stop = Stop.BROKEN;
        return i;
      }
      if (escaped) {
        escaped = false;
      } else if (b == '\\') {
        escaped = true;
      } else if (b == '"') {
        inString = false;
        if (depth == 0) {
          stop = Stop.COMPLETE;
        }
        return i + 1;
      }
    }
    return to;
  }

  private void mark(byte b) {
    switch (b) {
      case '"' -> {
        if (expect == Expect.NAME || expect == Expect.NAME_OR_CLOSE) {
          expect = Expect.COLON;
        } else {
          value();
        }
        inString = true;
      }
      case '{', '[' -> open(b == '[');
      case '}', ']' -> close(b == ']');
      case ':' -> {
        require(expect == Expect.COLON);
        expect = Expect.VALUE;
      }
      default -> {
        require(expect == Expect.COMMA_OR_CLOSE);
        expect = inArray() ? Expect.VALUE : Expect.NAME;
      }
    }
    if (depth == 0 && (b == ':' || b == ',')) {
      stop = Stop.BROKEN;
    }
  }

  private void value() {
    require(expect == Expect.VALUE || expect == Expect.VALUE_OR_CLOSE);
    expect = Expect.COMMA_OR_CLOSE;
  }

  private void open(boolean array) {
    value();
    if (depth < TRACKED_DEPTH) {
      int word = (int) depth >>> 6;
      long bit = 1L << depth;
      arrays[word] = array ? arrays[word] | bit : arrays[word] & ~bit;
    }
    depth++;
    expect = array ? Expect.VALUE_OR_CLOSE : Expect.NAME_OR_CLOSE;
  }

  private void close(boolean array) {
    if (depth == 0 || (depth <= TRACKED_DEPTH && inArray() != array)) {
      stop = Stop.BROKEN;
      return;
    }
    require(
        expect == Expect.COMMA_OR_CLOSE
            || expect == (array ? Expect.VALUE_OR_CLOSE : Expect.NAME_OR_CLOSE)
            || depth > TRACKED_DEPTH);
    depth--;
    expect = Expect.COMMA_OR_CLOSE;
    if (depth == 0) {
      stop = Stop.COMPLETE;
    }
  }

  /** Whether the innermost bracket is an array's; true too where it is not told apart. */
  private boolean inArray() {
    if (depth == 0 || depth > TRACKED_DEPTH) {
      return true;
    }
    return (arrays[(int) (depth - 1) >>> 6] >>> (depth - 1) & 1) != 0;
  }

  private void require(boolean wellFormed) {
    malformed |= !wellFormed;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    Arrays.fill(kinds, ILLEGAL);
    set(kinds, " \t\r\n", BLANK);
    // Of letters only those of true, false, null and exponents: a text read as structure because a
    // quote is missing is found out within a few letters.
    set(kinds, "0123456789+-.eEtruefalsn", LITERAL);
    set(kinds, "\"{}[]:,", MARK);
    return kinds;
  }

  private static void set(byte[] kinds, String characters, byte kind) {
    for (int i = 0; i < characters.length(); i++) {
      kinds[characters.charAt(i)] = kind;
    }
  }
}
