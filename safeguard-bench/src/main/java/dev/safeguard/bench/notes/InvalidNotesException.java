package dev.safeguard.bench.notes;

/** A file of notes that cannot be read; the message names file, line and reason. */
public final class InvalidNotesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidNotesException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
