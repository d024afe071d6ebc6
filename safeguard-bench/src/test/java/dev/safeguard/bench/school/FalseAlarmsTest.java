package dev.safeguard.bench.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.bench.school.Verdict.Finding;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shares of pupils, for a judge who finds what the test says. */
class FalseAlarmsTest {
  private static final SimulatedSchool SCHOOL = new SimulatedSchool(SchoolProfile.all().get(0), 1);
  private static final List<SimulatedPupil> PUPILS =
      IntStream.range(0, 20).mapToObj(SCHOOL::ordinary).toList();
  private static final Verdict NOTHING = new Verdict(0, RiskLevel.LOW, Set.of());

  @Test
  void thoseWithAPatternAtTheEndOfTheTermAreCountedOnceInTheirDomain() {
    String busiest =
        PUPILS.stream()
            .max(Comparator.comparingDouble(pupil -> pupil.habits().activity(Domain.BEHAVIOUR)))
            .orElseThrow()
            .record()
            .studentId();
    Verdict found =
        verdict(
            new Finding(Domain.BEHAVIOUR, PatternKind.BURST),
            new Finding(Domain.BEHAVIOUR, PatternKind.RATE_INCREASE));
    String table = print(record -> record.studentId().equals(busiest) ? found : NOTHING);
    assertRow(table, "spring behaviour any 5.0 0.0 25.0 5.0 0.0");
    assertRow(table, "autumn behaviour burst 5.0 0.0 25.0 5.0 0.0");
    assertRow(table, "spring attendance any 0.0 0.0 0.0 0.0 0.0");
  }

  @Test
  void whatPassesByTheEndOfTheTermIsSeenInAWeekOfIt() {
    LocalDate week = LocalDate.of(2025, 11, 14);
    Verdict found = verdict(new Finding(Domain.ACADEMIC, PatternKind.DECLINE));
    String table = print(record -> week.equals(record.asOf()) ? found : NOTHING);
    assertRow(table, "autumn academic any 0.0 0.0 0.0 100.0 0.0");
    assertRow(table, "spring academic any 0.0 0.0 0.0 0.0 0.0");
  }

  @Test
  void whatRecursIsNoChange() {
    Verdict found =
        verdict(
            new Finding(Domain.BEHAVIOUR, PatternKind.RECURRENCE),
            new Finding(Domain.ATTENDANCE, PatternKind.THRESHOLD));
    String table = print(record -> found);
    assertRow(table, "spring behaviour any 0.0 0.0 0.0 0.0 0.0");
    assertRow(table, "spring attendance any 0.0 0.0 0.0 0.0 0.0");
  }

  private static Verdict verdict(Finding... findings) {
    return new Verdict(1, RiskLevel.MEDIUM, Set.of(findings));
  }

  private static String print(Judge safeguard) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new FalseAlarms(SCHOOL.year(), new Panel(safeguard, record -> NOTHING), PUPILS)
        .print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The row without its intervals. */
  private static void assertRow(String table, String row) {
    List<String> rows =
        table
            .lines()
            .filter(line -> line.startsWith("| "))
            .map(line -> line.replaceAll("\\[[^\\]]*\\]|[|!]", " ").strip().replaceAll(" +", " "))
            .toList();
    assertTrue(rows.contains(row), table);
    assertEquals(rows.indexOf(row), rows.lastIndexOf(row));
  }
}
