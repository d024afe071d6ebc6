package dev.safeguard.bench.school;

import java.util.List;

/**
 * The judges that are set beside each other.
 *
 * @param safeguard this library
 * @param countRule what it replaces
 */
record Panel(Judge safeguard, Judge countRule) {

  /**
   * What they make of a group of pupils.
   *
   * @param safeguard this library
   * @param countRule what it replaces
   */
  record Opinions(Verdicts safeguard, Verdicts countRule) {}

  /** What they make of these pupils at the end of the year. */
  Opinions of(List<SimulatedPupil> pupils) {
    return new Opinions(Verdicts.of(safeguard, pupils), Verdicts.of(countRule, pupils));
  }
}
