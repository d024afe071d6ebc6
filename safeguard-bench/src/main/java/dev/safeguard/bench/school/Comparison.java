package dev.safeguard.bench.school;

import dev.safeguard.bench.school.Panel.Opinions;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pupils with a change, to be set against the ordinary pupils of their school.
 *
 * @param school where they are
 * @param panel who judges them
 * @param ordinary what it makes of ordinary pupils
 * @param pupils how many have each change
 */
record Comparison(SimulatedSchool school, Panel panel, Opinions ordinary, int pupils) {

  /** Pupils with a change of this size in their last weeks. */
  List<SimulatedPupil> changed(Deterioration kind, double size) {
    return IntStream.range(0, pupils)
        .mapToObj(number -> school.deteriorating(kind, number, size))
        .toList();
  }

  /** The same pupils without it. */
  List<SimulatedPupil> unchanged(Deterioration kind) {
    return IntStream.range(0, pupils).mapToObj(number -> school.unchanged(kind, number)).toList();
  }
}
