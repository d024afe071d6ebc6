package dev.safeguard.core.aggregate;

import dev.safeguard.api.aggregate.EarlierResult;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.stage.Analysis;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many pupils of one group there are of each sort. Not thread-safe. */
final class GroupCounts {
  private static final int DAYS = 7;

  /** Monday is the day before which an epoch day plus this is divisible by seven. */
  private static final int MONDAY = 3;

  /** Which way the level went since last time. */
  enum Movement {
    UP,
    SAME,
    DOWN,
    FIRST
  }

  /** By level, lowest first, behind those of whom there is not enough data. */
  final int[] levels = new int[RiskLevel.values().length + 1];

  final int[] movements = new int[Movement.values().length];

  /** Pupils in whom something of the domain was found. */
  final int[] domains = new int[Domain.values().length];

  /** The same by kind. */
  final int[] kinds = new int[PatternKind.values().length];

  /** Pupils of whom a change is dated to the week, by its Monday as an epoch day. */
  final SortedMap<Long, Integer> weeks = new TreeMap<>();

  private int pupils;

  int pupils() {
    return pupils;
  }

  void add(Analysis analysis, @Nullable EarlierResult earlier) {
    pupils++;
    levels[level(analysis)]++;
    movements[movement(analysis, earlier).ordinal()]++;
    boolean[] domain = new boolean[domains.length];
    boolean[] kind = new boolean[kinds.length];
    Set<Long> changed = new HashSet<>();
    long asOf = analysis.record().asOf().toEpochDay();
    for (Pattern pattern : analysis.patterns().found()) {
      domain[pattern.domain().ordinal()] = true;
      kind[pattern.kind().ordinal()] = true;
      if (pattern.changeDaysBefore() != Event.UNDATED) {
        changed.add(monday(asOf - pattern.changeDaysBefore()));
      }
    }
    count(domain, domains);
    count(kind, kinds);
    for (Long week : changed) {
      weeks.merge(week, 1, Integer::sum);
    }
  }

  private static int level(Analysis analysis) {
    boolean nothing =
        analysis.local().sufficiency() == DataSufficiency.NONE && !analysis.raisedByLlm();
    return nothing ? 0 : analysis.level().ordinal() + 1;
  }

  private static Movement movement(Analysis analysis, @Nullable EarlierResult earlier) {
    if (earlier == null) {
      return Movement.FIRST;
    }
    int order = analysis.local().level().compareTo(earlier.level());
    return order > 0 ? Movement.UP : order < 0 ? Movement.DOWN : Movement.SAME;
  }

  private static void count(boolean[] is, int[] counts) {
    for (int i = 0; i < is.length; i++) {
      counts[i] += is[i] ? 1 : 0;
    }
  }

  /** The Monday of a day's week, as an epoch day. */
  static long monday(long epochDay) {
    return epochDay - Math.floorMod(epochDay + MONDAY, (long) DAYS);
  }

  void addAll(GroupCounts other) {
    pupils += other.pupils;
    add(levels, other.levels);
    add(movements, other.movements);
    add(domains, other.domains);
    add(kinds, other.kinds);
    other.weeks.forEach((week, count) -> weeks.merge(week, count, Integer::sum));
  }

  private static void add(int[] to, int[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }
}
