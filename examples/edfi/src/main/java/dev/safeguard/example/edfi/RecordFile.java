package dev.safeguard.example.edfi;

import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.core.json.RecordWriter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Records as JSON Lines. They stand in a file beside the target until {@link #finish}, so that what
 * bears the target's name is always whole; where the file system knows owners, only the owner may
 * read it.
 */
final class RecordFile implements Closeable {
  private final Path target;
  private final Path written;
  private final OutputStream out;

  private RecordFile(Path target, Path written) throws IOException {
    this.target = target;
    this.written = written;
    this.out = new BufferedOutputStream(Files.newOutputStream(written));
  }

  /** Starts a file; its folder is made if need be. */
  static RecordFile open(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new UnreadableInputException(file + ": is no file");
    }
    Files.createDirectories(folder);
    return new RecordFile(target, Files.createTempFile(folder, ".edfi", ".tmp"));
  }

  /**
   * Appends a record.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  void write(StudentRecord record) {
    RecordWriter.standard().write(record, out);
  }

  /** Puts the file in its place. */
  void finish() throws IOException {
    out.close();
    try {
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Leaves nothing behind unless it was finished. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
