package dev.safeguard.api.pattern;

import java.util.Objects;

/**
 * Something that seems to change, too little for a pattern. It orders pupils, and is shown as what
 * it is.
 *
 * @param domain where it seems to change
 * @param kind the kind of pattern that it would be if it were clearer
 * @param pValue the chance that it would seem so if nothing had changed, above 0 and below 1; not
 *     corrected for how many other questions were asked
 * @param strength how well that supports it, on the scale of {@link Pattern#strength}
 */
public record Tendency(Domain domain, PatternKind kind, double pValue, double strength) {
  /**
   * @throws IllegalArgumentException if a number is out of range
   */
  public Tendency {
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(kind, "kind");
    if (!(pValue > 0 && pValue < 1)) {
      throw new IllegalArgumentException("pValue must be above 0 and below 1");
    }
    if (!(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException("strength must be from 0 to 1");
    }
  }
}
