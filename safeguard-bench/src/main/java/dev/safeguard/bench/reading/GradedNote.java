package dev.safeguard.bench.reading;

import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.risk.RiskLevel;

/**
 * A note as a school writes it, with how a safeguarding lead would grade it by itself.
 *
 * @param grade the level of the note alone
 * @param category what it is about; {@code OTHER} where it is harmless
 * @param text the note
 */
public record GradedNote(RiskLevel grade, ConcernCategory category, String text) {

  /** Whether a safeguarding lead must see it today. */
  public boolean grave() {
    return grade.compareTo(RiskLevel.HIGH) >= 0;
  }

  /** Whether there is nothing to do about it. */
  public boolean harmless() {
    return grade == RiskLevel.LOW;
  }
}
