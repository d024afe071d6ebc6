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
  static final String TOKENIZE_100_IDS = "tokenize100Ids";
  static final String ANONYMIZED_SNAPSHOT = "anonymizedSnapshot";
  static final String EXTRACT_PATTERNS = "extractPatterns";
  static final String ASSESS_RISK = "assessRisk";
  static final String ASK_OFFLINE = "askOffline";
  static final String LOCALIZE_ENGLAND = "localizeEngland";
  static final String GENERATE_REPORT = "generateReport";
  static final String COMPLETE_PIPELINE = "completePipeline";
  static final String LARGE_DATASET = "largeDataset";
  static final String COMPLETE_YEAR = "completeYear";

  /** The names of {@link #all}, without making what they do their work on. */
  static final List<String> NAMES =
      List.of(
          TOKENIZE_100_IDS,
          ANONYMIZED_SNAPSHOT,
          EXTRACT_PATTERNS,
          ASSESS_RISK,
          ASK_OFFLINE,
          LOCALIZE_ENGLAND,
          GENERATE_REPORT,
          COMPLETE_PIPELINE,
          LARGE_DATASET,
          COMPLETE_YEAR);

  static List<Kernel> all() {
    FreshTokens ids = new FreshTokens(100);
    SeparateStages medium = new SeparateStages(SeedWorkloads.Size.MEDIUM::pupil);
    SeparateStages small = new SeparateStages(SeedWorkloads.Size.SMALL::pupil);
    SeparateStages large = new SeparateStages(SeedWorkloads.Size.LARGE::pupil);
    SeparateStages year = new SeparateStages(Population.of(1)::pupil);
    return List.of(
        new Kernel(TOKENIZE_100_IDS, ids::issueAll),
        new Kernel(ANONYMIZED_SNAPSHOT, medium::tokenize),
        new Kernel(EXTRACT_PATTERNS, medium::extract),
        new Kernel(ASSESS_RISK, medium::assess),
        new Kernel(ASK_OFFLINE, medium::ask),
        new Kernel(LOCALIZE_ENGLAND, medium::localize),
        new Kernel(GENERATE_REPORT, medium::report),
        new Kernel(COMPLETE_PIPELINE, small::complete),
        new Kernel(LARGE_DATASET, large::complete),
        new Kernel(COMPLETE_YEAR, year::complete));
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
