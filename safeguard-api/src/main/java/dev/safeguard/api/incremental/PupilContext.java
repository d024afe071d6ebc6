package dev.safeguard.api.incremental;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.token.Token;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What holds of a pupil beside the events. Reaches no {@code String}. Immutable; change it by a
 * {@code with…} method and {@link IncrementalAnalyzer#withContext}.
 *
 * <p>Possible sessions are given by their dates and not as {@link TokenizedRecord} has them, which
 * knows nothing of the days after its as-of date: a state is asked about those later on.
 *
 * @param student the pupil's token; one that outlasts a session must not be the session's
 * @param yearGroup 0 for reception, 1 to 13 for years, or {@link TokenizedRecord#NO_YEAR_GROUP}
 * @param vulnerabilities early-help flags
 * @param possibleSessions expected attendance by span, in the years 1 to 9999; empty where the
 *     marks themselves say
 */
public record PupilContext(
    Token student,
    int yearGroup,
    Set<Vulnerability> vulnerabilities,
    List<PossibleSessions> possibleSessions) {
  private static final int LAST_YEAR_GROUP = 13;
  private static final int LAST_YEAR = 9999;

  /**
   * @throws IllegalArgumentException if the year group is none, or a span lies outside the years 1
   *     to 9999
   */
  public PupilContext {
    Objects.requireNonNull(student, "student");
    if (yearGroup < TokenizedRecord.NO_YEAR_GROUP || yearGroup > LAST_YEAR_GROUP) {
      throw new IllegalArgumentException("yearGroup must be 0 to 13, or NO_YEAR_GROUP");
    }
    vulnerabilities =
        vulnerabilities.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSet(EnumSet.copyOf(vulnerabilities));
    possibleSessions = List.copyOf(possibleSessions);
    for (PossibleSessions span : possibleSessions) {
      if (!isUsual(span.from()) || !isUsual(span.to())) {
        throw new IllegalArgumentException("possibleSessions must lie in the years 1 to 9999");
      }
    }
  }

  private static boolean isUsual(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
  }

  /** A pupil of whom nothing is known but the token. */
  public static PupilContext of(Token student) {
    return new PupilContext(student, TokenizedRecord.NO_YEAR_GROUP, Set.of(), List.of());
  }

  /** The same under another token. */
  public PupilContext withStudent(Token value) {
    return new PupilContext(value, yearGroup, vulnerabilities, possibleSessions);
  }

  /** The same in another year group. */
  public PupilContext withYearGroup(int value) {
    return new PupilContext(student, value, vulnerabilities, possibleSessions);
  }

  /** The same with these flags in place of the others. */
  public PupilContext withVulnerabilities(Set<Vulnerability> value) {
    return new PupilContext(student, yearGroup, value, possibleSessions);
  }

  /** The same with these spans in place of the others. */
  public PupilContext withPossibleSessions(List<PossibleSessions> value) {
    return new PupilContext(student, yearGroup, vulnerabilities, value);
  }

  /** Tells the token only. */
  @Override
  public String toString() {
    return "PupilContext[" + student + "]";
  }
}
