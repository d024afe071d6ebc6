package dev.safeguard.bench;

import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.school.Calibration;
import dev.safeguard.bench.school.SchoolProfile;

/**
 * Measures whether confidence is what it says: of assessments stated at 0.8, about eight in ten
 * should be right. {@link Calibration} tells what right is.
 *
 * <pre>{@code
 * java -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.ConfidenceQuality [options]
 * }</pre>
 *
 * <p>The same options give the same table. Three schools of 1,000 take about half a minute.
 *
 * <p>Exit status 0, or 2 if the arguments are wrong.
 */
public final class ConfidenceQuality {
  static final Command COMMAND =
      Command.named("ConfidenceQuality")
          .number("--pupils", 1_000, 1, "pupils of a school")
          .number(
              "--changed", 10, 0, 100, "how many of a hundred have changed at the end of the year")
          .number("--seed", 1, 0, "another seed gives other pupils")
          .runs(
              (options, out) -> {
                new Calibration(
                        options.number("--pupils"),
                        options.number("--seed"),
                        options.number("--changed"))
                    .print(SchoolProfile.all(), out);
                return 0;
              });

  /** Prints the table. */
  public static void main(String[] arguments) {
    COMMAND.start(arguments);
  }

  private ConfidenceQuality() {}
}
