package dev.safeguard.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A window over an input stream that knows its line. Offsets are relative to the first byte not yet
 * consumed, so they stay right when the window moves. Not thread-safe.
 */
final class ByteSource {
  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;

  /** Up to here there is no newline, unless it is one. */
  private int searched;

  private long line = 1;

  ByteSource(InputStream in) {
    this.in = in;
  }

  /** Line of the first byte not yet consumed, from 1. */
  long line() {
    return line;
  }

  /** How many bytes are at hand. */
  int available() {
    return end - start;
  }

  byte[] buffer() {
    return buffer;
  }

  /** Index in {@link #buffer()} of the first byte not yet consumed. */
  int start() {
    return start;
  }

  byte at(int offset) {
    return buffer[start + offset];
  }

  /** Whether there is a byte at the offset; reads on if it must. */
  boolean has(int offset) {
    while (offset >= end - start) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  /** Brings more bytes to hand, keeping those not consumed; false at the end of the input. */
  boolean more() {
    if (end == buffer.length) {
      if (start > 0) {
        System.arraycopy(buffer, start, buffer, 0, end - start);
      } else {
        byte[] larger = new byte[buffer.length * 2];
        System.arraycopy(buffer, 0, larger, 0, end);
        buffer = larger;
      }
      searched -= start;
      end -= start;
      start = 0;
    }
    try {
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        return false;
      }
      end += read;
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Offset of the end of this line, its newline or the input's end; -1 if it is beyond max. */
  int lineEnd(int max) {
    while (true) {
      searched = ByteSearch.indexOf(buffer, searched, end, (byte) '\n');
      if (searched - start > max) {
        return -1;
      }
      if (searched < end || !more()) {
        return searched - start;
      }
    }
  }

  /** The same for the line that starts at an offset; -1 if it is longer than max. */
  int lineEnd(int from, int max) {
    int offset = from;
    while (true) {
      offset = ByteSearch.indexOf(buffer, start + offset, end, (byte) '\n') - start;
      if (offset - from > max) {
        return -1;
      }
      if (offset < end - start || !more()) {
        return offset;
      }
    }
  }

  /** Lets go of bytes that hold no newline. */
  void skipWithinLine(int count) {
    start += count;
    searched = Math.max(searched, start);
  }

  /** Lets go of bytes and counts their lines. */
  void skip(int count) {
    int to = start + count;
    int newline = ByteSearch.indexOf(buffer, start, to, (byte) '\n');
    while (newline < to) {
      line++;
      newline = ByteSearch.indexOf(buffer, newline + 1, to, (byte) '\n');
    }
    start = to;
    searched = Math.max(searched, start);
  }

  /** Lets go of the rest of the line, however long, and its newline. */
  void skipLine() {
    while (true) {
      int newline = ByteSearch.indexOf(buffer, start, end, (byte) '\n');
      if (newline < end) {
        skip(newline + 1 - start);
        return;
      }
      skipWithinLine(end - start);
      if (!more()) {
        return;
      }
    }
  }

  /** Moves to the next byte that is not white space; false at the end of the input. */
  boolean skipWhitespace() {
    while (has(0)) {
      byte b = buffer[start];
      if (b == '\n') {
        line++;
      } else if (!isBlank(b)) {
        return true;
      }
      skipWithinLine(1);
    }
    return false;
  }

  /** White space other than a newline. */
  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }
}
