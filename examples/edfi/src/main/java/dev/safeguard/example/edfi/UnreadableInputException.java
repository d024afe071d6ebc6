package dev.safeguard.example.edfi;

import java.io.IOException;

/** The input as a whole cannot be used. The message holds file names and places only. */
final class UnreadableInputException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableInputException(String reason) {
    super(reason);
  }

  /** The file breaks off here. */
  static UnreadableInputException at(String file, long line, long column, String reason) {
    return new UnreadableInputException(file + ":" + line + ":" + column + ": " + reason);
  }
}
