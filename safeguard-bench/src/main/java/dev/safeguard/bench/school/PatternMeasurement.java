package dev.safeguard.bench.school;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures, over one simulated school, how often the library says of ordinary pupils that something
 * changed, and how well, from which size on and how soon it tells pupils in whom something did;
 * beside the count rule of what it replaces.
 *
 * @param pupils how many are ordinary; three tenths as many have each change
 * @param seed another seed gives other pupils
 * @param missed how many of the lowest scores of each change are shown
 */
public record PatternMeasurement(int pupils, long seed, int missed) {

  /** Prints the tables of one school. */
  public void print(SchoolProfile profile, PrintStream out) {
    SimulatedSchool school = new SimulatedSchool(profile, seed);
    int changed = Math.max(1, pupils * 3 / 10);
    try (SafeguardJudge safeguard = new SafeguardJudge(school.calendar())) {
      out.printf(
          Locale.ROOT,
          "# %s school: %d ordinary pupils, %d with each change, %d school weeks, seed %d%n%n",
          profile.name(),
          pupils,
          changed,
          school.year().fridays().size(),
          seed);
      Panel panel = new Panel(safeguard, new OriginalCountRule());
      List<SimulatedPupil> ordinary =
          IntStream.range(0, pupils).mapToObj(school::ordinary).toList();
      new FalseAlarms(school.year(), panel, ordinary).print(out);
      Comparison comparison = new Comparison(school, panel, panel.of(ordinary), changed);
      new Detection(comparison).print(out);
      new EffectLadder(comparison).print(out);
      new WeeksToDetection(comparison).print(out);
      if (missed > 0) {
        new MissedPupils(comparison).print(missed, out);
      }
    }
  }
}
