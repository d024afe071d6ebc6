package dev.safeguard.api.risk;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reason for a score. A pattern's contribution names its code and kind, by which it leads back
 * to the records.
 *
 * @param reason what sort of reason it is
 * @param code the pattern's code, of a red flag that of the pattern that decides; null where it is
 *     not about one pattern
 * @param kind the pattern's kind, or null with {@code code}
 * @param vulnerability the flag, or null where it is not about one
 * @param points what it adds to the score; not negative
 */
public record Contribution(
    Reason reason,
    @Nullable PatternCode code,
    @Nullable PatternKind kind,
    @Nullable Vulnerability vulnerability,
    double points) {

  /** Sorts of reason. */
  public enum Reason {
    /** A pattern, weighed. */
    PATTERN,
    /** A pattern that decides alone: lifts the score to its level's threshold. */
    RED_FLAG,
    /** Several domains together. */
    CONVERGENCE,
    /** What seems to change, too little for a pattern. */
    TENDENCY,
    /** A vulnerability that the policy lists as raising attention. */
    VULNERABILITY
  }

  public Contribution {
    Objects.requireNonNull(reason, "reason");
  }

  /** The same with other points. */
  public Contribution withPoints(double other) {
    return new Contribution(reason, code, kind, vulnerability, other);
  }
}
