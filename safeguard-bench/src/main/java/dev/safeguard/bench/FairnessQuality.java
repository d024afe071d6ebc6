package dev.safeguard.bench;

import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.command.Options;
import dev.safeguard.bench.school.Fairness;
import dev.safeguard.bench.school.SchoolProfile;
import java.io.PrintStream;

/**
 * Shows that it does not matter who a pupil is: swaps names and protected characteristics through
 * simulated schools and counts what moves, and tells the share at each level by group. {@link
 * Fairness} tells how.
 *
 * <pre>{@code
 * java -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.FairnessQuality [options]
 * }</pre>
 *
 * <p>The same options give the same tables. Three schools of 100 take about a minute.
 *
 * <p>Exit status 0, 1 if anything moved that must not, or 2 if the arguments are wrong.
 */
public final class FairnessQuality {
  /** Fewer leave groups without anybody in them. */
  private static final int LEAST_PUPILS = 10;

  static final Command COMMAND =
      Command.named("FairnessQuality")
          .number("--pupils", 100, LEAST_PUPILS, "pupils of a school; three in ten have changed")
          .number("--seed", 1, 0, "another seed gives other pupils")
          .runs(FairnessQuality::measure);

  /** Prints the tables. */
  public static void main(String[] arguments) {
    COMMAND.start(arguments);
  }

  private static int measure(Options options, PrintStream out) {
    Fairness fairness = new Fairness(options.number("--pupils"), options.number("--seed"));
    int moved = 0;
    for (SchoolProfile profile : SchoolProfile.all()) {
      moved += fairness.print(profile, out);
    }
    return moved == 0 ? 0 : 1;
  }

  private FairnessQuality() {}
}
