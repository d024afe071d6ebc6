package dev.safeguard.bench.school;

import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.bench.command.Table;
import dev.safeguard.bench.school.SchoolYear.Term;
import dev.safeguard.bench.school.Verdict.Finding;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Of how many ordinary pupils it is said that something changed, by term and domain: at the end of
 * the term, and in any of its weeks. The quiet and the busy are those with little and much to see
 * in that domain, by what they are like and not by what was found.
 */
final class FalseAlarms {
  /** Beyond this the share is too high, as the library's own promise has it. */
  private static final double MOST = 0.02;

  private static final List<Domain> DOMAINS =
      List.of(
          Domain.BEHAVIOUR,
          Domain.ATTENDANCE,
          Domain.ACADEMIC,
          Domain.COMMUNICATION,
          Domain.INTERVENTION,
          Domain.CROSS_DOMAIN);

  /** What was said of one pupil in one term. */
  private record Said(
      SimulatedPupil pupil, Set<Finding> atEnd, Set<Finding> inAnyWeek, Set<Finding> byCountRule) {}

  private final SchoolYear year;
  private final Panel panel;
  private final List<SimulatedPupil> pupils;

  FalseAlarms(SchoolYear year, Panel panel, List<SimulatedPupil> pupils) {
    this.year = year;
    this.panel = panel;
    this.pupils = pupils;
  }

  void print(PrintStream out) {
    Table table =
        new Table(
            3,
            "term",
            "domain",
            "kind",
            "all pupils",
            "quiet half",
            "busy fifth",
            "in any week",
            "count rule");
    for (Term term : year.terms()) {
      List<Said> said = pupils.stream().map(pupil -> said(pupil, term)).toList();
      for (Domain domain : DOMAINS) {
        rows(term, domain, said, table);
      }
    }
    out.println("## Ordinary pupils with a change pattern, % [95 % interval of Wilson]");
    out.println();
    table.print(out);
    out.println("At the end of the term; in any week: on any of its Fridays. Quiet half and busy");
    out.println(
        "fifth: by incidents, sessions missed, scatter of results, or messages. !: above 2");
    out.println("per cent beyond chance. The first line of a domain counts each pupil once.");
    out.println();
  }

  private Said said(SimulatedPupil pupil, Term term) {
    List<LocalDate> fridays = year.fridays(term);
    Set<Finding> last = Set.of();
    Set<Finding> any = new HashSet<>();
    for (LocalDate friday : fridays) {
      last = changes(panel.safeguard(), RecordAsOf.of(pupil.record(), friday));
      any.addAll(last);
    }
    return new Said(
        pupil, last, any, changes(panel.countRule(), RecordAsOf.of(pupil.record(), term.last())));
  }

  private static Set<Finding> changes(Judge judge, StudentRecord record) {
    return judge.judge(record).findings().stream()
        .filter(Finding::isChange)
        .collect(Collectors.toSet());
  }

  private static void rows(Term term, Domain domain, List<Said> said, Table table) {
    row(term, domain, "any", said, finding -> finding.domain() == domain, table);
    Set<PatternKind> kinds = new TreeSet<>();
    for (Said each : said) {
      each.inAnyWeek.stream()
          .filter(finding -> finding.domain() == domain)
          .forEach(finding -> kinds.add(finding.kind()));
    }
    if (kinds.size() > 1) {
      for (PatternKind kind : kinds) {
        row(term, domain, kind.code(), said, new Finding(domain, kind)::equals, table);
      }
    }
  }

  private static void row(
      Term term,
      Domain domain,
      String kind,
      List<Said> said,
      Predicate<Finding> counts,
      Table table) {
    List<Said> byActivity = new ArrayList<>(said);
    byActivity.sort(Comparator.comparingDouble(each -> each.pupil.habits().activity(domain)));
    int size = said.size();
    List<Said> quiet = byActivity.subList(0, size / 2);
    List<Said> busy = byActivity.subList(size - size / 5, size);
    table.row(
        term.name(),
        domain.code(),
        kind,
        cell(said, Said::atEnd, counts),
        cell(quiet, Said::atEnd, counts),
        cell(busy, Said::atEnd, counts),
        cell(said, Said::inAnyWeek, counts),
        cell(said, Said::byCountRule, counts));
  }

  private static String cell(
      List<Said> said, Function<Said, Set<Finding>> which, Predicate<Finding> counts) {
    Proportion share = Proportion.of(said, each -> which.apply(each).stream().anyMatch(counts));
    return share.percentWithin() + (share.low() > MOST ? " !" : "  ");
  }
}
