package dev.safeguard.bench.gate;

import dev.safeguard.bench.FreshTokens;
import dev.safeguard.bench.SeedWorkloads;
import dev.safeguard.bench.SeparateStages;
import dev.safeguard.bench.school.Population;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the gate watches.
 *
 * @param name as the JMH benchmark of the same work is called
 * @param once does it once; what it returns depends on all that was done
 */
record Kernel(String name, Supplier<?> once) {

  static List<Kernel> all() {
    FreshTokens ids = new FreshTokens(100);
    SeparateStages medium = new SeparateStages(i -> SeedWorkloads.pupil(i, 10, 5, 3, 5));
    SeparateStages small = new SeparateStages(i -> SeedWorkloads.pupil(i, 5, 1, 1, 3));
    SeparateStages large = new SeparateStages(i -> SeedWorkloads.pupil(i, 30, 20, 10, 20));
    SeparateStages year = new SeparateStages(Population.of(1)::pupil);
    return List.of(
        new Kernel("tokenize100Ids", ids::issueAll),
        new Kernel("anonymizedSnapshot", medium::tokenize),
        new Kernel("extractPatterns", medium::extract),
        new Kernel("assessRisk", medium::assess),
        new Kernel("askOffline", medium::ask),
        new Kernel("localizeEngland", medium::localize),
        new Kernel("generateReport", medium::report),
        new Kernel("completePipeline", small::complete),
        new Kernel("largeDataset", large::complete),
        new Kernel("completeYear", year::complete));
  }

  /** The same with half of its work done once more, to see that the gate raises an alarm. */
  Kernel slowedByHalf() {
    boolean[] again = new boolean[1];
    return new Kernel(
        name,
        () -> {
          again[0] = !again[0];
          return again[0] ? List.of(once.get(), once.get()) : once.get();
        });
  }

  /** Fixed work that this library has no part in: hashing, sorting, a map, short strings. */
  static Kernel calibration() {
    return new Kernel("calibration", new Calibration()::once);
  }
}
