package dev.safeguard.bench;

import dev.safeguard.bench.school.Fairness;
import dev.safeguard.bench.school.SchoolProfile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

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
  static final String USAGE =
      """
      usage: FairnessQuality [options]
        --pupils N     pupils of a school (100); three in ten have changed
        --seed N       another seed gives other pupils (1)
      """;

  /** Fewer leave groups without anybody in them. */
  private static final int LEAST_PUPILS = 10;

  private int pupils = 100;
  private int seed = 1;

  /** Prints the tables. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int status = run(List.of(arguments), out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.contains("--help")) {
      out.print(USAGE);
      return 0;
    }
    FairnessQuality command;
    try {
      command = new FairnessQuality(arguments);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(USAGE);
      return 2;
    }
    int moved = 0;
    for (SchoolProfile profile : SchoolProfile.all()) {
      moved += new Fairness(command.pupils, command.seed).print(profile, out);
    }
    return moved == 0 ? 0 : 1;
  }

  /**
   * @throws IllegalArgumentException if an argument is unknown or has no value that it can have
   */
  private FairnessQuality(List<String> arguments) {
    for (Iterator<String> i = arguments.iterator(); i.hasNext(); ) {
      String name = i.next();
      if (!i.hasNext()) {
        throw new IllegalArgumentException(name + " needs a value");
      }
      String value = i.next();
      switch (name) {
        case "--pupils" -> pupils = OptionValue.number(name, value, LEAST_PUPILS);
        case "--seed" -> seed = OptionValue.number(name, value, 0);
        default -> throw new IllegalArgumentException("unknown argument " + name);
      }
    }
  }
}
