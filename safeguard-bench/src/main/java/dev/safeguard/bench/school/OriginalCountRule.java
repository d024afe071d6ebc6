package dev.safeguard.bench.school;

import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.bench.school.Verdict.Finding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule of the system that this library replaces, as it is known from running it: it counts.
 *
 * <ul>
 *   <li>A pattern is at least two events of one sort within thirty days: incidents of one type,
 *       results below expectation, such results in one subject, messages that are urgent or of high
 *       priority; or at least two sources of messages of whatever urgency.
 *   <li>Its level is its count: five are CRITICAL, four HIGH, two or three MEDIUM. The pupil's is
 *       the highest of them.
 *   <li>Attendance below 85 % of the marks is a decline and HIGH; late counts as not present.
 *   <li>Events that span one to seven days are said to escalate.
 *   <li>Patterns in two domains, of four pairs, or three patterns are a combination, which changes
 *       no level.
 * </ul>
 *
 * <p>Thirty days are known of its incidents and taken for all else; praise, of which it knew
 * nothing, is left out. It has no score but the count that gives the level.
 */
final class OriginalCountRule implements Judge {
  private static final int WINDOW_DAYS = 30;
  private static final int ESCALATING_DAYS = 7;
  private static final int LEAST = 2;
  private static final int HIGH = 4;
  private static final int CRITICAL = 5;
  private static final double LEAST_ATTENDANCE = 0.85;
  private static final int SEVERAL = 3;

  /** What is counted together. */
  private record Sort(Domain domain, String name) {}

  @Override
  public Verdict judge(StudentRecord record) {
    LocalDate asOf = Objects.requireNonNull(record.asOf(), "asOf");
    Map<Sort, List<LocalDate>> patterns = sorts(record, asOf);
    patterns.values().removeIf(days -> days.size() < LEAST);
    int most = patterns.values().stream().mapToInt(List::size).max().orElse(0);
    Set<Finding> findings = new HashSet<>();
    patterns.forEach((sort, days) -> findings.addAll(findings(sort.domain, days)));
    boolean absent = isAbsent(record, asOf);
    if (absent) {
      findings.add(new Finding(Domain.ATTENDANCE, PatternKind.DECLINE));
    }
    if (isCombined(findings, patterns.size() + (absent ? 1 : 0))) {
      findings.add(new Finding(Domain.CROSS_DOMAIN, PatternKind.CONVERGENCE));
    }
    int count = absent ? Math.max(most, HIGH) : most;
    return new Verdict(count, level(count), findings);
  }

  private static Map<Sort, List<LocalDate>> sorts(StudentRecord record, LocalDate asOf) {
    Map<Sort, List<LocalDate>> sorts = new LinkedHashMap<>();
    record.incidents().stream()
        .filter(incident -> !Words.isPraise(incident))
        .forEach(
            incident ->
                count(Domain.BEHAVIOUR, "" + incident.type(), incident.timestamp(), asOf, sorts));
    record.assessments().stream()
        .filter(result -> result.performanceLevel() != null && result.performanceLevel().below())
        .forEach(
            result -> {
              count(Domain.ACADEMIC, "all", result.timestamp(), asOf, sorts);
              count(Domain.ACADEMIC, "in " + result.subject(), result.timestamp(), asOf, sorts);
            });
    Set<String> sources = new HashSet<>();
    for (Communication message : record.communications()) {
      Urgency urgency = message.urgency();
      if (urgency != null && urgency.compareTo(Urgency.HIGH_PRIORITY) >= 0) {
        count(Domain.COMMUNICATION, "pressing", message.timestamp(), asOf, sorts);
      }
      if (isRecent(message.timestamp(), asOf) && sources.add("" + message.source())) {
        count(Domain.COMMUNICATION, "sources", message.timestamp(), asOf, sorts);
      }
    }
    return sorts;
  }

  private static void count(
      Domain domain,
      String name,
      @Nullable EventTime time,
      LocalDate asOf,
      Map<Sort, List<LocalDate>> sorts) {
    if (time != null && isRecent(time, asOf)) {
      sorts.computeIfAbsent(new Sort(domain, name), sort -> new ArrayList<>()).add(time.date());
    }
  }

  private static boolean isRecent(@Nullable EventTime time, LocalDate asOf) {
    return time != null && ChronoUnit.DAYS.between(time.date(), asOf) <= WINDOW_DAYS;
  }

  private static Set<Finding> findings(Domain domain, Collection<LocalDate> days) {
    long span = ChronoUnit.DAYS.between(Collections.min(days), Collections.max(days));
    Finding again = new Finding(domain, PatternKind.RECURRENCE);
    return span >= 1 && span <= ESCALATING_DAYS
        ? Set.of(again, new Finding(domain, PatternKind.RATE_INCREASE))
        : Set.of(again);
  }

  private static boolean isAbsent(StudentRecord record, LocalDate asOf) {
    int marks = 0;
    int present = 0;
    for (AttendanceMark mark : record.attendance()) {
      if (mark.code().meaning().possible() && isRecent(mark.timestamp(), asOf)) {
        marks++;
        present +=
            switch (mark.code().meaning()) {
              case PRESENT, APPROVED_ACTIVITY -> 1;
              default -> 0;
            };
      }
    }
    return present < LEAST_ATTENDANCE * marks;
  }

  private static boolean isCombined(Set<Finding> findings, int patterns) {
    Set<Domain> domains = EnumSet.noneOf(Domain.class);
    findings.forEach(finding -> domains.add(finding.domain()));
    return patterns >= SEVERAL
        || domains.containsAll(Set.of(Domain.BEHAVIOUR, Domain.ACADEMIC))
        || domains.containsAll(Set.of(Domain.BEHAVIOUR, Domain.COMMUNICATION))
        || domains.containsAll(Set.of(Domain.ACADEMIC, Domain.ATTENDANCE))
        || domains.containsAll(Set.of(Domain.COMMUNICATION, Domain.ATTENDANCE));
  }

  private static RiskLevel level(int count) {
    if (count >= CRITICAL) {
      return RiskLevel.CRITICAL;
    }
    if (count >= HIGH) {
      return RiskLevel.HIGH;
    }
    return count >= LEAST ? RiskLevel.MEDIUM : RiskLevel.LOW;
  }
}
