package dev.safeguard.api.code;

/**
 * What an attendance mark means for the statistics: whether the session was possible, and attended.
 */
public enum AttendanceMeaning {
  PRESENT(true, false),
  LATE(true, false),
  /** Elsewhere with approval; counts as attended. */
  APPROVED_ACTIVITY(true, false),
  AUTHORISED_ABSENCE(true, true),
  UNAUTHORISED_ABSENCE(true, true),
  /** Absent, and the source does not say whether with leave. */
  UNCLASSIFIED_ABSENCE(true, true),
  /** Not a possible session: counts neither for nor against. */
  NOT_POSSIBLE(false, false);

  private final boolean possible;
  private final boolean absent;

  AttendanceMeaning(boolean possible, boolean absent) {
    this.possible = possible;
    this.absent = absent;
  }

  /** Whether the session counts among the possible ones. */
  public boolean possible() {
    return possible;
  }

  /** Whether the pupil was absent from a possible session. */
  public boolean absent() {
    return absent;
  }
}
