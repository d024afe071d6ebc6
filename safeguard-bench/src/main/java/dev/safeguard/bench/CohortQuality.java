package dev.safeguard.bench;

import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.school.CohortMeasurement;
import dev.safeguard.bench.school.SchoolProfile;

/**
 * Measures how many pupils of a cohort get an answer where nothing leaves that fewer than k share,
 * and how many calls that takes.
 *
 * <pre>{@code
 * java -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.CohortQuality [options]
 * }</pre>
 *
 * <p>The same options give the same table. Exit status 0, or 2 if the arguments are wrong.
 */
public final class CohortQuality {
  static final Command COMMAND =
      Command.named("CohortQuality")
          .number("--pupils", 1_000, 1, "pupils of a school")
          .number(
              "--changed", 10, 0, 100, "how many of a hundred have changed at the end of the year")
          .number("--k", 5, 2, "how many have to share what leaves")
          .number("--seed", 1, 0, "another seed gives other pupils")
          .runs(
              (options, out) -> {
                new CohortMeasurement(
                        options.number("--pupils"),
                        options.number("--seed"),
                        options.number("--changed"),
                        options.number("--k"))
                    .print(SchoolProfile.all(), out);
                return 0;
              });

  /** Prints the table. */
  public static void main(String[] arguments) {
    COMMAND.start(arguments);
  }

  private CohortQuality() {}
}
