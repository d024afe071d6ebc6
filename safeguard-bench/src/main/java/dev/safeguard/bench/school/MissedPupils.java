package dev.safeguard.bench.school;

import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.bench.school.Verdict.Finding;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pupils of each change whose scores are lowest, and what their records hold. */
final class MissedPupils {

  private record Missed(SimulatedPupil pupil, Verdict verdict) {}

  private final Comparison comparison;

  MissedPupils(Comparison comparison) {
    this.comparison = comparison;
  }

  void print(int most, PrintStream out) {
    out.println("## The lowest scores of each change");
    for (Deterioration kind : Deterioration.values()) {
      out.printf("%n%s, %s%n", kind.title(), kind.words(kind.full()));
      comparison.changed(kind, kind.full()).stream()
          .map(pupil -> new Missed(pupil, comparison.panel().safeguard().judge(pupil.record())))
          .sorted(Comparator.comparingDouble(missed -> missed.verdict.score()))
          .limit(most)
          .forEach(missed -> print(missed, out));
    }
    out.println();
  }

  private void print(Missed missed, PrintStream out) {
    SimulatedPupil pupil = missed.pupil;
    LocalDate from = pupil.change().from();
    List<LocalDate> fridays = comparison.school().year().fridays();
    long weeks = fridays.stream().filter(friday -> !friday.isBefore(from)).count();
    Counts all = Counts.of(pupil.record());
    Counts before = Counts.of(RecordAsOf.of(pupil.record(), from.minusDays(1)));
    out.printf(
        Locale.ROOT,
        "  %-16s %s %.1f: %s%n      %d weeks since: %s; %d weeks before: %s%n",
        pupil.record().studentId(),
        missed.verdict.level(),
        missed.verdict.score(),
        missed.verdict.findings().isEmpty() ? "nothing found" : findings(missed.verdict),
        weeks,
        all.minus(before),
        fridays.size() - weeks,
        before);
  }

  private static String findings(Verdict verdict) {
    return verdict.findings().stream()
        .sorted(Comparator.comparing(Finding::domain).thenComparing(Finding::kind))
        .map(finding -> finding.domain().code() + " " + finding.kind().code())
        .collect(Collectors.joining(", "));
  }

  /** What a record holds. */
  private record Counts(long incidents, long missed, long results, long messages) {

    static Counts of(StudentRecord record) {
      return new Counts(
          record.incidents().stream().filter(incident -> !Words.isPraise(incident)).count(),
          record.attendance().stream().filter(mark -> mark.code().meaning().absent()).count(),
          record.assessments().size(),
          record.communications().size());
    }

    Counts minus(Counts other) {
      return new Counts(
          incidents - other.incidents,
          missed - other.missed,
          results - other.results,
          messages - other.messages);
    }

    @Override
    public String toString() {
      return incidents
          + " incidents, "
          + missed
          + " sessions missed, "
          + results
          + " results, "
          + messages
          + " messages";
    }
  }
}
