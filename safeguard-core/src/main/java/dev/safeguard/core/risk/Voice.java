package dev.safeguard.core.risk;

import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * How loudly each domain speaks of one sort of thing: of what changes or happened, or of how a
 * pupil steadily is.
 */
final class Voice {
  static final int DOMAINS = Domain.values().length;

  private static final Set<PatternKind> STEADY =
      EnumSet.of(PatternKind.RECURRENCE, PatternKind.THRESHOLD, PatternKind.MULTI_SOURCE);
  private static final Set<Domain> USUAL =
      EnumSet.of(Domain.BEHAVIOUR, Domain.ATTENDANCE, Domain.ACADEMIC, Domain.COMMUNICATION);

  private final double[] silence = new double[DOMAINS];
  private final double[] total = new double[DOMAINS];

  private final boolean steady;

  Voice(boolean steady) {
    this.steady = steady;
    Arrays.fill(silence, 1);
  }

  boolean isOf(Pattern pattern) {
    return isSteady(pattern) == steady;
  }

  /**
   * Whether a pattern says how a pupil usually is: what repeats, or lies beyond a line, in the
   * pupil's own behaviour, attendance, results and messages. What is done to a pupil, and what
   * somebody recorded as a concern, is never usual.
   */
  private static boolean isSteady(Pattern pattern) {
    return STEADY.contains(pattern.kind())
        && USUAL.contains(pattern.domain())
        && pattern.code().family() != PatternFamily.VICTIM;
  }

  /** Adds one that speaks so loudly, 0 to 1. */
  void add(Domain domain, double loudness) {
    silence[domain.ordinal()] *= 1 - loudness;
    total[domain.ordinal()] += loudness;
  }

  /** 0 to 1: many weak signs add up, none counts twice in full. */
  double loudness(int domain) {
    return 1 - silence[domain];
  }

  /** A domain's points, of which one that was added so loudly has its part; not rounded. */
  double part(int domain, double loudness, CompiledPolicy numbers) {
    return total[domain] == 0
        ? 0
        : numbers.domainPoints(domain, loudness(domain)) * loudness / total[domain];
  }

  /** A domain's points, a share of them, rounded. */
  double points(int domain, double share, CompiledPolicy numbers) {
    return StandardRiskAssessor.rounded(share * numbers.domainPoints(domain, loudness(domain)));
  }

  /** The points of all domains. */
  double points(double share, CompiledPolicy numbers) {
    double points = 0;
    for (int domain = 0; domain < DOMAINS; domain++) {
      points += points(domain, share, numbers);
    }
    return points;
  }
}
