package dev.safeguard.api.record;

import java.util.Objects;

/**
 * A record cannot be used as it is: mend the input. The message says where and why and holds
 * nothing of the record.
 */
public final class InvalidRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String pointer;
  private final String reason;

  /**
   * A refusal.
   *
   * @param pointer JSON pointer (RFC 6901) of the value at fault, from the root of the record
   * @param reason what is wrong, without the value
   */
  public InvalidRecordException(String pointer, String reason) {
    super((pointer.isEmpty() ? "record" : pointer) + ": " + reason);
    this.pointer = pointer;
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** JSON pointer of the value at fault; empty for the record as a whole. */
  public String pointer() {
    return pointer;
  }

  /** What is wrong. */
  public String reason() {
    return reason;
  }
}
