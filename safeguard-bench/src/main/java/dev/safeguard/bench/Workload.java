package dev.safeguard.bench;

import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.bench.school.Population;

/** The pupils that a benchmark may be run on. */
public enum Workload {
  /** Of the original's complete pipeline: ten entries within sixty days. */
  SMALL,
  /** Of its stages: 23 entries. */
  MEDIUM,
  /** Of its large dataset: 80 entries. */
  LARGE,
  /** A school year as schools have it: a register, and of most pupils few other entries. */
  YEAR;

  private static final Population SCHOOLS = Population.of(1);

  /** The pupil of a number. */
  public StudentRecord pupil(int number) {
    return switch (this) {
      case SMALL -> SeedWorkloads.Size.SMALL.pupil(number);
      case MEDIUM -> SeedWorkloads.Size.MEDIUM.pupil(number);
      case LARGE -> SeedWorkloads.Size.LARGE.pupil(number);
      case YEAR -> SCHOOLS.pupil(number);
    };
  }
}
