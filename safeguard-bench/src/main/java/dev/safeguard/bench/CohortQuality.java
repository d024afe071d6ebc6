package dev.safeguard.bench;

import dev.safeguard.bench.school.CohortMeasurement;
import dev.safeguard.bench.school.SchoolProfile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

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
  static final String USAGE =
      """
      usage: CohortQuality [options]
        --pupils N     pupils of a school (1000)
        --changed N    how many of a hundred have changed at the end of the year (10)
        --k N          how many have to share what leaves (5)
        --seed N       another seed gives other pupils (1)
      """;

  /** Prints the table. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int status = run(List.of(arguments), out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    int pupils = 1_000;
    int changed = 10;
    int k = 5;
    int seed = 1;
    try {
      for (Iterator<String> i = arguments.iterator(); i.hasNext(); ) {
        String name = i.next();
        if (!i.hasNext()) {
          throw new IllegalArgumentException(name + " needs a value");
        }
        String value = i.next();
        switch (name) {
          case "--pupils" -> pupils = OptionValue.number(name, value, 1);
          case "--changed" -> changed = OptionValue.number(name, value, 0);
          case "--k" -> k = OptionValue.number(name, value, 2);
          case "--seed" -> seed = OptionValue.number(name, value, 0);
          default -> throw new IllegalArgumentException("unknown argument " + name);
        }
      }
      if (changed > 100) {
        throw new IllegalArgumentException("--changed must be at most 100");
      }
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(USAGE);
      return 2;
    }
    new CohortMeasurement(pupils, seed, changed, k).print(SchoolProfile.all(), out);
    return 0;
  }

  private CohortQuality() {}
}
