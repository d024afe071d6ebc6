package dev.safeguard.core.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** Lets the JSON generator write to any {@link Appendable}; closing it leaves the target open. */
final class AppendableWriter extends Writer {
  private final Appendable out;

  AppendableWriter(Appendable out) {
    this.out = out;
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    if (out instanceof StringBuilder builder) {
      // The JDK narrows a string's characters in blocks, and those of an array one by one.
      builder.append(new String(text, from, length));
    } else {
      out.append(CharBuffer.wrap(text, from, length));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
