package dev.safeguard.example.edfi;

/** A row cannot be used; the others can. The message says why, without a value of the row. */
final class RefusedRowException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedRowException(String reason) {
    super(reason);
  }
}
