package dev.safeguard.api.event;

/** The part of a school day that a register mark stands for. */
public enum HalfDay {
  AM(1),
  PM(1),
  /** Both, from a source that marks days. */
  WHOLE_DAY(2);

  private final int sessions;

  HalfDay(int sessions) {
    this.sessions = sessions;
  }

  /** How many sessions the mark stands for. */
  public int sessions() {
    return sessions;
  }
}
