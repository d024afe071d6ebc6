package dev.safeguard.bench.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.Safeguard;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A population is the same for the same seed, and uneven as schools are. */
class PopulationTest {
  private final Population population = Population.of(7);

  @Test
  void theSameSeedGivesTheSamePupilsInAnyOrder() {
    Population.School school = population.school(3);
    List<StudentRecord> forward = IntStream.range(0, 5).mapToObj(school::pupil).toList();
    Population.School again = Population.of(7).school(3);
    for (int i = 4; i >= 0; i--) {
      assertEquals(forward.get(i), again.pupil(i));
    }
    assertNotEquals(forward.get(0), Population.of(8).school(3).pupil(0));
    assertNotEquals(forward.get(0), population.school(5).pupil(0));
    assertEquals(population.pupil(13), population.school(3).pupil(1));
  }

  /** What the README and the benchmarks say of a school year. */
  @Test
  void sixteenPupilsInTurnHaveSomeThreeHundredAndTenEntriesEach() {
    try (Pipeline pipeline = Safeguard.pipeline().audit(event -> {}).build();
        Session session = pipeline.open(Site.standard())) {
      double entries =
          IntStream.range(0, 16)
              .map(i -> session.analyze(Population.of(1).pupil(i)).record().eventCount())
              .average()
              .orElseThrow();
      assertEquals(310, entries, 5);
    }
  }

  @Test
  void schoolsDifferInSizeAndFewPupilsHaveMostOfTheIncidents() {
    int[] sizes = IntStream.range(0, 200).map(i -> population.school(i).size()).sorted().toArray();
    assertTrue(sizes[0] > 20 && sizes[199] < 5_000, Arrays.toString(sizes));
    assertTrue(sizes[180] > 3 * sizes[20], Arrays.toString(sizes));
    Population.School school = population.school(2);
    assertTrue(school.size() >= 400, Integer.toString(school.size()));
    int[] incidents =
        IntStream.range(0, 400).map(i -> school.pupil(i).incidents().size()).sorted().toArray();
    int all = Arrays.stream(incidents).sum();
    int ofTheBusiestFifth = Arrays.stream(incidents, 320, 400).sum();
    assertTrue(ofTheBusiestFifth * 2 > all, ofTheBusiestFifth + " of " + all);
  }
}
