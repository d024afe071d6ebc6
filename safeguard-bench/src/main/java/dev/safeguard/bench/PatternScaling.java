package dev.safeguard.bench;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.stage.PatternExtractor;
import dev.safeguard.api.stage.RiskAssessor;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.command.Options;
import dev.safeguard.bench.command.Table;
import dev.safeguard.bench.command.ThreadCost;
import dev.safeguard.core.pattern.StandardPatternExtractor;
import dev.safeguard.core.risk.RiskPolicies;
import dev.safeguard.core.risk.StandardRiskAssessor;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Measures how the time of stages 2 and 3 grows with a pupil's events: records of one school year
 * with 100 to 100,000 events, and the slope of the logarithm of the time against that of their
 * number, by least squares. 1 is linear, below 1 is what a fixed cost for each pupil makes of it,
 * 1.13 over these sizes is that of sorting, and 2 would be quadratic.
 *
 * <pre>{@code
 * java -Xms1g -Xmx1g -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.PatternScaling [options]
 * }</pre>
 *
 * <p>Half of the events are register marks, a quarter incidents, and the others assessments and
 * messages. Of each size the median of several slices of processor time counts, after as many to
 * warm up; the sizes take turns, so that other work on the machine meets them alike. Figures of a
 * busy machine mean little even so: the command prints how far the slices of one size lie apart.
 * Takes about half a minute.
 *
 * <p>Exit status 0, 1 if the slope is above the one given with {@code --most}, or 2 if the
 * arguments are wrong.
 */
public final class PatternScaling {
  private static final int LEAST_EVENTS = 100;

  static final Command COMMAND =
      Command.named("PatternScaling")
          .number("--most-events", 100_000, 10 * LEAST_EVENTS, "the largest record")
          .number("--slices", 15, 1, "how often each size is measured")
          .number("--millis", 100, 1, "how long each slice takes at least")
          .optional(
              "--most", 1, "exit with 1 if the slope is above so many hundredths, such as 115")
          .runs(
              (options, out) -> {
                double slope = new PatternScaling(options).measure(out);
                return slope * 100 > options.optional("--most").orElse(Integer.MAX_VALUE) ? 1 : 0;
              });

  private static final int DAYS = 273;
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  /** Two sizes for each power of ten. */
  private static final double STEP = Math.sqrt(10);

  private final PatternExtractor extractor = new StandardPatternExtractor();
  private final RiskAssessor assessor = new StandardRiskAssessor();
  private final RiskPolicy policy = RiskPolicies.standard();
  private final int mostEvents;
  private final int slices;
  private final int millis;

  /** Prints the times and the slope. */
  public static void main(String[] arguments) {
    COMMAND.start(arguments);
  }

  private PatternScaling(Options options) {
    mostEvents = options.number("--most-events");
    slices = options.number("--slices");
    millis = options.number("--millis");
  }

  private double measure(PrintStream out) {
    List<TokenizedRecord> records = new ArrayList<>();
    for (double events = LEAST_EVENTS; events < mostEvents * 1.01; events *= STEP) {
      records.add(record((int) Math.round(events)));
    }
    double[][] nanos = new double[records.size()][slices];
    for (int slice = -slices; slice < slices; slice++) {
      for (int size = 0; size < nanos.length; size++) {
        double time = slice(records.get(size));
        if (slice >= 0) {
          nanos[size][slice] = time;
        }
      }
    }
    double[] events = new double[nanos.length];
    double[] medians = new double[nanos.length];
    Table table = new Table(0, "events", "µs", "ns an event", "slowest slice by fastest");
    for (int size = 0; size < nanos.length; size++) {
      Arrays.sort(nanos[size]);
      events[size] = records.get(size).eventCount();
      medians[size] = nanos[size][slices / 2];
      table.row(
          format("%.0f", events[size]),
          format("%.1f", medians[size] / 1e3),
          format("%.1f", medians[size] / events[size]),
          format("%.2f", nanos[size][slices - 1] / nanos[size][0]));
    }
    table.print(out);
    double slope = slope(events, medians);
    out.printf(Locale.ROOT, "slope %.3f%n", slope);
    return slope;
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /** Nanoseconds for one record, of this thread's processor time. */
  private double slice(TokenizedRecord record) {
    ThreadCost start = ThreadCost.soFar();
    long taken;
    int times = 0;
    double score = 0;
    do {
      RiskAssessment risk =
          assessor.assess(record, extractor.extract(record, SchoolCalendar.weekdays()), policy);
      score += risk.score();
      times++;
      taken = ThreadCost.soFar().since(start).cpuNanos();
    } while (taken < millis * 1_000_000L);
    if (Double.isNaN(score)) {
      throw new IllegalStateException("a score must be a number");
    }
    return (double) taken / times;
  }

  /** Of the logarithms, by least squares. */
  static double slope(double[] x, double[] y) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      meanX += Math.log(x[i]) / x.length;
      meanY += Math.log(y[i]) / x.length;
    }
    double together = 0;
    double square = 0;
    for (int i = 0; i < x.length; i++) {
      together += (Math.log(x[i]) - meanX) * (Math.log(y[i]) - meanY);
      square += (Math.log(x[i]) - meanX) * (Math.log(x[i]) - meanX);
    }
    return together / square;
  }

  /** A year with so many events; the same for the same number. */
  public static TokenizedRecord record(int size) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(size);
    List<IncidentEvent> incidents = new ArrayList<>();
    List<AttendanceEvent> attendance = new ArrayList<>();
    List<AssessmentEvent> assessments = new ArrayList<>();
    List<CommunicationEvent> communications = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      EventRef ref = new EventRef(random.nextLong());
      int day = random.nextInt(DAYS);
      int minute = 520 + random.nextInt(400);
      switch (i % 8) {
        case 0, 1 ->
            incidents.add(
                new IncidentEvent(
                    ref,
                    day,
                    minute,
                    any(IncidentType.values(), random),
                    1 + random.nextInt(4),
                    Role.OFFENDER,
                    any(PlaceCode.values(), random),
                    any(SubjectCode.values(), random),
                    1));
        case 2 ->
            assessments.add(
                new AssessmentEvent(
                    ref,
                    day,
                    any(SubjectCode.values(), random),
                    random.nextInt(101),
                    any(PerformanceLevel.values(), random)));
        case 3 ->
            communications.add(
                new CommunicationEvent(
                    ref,
                    day,
                    minute,
                    any(CommunicationSource.values(), random),
                    any(Urgency.values(), random)));
        default ->
            attendance.add(
                new AttendanceEvent(
                    ref,
                    day,
                    random.nextBoolean() ? HalfDay.AM : HalfDay.PM,
                    random.nextInt(12) == 0
                        ? any(AttendanceCode.values(), random)
                        : AttendanceCode.PRESENT_AM));
      }
    }
    return new TokenizedRecord(
        new Token(TokenKind.STU, 1, (short) 1),
        AS_OF,
        8,
        incidents,
        attendance,
        assessments,
        communications,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of());
  }

  private static <T> T any(T[] values, RandomGenerator random) {
    return values[random.nextInt(values.length)];
  }
}
