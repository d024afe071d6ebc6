package dev.safeguard.api.code;

/** Attainment against what is expected, lowest first. */
public enum PerformanceLevel implements Code {
  SIGNIFICANTLY_BELOW,
  BELOW,
  AT,
  ABOVE,
  ADVANCED;

  /** Whether the level is below expectation. */
  public boolean below() {
    return compareTo(AT) < 0;
  }
}
