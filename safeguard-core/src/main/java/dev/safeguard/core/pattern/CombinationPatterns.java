package dev.safeguard.core.pattern;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
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
 * within {@value #TOGETHER_DAYS} days of each other. The pairs are those of the original system. Of
 * each domain the strongest pattern that does so is taken. Strength is that of the weakest of them,
 * since a chain is no stronger than its weakest link. Three and more are looked for around the
 * latest pattern of all.
 */
final class CombinationPatterns {
  private static final int TOGETHER_DAYS = 42;
  private static final int SEVERAL = 3;
  private static final double TIE = 1e-9;

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

  static void find(List<Pattern> found, List<IncidentEvent> incidents) {
    if (found.size() < 2) {
      return;
    }
    @Nullable Pattern[] strongest = strongest(found, Integer.MAX_VALUE);
    @Nullable Pattern[] latest = strongest(found, latestTogether(found));
    for (Pair pair : PAIRS) {
      Pattern a = strongest[pair.first.ordinal()];
      Pattern b = strongest[pair.second.ordinal()];
      if (a == null || b == null) {
        continue;
      }
      if (together(a, b)) {
        found.add(of(pair, a, b));
      } else {
        weaker(pair, found);
      }
    }
    multiple(latest, incidents, found);
  }

  private static Pattern of(Pair pair, Pattern a, Pattern b) {
    Gathering both = new Gathering();
    both.addAll(a);
    both.addAll(b);
    return both.counted(
        pair.code, PatternKind.CONVERGENCE, Trend.UNKNOWN, Math.min(a.strength(), b.strength()));
  }

  /** Where the strongest lie apart, weaker patterns may still come together. */
  private static void weaker(Pair pair, List<Pattern> found) {
    Pattern first = null;
    Pattern second = null;
    double most = -1;
    for (int i = 0; i < found.size(); i++) {
      Pattern a = found.get(i);
      if (a.domain() != pair.first) {
        continue;
      }
      for (int j = 0; j < found.size(); j++) {
        Pattern b = found.get(j);
        // The weaker counts; of equal ones the stronger partner, far below any difference of them.
        double strength =
            Math.min(a.strength(), b.strength()) + TIE * Math.max(a.strength(), b.strength());
        if (b.domain() == pair.second && strength > most && together(a, b)) {
          first = a;
          second = b;
          most = strength;
        }
      }
    }
    if (first != null && second != null) {
      found.add(of(pair, first, second));
    }
  }

  /** The farthest back that a pattern may end to come together with the latest of all. */
  private static int latestTogether(List<Pattern> found) {
    int latest = Integer.MAX_VALUE - TOGETHER_DAYS;
    for (int i = 0; i < found.size(); i++) {
      int last = found.get(i).lastDaysBefore();
      latest = last == Event.UNDATED ? latest : Math.min(latest, last);
    }
    return latest + TOGETHER_DAYS;
  }

  /**
   * The strongest pattern of each domain among those that end no farther back, or at no known day;
   * of equal ones the graver, then the first by code.
   */
  private static @Nullable Pattern[] strongest(List<Pattern> found, int mostDaysBefore) {
    @Nullable Pattern[] strongest = new Pattern[Domain.values().length];
    for (int i = 0; i < found.size(); i++) {
      Pattern pattern = found.get(i);
      if (pattern.lastDaysBefore() > mostDaysBefore) {
        continue;
      }
      Pattern known = strongest[pattern.domain().ordinal()];
      if (known == null
          || pattern.strength() > known.strength()
          || (pattern.strength() == known.strength() && pattern.severity() > known.severity())) {
        strongest[pattern.domain().ordinal()] = pattern;
      }
    }
    return strongest;
  }

  private static void multiple(
      @Nullable Pattern[] latest, List<IncidentEvent> incidents, List<Pattern> found) {
    int domains = 0;
    for (Pattern pattern : latest) {
      domains += pattern == null ? 0 : 1;
    }
    if (domains < SEVERAL) {
      return;
    }
    Gathering all = new Gathering();
    double weakest = 1;
    for (Pattern pattern : latest) {
      if (pattern != null) {
        weakest = Math.min(weakest, pattern.strength());
        if (pattern.domain() == Domain.INTERVENTION) {
          all.addUnshared(pattern, incidents);
        } else {
          all.addAll(pattern);
        }
      }
    }
    found.add(all.counted(MULTIPLE, PatternKind.CONVERGENCE, Trend.UNKNOWN, weakest));
  }

  /** What has no date cannot be shown to lie apart. */
  private static boolean together(Pattern a, Pattern b) {
    return a.lastDaysBefore() == Event.UNDATED
        || b.lastDaysBefore() == Event.UNDATED
        || Math.abs(a.lastDaysBefore() - b.lastDaysBefore()) <= TOGETHER_DAYS;
  }

  private CombinationPatterns() {}
}
