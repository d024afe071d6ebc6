package dev.safeguard.bench.school;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.bench.school.Panel.Opinions;
import dev.safeguard.bench.school.Verdict.Finding;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Weeks are counted from the change on, for judges who see it when the test says. */
class WeeksToDetectionTest {
  private static final SimulatedSchool SCHOOL = new SimulatedSchool(SchoolProfile.all().get(0), 1);
  private static final LocalDate FROM = SCHOOL.year().weeksBeforeEnd(8);
  private static final Finding MORE = new Finding(Domain.BEHAVIOUR, PatternKind.RATE_INCREASE);

  @Test
  void theMedianIsTheWeekInWhichHalfAreFound() {
    // Three of ten are found in the second week, three more in the fifth.
    String table =
        print(
            record -> {
              int number = number(record);
              boolean found =
                  (number < 3 && weeks(record) >= 2) || (number < 6 && weeks(record) >= 5);
              return verdict(0, found ? Set.of(MORE) : Set.of());
            });
    assertRow(table, "| more incidents | 30.0 | 30.0 | 60.0 | 5 | 0.0 | 0.0 | 0.0 | > 8 |");
    assertRow(table, "| absence | 0.0 | 0.0 | 0.0 | > 8 | 0.0 | 0.0 | 0.0 | > 8 |");
  }

  @Test
  void whoShowedItBeforeTheChangeIsLeftOut() {
    String table =
        print(
            record -> {
              boolean found = number(record) < 5 || weeks(record) >= 1;
              return verdict(found ? 9 : 0, number(record) < 10 ? Set.of(MORE) : Set.of());
            });
    assertRow(table, "| more incidents | - | - | - | - | 100.0 | 100.0 | 100.0 | 1 |");
  }

  private static Verdict verdict(double score, Set<Finding> findings) {
    return new Verdict(score, RiskLevel.LOW, findings);
  }

  private static int number(StudentRecord record) {
    String id = record.studentId();
    return Integer.parseInt(id.substring(id.indexOf('-') + 1));
  }

  /** Weeks since the change, the first one being 1; 0 or less before it. */
  private static long weeks(StudentRecord record) {
    LocalDate asOf = Objects.requireNonNull(record.asOf());
    List<LocalDate> fridays = SCHOOL.year().fridays();
    return fridays.stream().filter(day -> day.isAfter(FROM) && !day.isAfter(asOf)).count();
  }

  private static String print(Judge safeguard) {
    Verdicts ordinary = new Verdicts(List.of(verdict(1, Set.of()), verdict(2, Set.of())));
    Panel panel = new Panel(safeguard, record -> verdict(0, Set.of()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new WeeksToDetection(new Comparison(SCHOOL, panel, new Opinions(ordinary, ordinary), 10))
        .print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void assertRow(String table, String start) {
    assertTrue(table.lines().anyMatch(line -> line.replaceAll(" +", " ").startsWith(start)), table);
  }
}
