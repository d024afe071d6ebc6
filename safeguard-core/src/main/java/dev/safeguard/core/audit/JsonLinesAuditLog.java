package dev.safeguard.core.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.spi.AuditLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends each event to a file as one line of JSON. A line is written whole, in one call, before
 * {@link #append} returns; it outlives the process, and a power failure if {@code force} is set.
 * Safe for concurrent use within one process.
 */
public final class JsonLinesAuditLog implements AuditLog, AutoCloseable {
  private final JsonFactory json = new JsonFactory();
  private final FileChannel file;
  private final boolean force;

  private JsonLinesAuditLog(FileChannel file, boolean force) {
    this.file = file;
    this.force = force;
  }

  /**
   * Opens a log at the end of a file, which is made if it is not there.
   *
   * @param force whether to wait for the disk after each event; costs milliseconds
   * @throws IOException if the file cannot be opened for writing
   */
  public static JsonLinesAuditLog open(Path file, boolean force) throws IOException {
    return new JsonLinesAuditLog(
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
        force);
  }

  /**
   * Writes one event.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  @Override
  public void append(AuditEvent event) {
    try {
      ByteBuffer line = ByteBuffer.wrap(line(event));
      synchronized (file) {
        while (line.hasRemaining()) {
          file.write(line);
        }
        if (force) {
          file.force(false);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("audit log cannot be written", e);
    }
  }

  private byte[] line(AuditEvent event) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator out = json.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("at", event.at().toString());
      out.writeStringField("session", event.session().value());
      write(event, out);
      out.writeEndObject();
    }
    bytes.write('\n');
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
