package dev.safeguard.bench;

import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.command.Options;
import dev.safeguard.bench.command.UsageException;
import dev.safeguard.bench.school.PatternMeasurement;
import dev.safeguard.bench.school.SchoolProfile;
import java.io.PrintStream;
import java.util.List;

/**
 * Measures the patterns and the score of the report over simulated schools: false alarms of
 * ordinary pupils by term and domain, how well pupils with a known change are told from them, from
 * which size of it on, and how soon; beside the count rule of the system that this one replaces.
 *
 * <pre>{@code
 * java -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.PatternQuality [options]
 * }</pre>
 *
 * <p>Records go through the public pipeline with the offline provider. {@code --help} lists the
 * options. The same options give the same tables. Three schools of 1,000 take about a minute.
 *
 * <p>Exit status 0, or 2 if the arguments are wrong.
 */
public final class PatternQuality {
  /** Fewer leave groups of which no share can be told. */
  private static final int LEAST_PUPILS = 20;

  static final Command COMMAND =
      Command.named("PatternQuality")
          .number(
              "--pupils",
              1_000,
              LEAST_PUPILS,
              "ordinary pupils of a school; three tenths as many have each change")
          .number("--seed", 1, 0, "another seed gives other pupils")
          .text(
              "--profile",
              "P",
              null,
              "the school: mixed, quiet (a primary) or busy (a secondary where much is written"
                  + " down); all of them if none is named")
          .number(
              "--missed", 0, 0, "so many pupils of each change too, those with the lowest scores")
          .runs(PatternQuality::measure);

  /** Prints the tables. */
  public static void main(String[] arguments) {
    COMMAND.start(arguments);
  }

  private static int measure(Options options, PrintStream out) {
    List<SchoolProfile> profiles =
        options.text("--profile").map(PatternQuality::named).orElseGet(SchoolProfile::all);
    PatternMeasurement measurement =
        new PatternMeasurement(
            options.number("--pupils"), options.number("--seed"), options.number("--missed"));
    for (SchoolProfile profile : profiles) {
      measurement.print(profile, out);
    }
    return 0;
  }

  private static List<SchoolProfile> named(String name) {
    List<SchoolProfile> named =
        SchoolProfile.all().stream().filter(profile -> profile.name().equals(name)).toList();
    if (named.isEmpty()) {
      throw new UsageException(
          "--profile " + name + ": no such school; there are " + SchoolProfile.all());
    }
    return named;
  }

  private PatternQuality() {}
}
