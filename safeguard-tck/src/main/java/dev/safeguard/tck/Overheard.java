package dev.safeguard.tck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * All that is printed to the standard streams or logged through the JDK, at any level, until it is
 * closed. A logging library that writes to a file of its own goes unheard.
 */
final class Overheard implements AutoCloseable {
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Logger root = Logger.getLogger("");
  private final Level level = root.getLevel();
  private final Handler handler = new Keeping(heard);

  private Overheard() {}

  static Overheard start() {
    Overheard overheard = new Overheard();
    PrintStream keeping = new PrintStream(overheard.heard, true, StandardCharsets.UTF_8);
    System.setOut(keeping);
    System.setErr(keeping);
    overheard.root.addHandler(overheard.handler);
    overheard.root.setLevel(Level.ALL);
    return overheard;
  }

  String text() {
    return heard.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    root.setLevel(level);
    System.setOut(out);
    System.setErr(err);
  }

  private static final class Keeping extends Handler {
    private final OutputStream heard;
    private final SimpleFormatter formatter = new SimpleFormatter();

    Keeping(OutputStream heard) {
      this.heard = heard;
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
      byte[] line = formatter.format(record).getBytes(StandardCharsets.UTF_8);
      try {
        heard.write(line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
