package dev.safeguard.core.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.safeguard.core.crypto.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Checks a file that {@link JsonLinesAuditLog} wrote. Each of its lines has the SHA-256 of the line
 * before, so that none can be changed, removed, added or moved without breaking the chain at the
 * next. The chain has no key: whoever can write the file can make all of it anew, or leave off its
 * last lines. That shows only by the hash of its last line, where it was noted elsewhere.
 */
public final class AuditFile {

  /** What the field is called that has the hash of the line before. */
  static final String PREVIOUS = "previous";

  /** What the first line has. */
  static final String NONE = "0".repeat(64);

  /**
   * What a check found.
   *
   * @param lines that were read, up to and with the first that does not follow
   * @param unfinished lines among them that a process did not write to the end, as when it was
   *     killed; the chain goes on behind them
   * @param broken the first line that does not follow the one before; empty if all do
   * @param last the SHA-256 of the last line that was read, or 64 zeros of an empty file
   * @param known the line that has the hash that was looked for; empty if none has
   */
  public record Verification(
      long lines, long unfinished, OptionalLong broken, String last, OptionalLong known) {
    /** Whether every line follows the one before. */
    public boolean isUnbroken() {
      return broken.isEmpty();
    }
  }

  private static final JsonFactory JSON = new JsonFactory();

  /** As {@link #verify(Path, String)}, with no hash to look for. */
  public static Verification verify(Path file) throws IOException {
    return verify(file, "");
  }

  /**
   * Reads a file once, a line at a time.
   *
   * @param known a last hash that was noted before, which a line of the file must have unless its
   *     last lines were left off, or all of it was made anew
   * @throws IOException if it cannot be read
   */
  public static Verification verify(Path file, String known) throws IOException {
    String last = NONE;
    long lines = 0;
    long unfinished = 0;
    OptionalLong broken = OptionalLong.empty();
    OptionalLong found = OptionalLong.empty();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (byte[] bytes = line(in); bytes != null && broken.isEmpty(); bytes = line(in)) {
        Line line = Line.of(bytes);
        lines++;
        unfinished += line.whole ? 0 : 1;
        broken = line.follows(last) ? broken : OptionalLong.of(lines);
        last = Sha256.hex(bytes);
        found = last.equals(known) ? OptionalLong.of(lines) : found;
      }
    }
    return new Verification(lines, unfinished, broken, last, found);
  }

  /** The bytes up to the end of the line or the file, without it; null at the end of the file. */
  private static byte @Nullable [] line(InputStream in) throws IOException {
    int b = in.read();
    if (b < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    for (; b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toByteArray();
  }

  /**
   * What can be told of a line.
   *
   * @param previous the hash that it has of the line before; null if it has none
   * @param whole whether it was written to its end
   */
  private record Line(@Nullable String previous, boolean whole) {
    boolean follows(String hash) {
      return previous == null ? !whole : previous.equals(hash);
    }

    static Line of(byte[] bytes) {
      String previous = null;
      try (JsonParser parser = JSON.createParser(bytes)) {
        if (parser.nextToken() == JsonToken.START_OBJECT
            && PREVIOUS.equals(parser.nextFieldName())) {
          previous = parser.nextTextValue();
        }
        while (parser.nextToken() != null) {
          // To its end, or to where it is no JSON.
        }
        return new Line(previous, true);
      } catch (IOException notWhole) {
        return new Line(previous, false);
      }
    }
  }

  private AuditFile() {}
}
