package dev.safeguard.bench;

import dev.safeguard.bench.school.PatternMeasurement;
import dev.safeguard.bench.school.SchoolProfile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
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
  static final String USAGE =
      """
      usage: PatternQuality [options]
        --pupils N     ordinary pupils of a school (1000); three tenths as many have each change
        --seed N       another seed gives other pupils (1)
        --profile P    the school: mixed, quiet (a primary) or busy (a secondary where much is
                       written down); all of them if none is named
        --missed N     the N pupils of each change with the lowest scores too (0)
      """;

  /** Fewer leave groups of which no share can be told. */
  private static final int LEAST_PUPILS = 20;

  private List<SchoolProfile> profiles = SchoolProfile.all();
  private int pupils = 1_000;
  private int seed = 1;
  private int missed;

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
    PatternQuality command;
    try {
      command = new PatternQuality(arguments);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(USAGE);
      return 2;
    }
    command.print(out);
    return 0;
  }

  /**
   * @throws IllegalArgumentException if an argument is unknown or has no value that it can have
   */
  private PatternQuality(List<String> arguments) {
    for (Iterator<String> i = arguments.iterator(); i.hasNext(); ) {
      String name = i.next();
      if (!name.startsWith("--")) {
        throw new IllegalArgumentException("unknown argument " + name);
      }
      if (!i.hasNext()) {
        throw new IllegalArgumentException(name + " needs a value");
      }
      set(name, i.next());
    }
  }

  private void set(String name, String value) {
    switch (name) {
      case "--pupils" -> pupils = OptionValue.number(name, value, LEAST_PUPILS);
      case "--seed" -> seed = OptionValue.number(name, value, 0);
      case "--missed" -> missed = OptionValue.number(name, value, 0);
      case "--profile" -> profiles = named(value);
      default -> throw new IllegalArgumentException("unknown option " + name);
    }
  }

  private static List<SchoolProfile> named(String name) {
    List<SchoolProfile> named =
        SchoolProfile.all().stream().filter(profile -> profile.name().equals(name)).toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          "--profile " + name + ": no such school; there are " + SchoolProfile.all());
    }
    return named;
  }

  private void print(PrintStream out) {
    PatternMeasurement measurement = new PatternMeasurement(pupils, seed, missed);
    for (SchoolProfile profile : profiles) {
      measurement.print(profile, out);
    }
  }
}
