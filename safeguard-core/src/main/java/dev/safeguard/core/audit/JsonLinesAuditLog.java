package dev.safeguard.core.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.spi.AuditLog;
import dev.safeguard.api.stage.Egress.AnswerFault;
import dev.safeguard.core.crypto.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Appends each event to a file as one line of JSON. A line is written whole, in one call, before
 * {@link #append} returns; it outlives the process, and a power failure if {@code force} is set.
 * Each line has the SHA-256 of the one before, which {@link AuditFile} checks. Safe for concurrent
 * use; a file is open in one log at a time.
 */
public final class JsonLinesAuditLog implements AuditLog, AutoCloseable {
  /** Bytes of the end of a file that are read at a time. */
  private static final int PIECE = 4096;

  private static final int LONGEST_LINE = 1 << 20;

  private final JsonFactory json = new JsonFactory();
  private final FileChannel file;
  private final boolean force;

  /** The SHA-256 of the last line. */
  private String previous;

  /** Whether the last line was left without its end, by a process that was killed. */
  private boolean unfinished;

  private JsonLinesAuditLog(FileChannel file, boolean force, byte[] lastLine) {
    this.file = file;
    this.force = force;
    int end = lastLine.length;
    this.unfinished = end > 0 && lastLine[end - 1] != '\n';
    this.previous =
        end == 0
            ? AuditFile.NONE
            : Sha256.hex(unfinished ? lastLine : Arrays.copyOf(lastLine, end - 1));
  }

  /**
   * Opens a log at the end of a file, which is made if it is not there. Reads its last line.
   *
   * @param force whether to wait for the disk after each event; costs milliseconds
   * @throws IOException if the file cannot be opened for writing, or another log has it open
   */
  public static JsonLinesAuditLog open(Path file, boolean force) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (!isLocked(channel)) {
        throw new IOException(file + ": another audit log has it open");
      }
      byte[] last = lastLine(channel, file);
      channel.position(channel.size());
      return new JsonLinesAuditLog(channel, force, last);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Locks a file until it is closed, if no other process and no other log has. */
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** With its end, if it has one. */
  private static byte[] lastLine(FileChannel channel, Path file) throws IOException {
    long size = channel.size();
    int length = 0;
    byte[] read = {};
    while (length < size && startIn(read) < 0) {
      if (length >= LONGEST_LINE) {
        throw new IOException(file + ": is no audit log, since its last line is too long");
      }
      length = (int) Math.min(size, Math.max(PIECE, 2L * length));
      read = new byte[length];
      ByteBuffer into = ByteBuffer.wrap(read);
      while (into.hasRemaining() && channel.read(into, size - length + into.position()) >= 0) {
        // Until all of it is read.
      }
    }
    return Arrays.copyOfRange(read, Math.max(0, startIn(read)), read.length);
  }

  /** Where the last line starts; -1 if that is not in these bytes. */
  private static int startIn(byte[] read) {
    for (int i = read.length - 2; i >= 0; i--) {
      if (read[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * Writes one event.
   *
   * @throws UncheckedIOException if the file cannot be written; nothing of the event is in it then,
   *     as far as the file can still be mended
   */
  @Override
  public synchronized void append(AuditEvent event) {
    try {
      byte[] line = line(event);
      ByteBuffer bytes = ByteBuffer.allocate(line.length + 2);
      if (unfinished) {
        bytes.put((byte) '\n');
      }
      write(bytes.put(line).put((byte) '\n').flip());
      unfinished = false;
      previous = Sha256.hex(line);
      if (force) {
        file.force(false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("audit log cannot be written", e);
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    long start = file.position();
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      try {
        file.truncate(start);
      } catch (IOException more) {
        e.addSuppressed(more);
      }
      throw e;
    }
  }

  private byte[] line(AuditEvent event) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator out = json.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField(AuditFile.PREVIOUS, previous);
      out.writeStringField("at", event.at().toString());
      out.writeStringField("session", event.session().value());
      write(event, out);
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void write(AuditEvent event, JsonGenerator out) throws IOException {
    if (event instanceof AuditEvent.Analyzed e) {
      out.writeStringField("event", "analyzed");
      out.writeStringField("student", e.student().toString());
      out.writeStringField("level", e.level().name());
      out.writeStringField("local_level", e.localLevel().name());
      out.writeNumberField("patterns", e.patterns());
      out.writeStringField("llm_status", e.llmStatus().code());
    } else if (event instanceof AuditEvent.Reported e) {
      out.writeStringField("event", "reported");
      out.writeStringField("student", e.student().toString());
      out.writeStringField("audience", e.audience().code());
    } else if (event instanceof AuditEvent.RequestLeft e) {
      out.writeStringField("event", "request_left");
      out.writeStringField("student", e.student().toString());
      out.writeStringField("provider", e.provider());
      out.writeStringField("disclosure", e.disclosure().code());
      out.writeStringField("payload_sha256", e.payloadSha256());
      out.writeNumberField("payload_bytes", e.payloadBytes());
    } else if (event instanceof AuditEvent.RequestRefused e) {
      out.writeStringField("event", "request_refused");
      out.writeStringField("student", e.student().toString());
      out.writeStringField("reason", e.reason());
      out.writeNumberField("position", e.position());
    } else if (event instanceof AuditEvent.AnswerRefused e) {
      out.writeStringField("event", "answer_refused");
      out.writeStringField("student", e.student().toString());
      out.writeStringField("provider", e.provider());
      out.writeStringField("payload_sha256", e.payloadSha256());
      out.writeArrayFieldStart("faults");
      for (AnswerFault fault : e.faults()) {
        out.writeString(fault.name());
      }
      out.writeEndArray();
    } else if (event instanceof AuditEvent.RecordRefused e) {
      out.writeStringField("event", "record_refused");
      out.writeNumberField("line", e.line());
      out.writeStringField("pointer", e.pointer());
      out.writeStringField("reason", e.reason());
    }
  }

  /** Closes the file. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
