package dev.safeguard.core.pattern;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code convergence}: patterns in two domains, or in three and more, whose latest events lie
 * within {@value #TOGETHER_DAYS} days of each other. The pairs are those of the original system.
 * Strength is that of the weaker domain's strongest pattern, since a chain is no stronger than its
 * weakest link.
 */
final class CombinationPatterns {
  private static final int TOGETHER_DAYS = 42;
  private static final int SEVERAL = 3;

  private record Pair(PatternCode code, Domain first, Domain second) {}

  private static final Pair[] PAIRS = {
    new Pair(
        PatternCode.of(PatternFamily.BEHAVIOUR_AND_ACADEMIC), Domain.BEHAVIOUR, Domain.ACADEMIC),
    new Pair(
        PatternCode.of(PatternFamily.BEHAVIOUR_AND_COMMUNICATION),
        Domain.BEHAVIOUR,
        Domain.COMMUNICATION),
    new Pair(
        PatternCode.of(PatternFamily.ACADEMIC_AND_ATTENDANCE), Domain.ACADEMIC, Domain.ATTENDANCE),
    new Pair(
        PatternCode.of(PatternFamily.COMMUNICATION_AND_ATTENDANCE),
        Domain.COMMUNICATION,
        Domain.ATTENDANCE)
  };
  private static final PatternCode MULTIPLE = PatternCode.of(PatternFamily.MULTIPLE_DOMAINS);

  static void find(List<Pattern> found) {
    @Nullable Pattern[] strongest = strongest(found);
    for (Pair pair : PAIRS) {
      Pattern a = strongest[pair.first.ordinal()];
      Pattern b = strongest[pair.second.ordinal()];
      if (a != null && b != null && together(a, b)) {
        Gathering both = new Gathering();
        both.addAll(a);
        both.addAll(b);
        found.add(
            both.counted(
                pair.code,
                PatternKind.CONVERGENCE,
                Trend.UNKNOWN,
                Math.min(a.strength(), b.strength())));
      }
    }
    multiple(strongest, found);
  }

  /** The strongest pattern of each domain; of equal ones the graver, then the first by code. */
  private static @Nullable Pattern[] strongest(List<Pattern> found) {
    @Nullable Pattern[] strongest = new Pattern[Domain.values().length];
    for (int i = 0; i < found.size(); i++) {
      Pattern pattern = found.get(i);
      Pattern known = strongest[pattern.domain().ordinal()];
      if (known == null
          || pattern.strength() > known.strength()
          || (pattern.strength() == known.strength() && pattern.severity() > known.severity())) {
        strongest[pattern.domain().ordinal()] = pattern;
      }
    }
    return strongest;
  }

  private static void multiple(@Nullable Pattern[] strongest, List<Pattern> found) {
    int latest = Integer.MAX_VALUE;
    for (Pattern pattern : strongest) {
      if (pattern != null && pattern.lastDaysBefore() != Event.UNDATED) {
        latest = Math.min(latest, pattern.lastDaysBefore());
      }
    }
    Gathering all = new Gathering();
    int domains = 0;
    double weakest = 1;
    for (Pattern pattern : strongest) {
      if (pattern != null
          && (pattern.lastDaysBefore() == Event.UNDATED
              || pattern.lastDaysBefore() - latest <= TOGETHER_DAYS)) {
        all.addAll(pattern);
        domains++;
        weakest = Math.min(weakest, pattern.strength());
      }
    }
    if (domains >= SEVERAL) {
      found.add(all.counted(MULTIPLE, PatternKind.CONVERGENCE, Trend.UNKNOWN, weakest));
    }
  }

  /** What has no date cannot be shown to lie apart. */
  private static boolean together(Pattern a, Pattern b) {
    return a.lastDaysBefore() == Event.UNDATED
        || b.lastDaysBefore() == Event.UNDATED
        || Math.abs(a.lastDaysBefore() - b.lastDaysBefore()) <= TOGETHER_DAYS;
  }

  private CombinationPatterns() {}
}
