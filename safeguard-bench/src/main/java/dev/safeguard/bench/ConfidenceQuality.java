package dev.safeguard.bench;

import dev.safeguard.bench.school.Calibration;
import dev.safeguard.bench.school.SchoolProfile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

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
  static final String USAGE =
      """
      usage: ConfidenceQuality [options]
        --pupils N     pupils of a school (1000)
        --changed N    how many of a hundred have changed at the end of the year (10)
        --seed N       another seed gives other pupils (1)
      """;

  private static final int MOST_CHANGED = 100;

  private int pupils = 1_000;
  private int changed = 10;
  private int seed = 1;

  /** Prints the table. */
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
    ConfidenceQuality command;
    try {
      command = new ConfidenceQuality(arguments);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(USAGE);
      return 2;
    }
    new Calibration(command.pupils, command.seed, command.changed).print(SchoolProfile.all(), out);
    return 0;
  }

  /**
   * @throws IllegalArgumentException if an argument is unknown or has no value that it can have
   */
  private ConfidenceQuality(List<String> arguments) {
    for (Iterator<String> i = arguments.iterator(); i.hasNext(); ) {
      String name = i.next();
      if (!i.hasNext()) {
        throw new IllegalArgumentException(name + " needs a value");
      }
      String value = i.next();
      switch (name) {
        case "--pupils" -> pupils = OptionValue.number(name, value, 1);
        case "--changed" -> changed = OptionValue.number(name, value, 0);
        case "--seed" -> seed = OptionValue.number(name, value, 0);
        default -> throw new IllegalArgumentException("unknown argument " + name);
      }
    }
    if (changed > MOST_CHANGED) {
      throw new IllegalArgumentException("--changed must be at most " + MOST_CHANGED);
    }
  }
}
