package dev.safeguard.core.risk;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.pattern.Tendency;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.Contribution.Reason;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.stage.RiskAssessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The standard stage 3. A pattern speaks as loudly as <i>x</i> = kind factor × gravity × strength ×
 * recency, between 0 and 1, where gravity is 1 − <i>s</i> + <i>s</i> × severity / 5 with the kind's
 * severity share <i>s</i>; a tendency as if it were a pattern of its kind and of severity {@value
 * CompiledPolicy#TENDENCY_SEVERITY}, times the tendency factor. A domain speaks as loudly as 1 −
 * ∏(1 − <i>x</i>) (noisy-or: many weak signs add up, none counts twice in full) and gives its
 * weight times that.
 *
 * <p>That is done apart for what changes or happened and for what is steady ({@link Voice}); the
 * greater of the two sums counts in full, the lesser by the steady share. So a pupil whose usual is
 * troubled enough to be looked at is, and does not for that stand above one who changes.
 *
 * <p>To it come the convergence points times the loudness of every domain but the loudest, of what
 * changes; if a red flag stands above the sum, what is missing to its threshold; and then the
 * points of vulnerabilities, times the loudness of the loudest domain, or in full under a red flag.
 * Every step rises in every pattern, so adding one, or raising its severity or strength, lowers
 * nothing.
 *
 * <p>Points are multiples of 2<sup>-20</sup>, rounded down, so that contributions add up to the
 * score exactly and in any order; what rounding leaves of a domain goes to its last pattern.
 *
 * <p>Confidence is the share of assessments like it that were right in the simulated schools of
 * {@code dev.safeguard.bench.ConfidenceQuality}, where one pupil in ten has changed; right is to
 * tell {@code LOW} from the rest. With <i>b</i> = n / (n + 8) × (k / 4)³, the breadth of what there
 * is, where n is the number of events and k that of the kinds of records among them, at most four:
 *
 * <ul>
 *   <li>{@code LOW}: 0.82 + 0.12 <i>b</i> − 0.11 (score / threshold of {@code MEDIUM})⁴. Little is
 *       seen where little is sent, and what lies close below the line may belong above it.
 *   <li>above: 1 − 0.78 × exp(−0.75 <i>e</i>), where <i>e</i> is how far the score lies above that
 *       threshold, in units of it. That sources agree is in the score, as convergence; told apart
 *       it added nothing.
 *   <li>where a red flag decides that many records raise, as persistent absence does: {@value
 *       #OF_MANY}.
 *   <li>where one decides that a single record raises ({@code indicator}): 1; 0.8 where it rests on
 *       the words of a note, which a person is to read first. A choice: no simulation holds them.
 * </ul>
 *
 * <p>Cost is below a microsecond for ten patterns.
 */
public final class StandardRiskAssessor implements RiskAssessor {
  private static final double HALF_BREADTH_EVENTS = 8;
  private static final int ALL_KINDS = 4;
  private static final double OF_WORDS = 0.8;
  private static final double OF_MANY = 0.5;
  private static final double STEPS = 1 << 20;

  /** Fewer events, or fewer days, allow no statement of change. */
  private static final int SUFFICIENT_EVENTS = 5;

  private static final int SUFFICIENT_DAYS = 56;

  private static final Comparator<Contribution> LARGEST_FIRST =
      (a, b) -> Double.compare(b.points(), a.points());

  private volatile @Nullable CompiledPolicy compiled;

  /** An assessor; has the policy at hand that it saw last. */
  public StandardRiskAssessor() {}

  @Override
  public RiskAssessment assess(TokenizedRecord record, Patterns patterns, RiskPolicy policy) {
    if (record.eventCount() == 0 && patterns.found().isEmpty()) {
      return new RiskAssessment(RiskLevel.LOW, 0, null, DataSufficiency.NONE, 0, List.of());
    }
    CompiledPolicy numbers = compiled(policy);
    List<Pattern> found = patterns.found();
    List<Contribution> contributions = new ArrayList<>(found.size() + 4);
    Sum sum = new Sum(patterns, List.of(), numbers);
    boolean changes = sum.asChanging >= sum.asSteady;
    double lesser = numbers.steadyShare;
    share(sum.steady, changes ? lesser : 1, true, found, numbers, contributions);
    boolean alone = patterns.tendencies().isEmpty();
    double left = share(sum.changing, changes ? 1 : lesser, alone, found, numbers, contributions);
    add(Reason.TENDENCY, null, left, contributions);
    add(Reason.CONVERGENCE, null, sum.convergence, contributions);
    for (Vulnerability vulnerability : record.vulnerabilities()) {
      add(Reason.VULNERABILITY, vulnerability, sum.points(vulnerability), contributions);
    }
    Pattern decisive = sum.decisive;
    double missing = sum.missing();
    boolean decided = decisive != null && missing > 0;
    if (decisive != null && decided) {
      contributions.add(
          new Contribution(Reason.RED_FLAG, decisive.code(), decisive.kind(), null, missing));
    }
    double score = sum.points(record.vulnerabilities());
    double sure =
        decided && decisive != null ? confidence(decisive) : confidence(record, score, numbers);
    contributions.sort(LARGEST_FIRST);
    int window = window(record);
    return new RiskAssessment(
        numbers.level(score),
        score,
        sure,
        record.eventCount() < SUFFICIENT_EVENTS || window < SUFFICIENT_DAYS
            ? DataSufficiency.LIMITED
            : DataSufficiency.SUFFICIENT,
        window,
        contributions);
  }

  /**
   * The level that {@link #assess} would give without the patterns of some codes, for a part of its
   * cost: nothing is told of what contributes to it.
   */
  RiskLevel levelWithout(
      List<PatternCode> codes, TokenizedRecord record, Patterns patterns, RiskPolicy policy) {
    CompiledPolicy numbers = compiled(policy);
    return numbers.level(new Sum(patterns, codes, numbers).points(record.vulnerabilities()));
  }

  /** What patterns come to together. */
  private static final class Sum {
    private final CompiledPolicy numbers;
    private final Voice changing = new Voice(false);
    private final Voice steady = new Voice(true);
    private final double asChanging;
    private final double asSteady;

    /** Points of what changes in several domains; not rounded. */
    private final double convergence;

    /** How loudly the loudest domain speaks, and as loudly as can be where a red flag stands. */
    private final double loudest;

    /** The gravest red flag, and the pattern that raises it. */
    private final RiskLevel flag;

    private final @Nullable Pattern decisive;

    /** Of all patterns but those of some codes. */
    Sum(Patterns patterns, List<PatternCode> without, CompiledPolicy numbers) {
      this.numbers = numbers;
      List<Pattern> found = patterns.found();
      RiskLevel gravest = RiskLevel.LOW;
      Pattern raises = null;
      for (int i = 0; i < found.size(); i++) {
        Pattern pattern = found.get(i);
        if (without.contains(pattern.code())) {
          continue;
        }
        Voice voice = steady.isOf(pattern) ? steady : changing;
        voice.add(pattern.domain(), numbers.loudness(pattern));
        RiskLevel alone = numbers.redFlag(pattern);
        if (alone.compareTo(gravest) > 0) {
          gravest = alone;
          raises = pattern;
        }
      }
      flag = gravest;
      decisive = raises;
      for (Tendency tendency : patterns.tendencies()) {
        changing.add(tendency.domain(), numbers.loudness(tendency));
      }
      double lesser = numbers.steadyShare;
      asChanging = changing.points(1, numbers) + steady.points(lesser, numbers);
      asSteady = changing.points(lesser, numbers) + steady.points(1, numbers);
      double most = 0;
      double others = 0;
      double mostChange = 0;
      for (int domain = 0; domain < Voice.DOMAINS; domain++) {
        if (domain != Domain.CROSS_DOMAIN.ordinal()) {
          double loudness = changing.loudness(domain);
          others += Math.min(mostChange, loudness);
          mostChange = Math.max(mostChange, loudness);
          most = Math.max(most, Math.max(loudness, steady.loudness(domain)));
        }
      }
      loudest = flag == RiskLevel.LOW ? most : 1;
      convergence = numbers.convergencePoints * others;
    }

    /** A vulnerability's; not rounded. */
    double points(Vulnerability vulnerability) {
      return numbers.vulnerabilityPoints(vulnerability) * loudest;
    }

    /** Points of all patterns. */
    private double points() {
      return Math.max(asChanging, asSteady) + rounded(convergence);
    }

    /** What a red flag adds, so that they reach its threshold. */
    double missing() {
      return Math.max(0, numbers.threshold(flag) - points());
    }

    /** All points. */
    double points(Set<Vulnerability> vulnerabilities) {
      double points = points() + missing();
      for (Vulnerability vulnerability : vulnerabilities) {
        points += rounded(points(vulnerability));
      }
      return points;
    }
  }

  @SuppressWarnings("ReferenceEquality") // an equal policy compiles to the same numbers
  private CompiledPolicy compiled(RiskPolicy policy) {
    CompiledPolicy known = compiled;
    if (known == null || known.source != policy) {
      known = new CompiledPolicy(policy);
      compiled = known;
    }
    return known;
  }

  /**
   * Shares the points of one voice among its patterns by their loudness.
   *
   * @param alone whether patterns are all there is: then the last gets what rounding leaves
   * @return what is left for tendencies
   */
  private static double share(
      Voice voice,
      double share,
      boolean alone,
      List<Pattern> found,
      CompiledPolicy numbers,
      List<Contribution> contributions) {
    double left = voice.points(share, numbers);
    Contribution last = null;
    for (int i = 0; i < found.size(); i++) {
      Pattern pattern = found.get(i);
      if (!voice.isOf(pattern)) {
        continue;
      }
      if (last != null) {
        contributions.add(last);
      }
      double loudness = numbers.loudness(pattern);
      double points = rounded(share * voice.part(pattern.domain().ordinal(), loudness, numbers));
      left -= points;
      last = new Contribution(Reason.PATTERN, pattern.code(), pattern.kind(), null, points);
    }
    if (last == null) {
      return left;
    }
    contributions.add(alone ? last.withPoints(last.points() + left) : last);
    return alone ? 0 : left;
  }

  private static void add(
      Reason reason,
      @Nullable Vulnerability vulnerability,
      double exactly,
      List<Contribution> contributions) {
    double points = rounded(exactly);
    if (points > 0) {
      contributions.add(new Contribution(reason, null, null, vulnerability, points));
    }
  }

  static double rounded(double points) {
    return Math.floor(points * STEPS) / STEPS;
  }

  private static double confidence(Pattern decisive) {
    if (decisive.kind() != PatternKind.INDICATOR) {
      return OF_MANY;
    }
    return decisive.code().family() == PatternFamily.NOTE ? OF_WORDS : 1;
  }

  private static double confidence(TokenizedRecord record, double score, CompiledPolicy numbers) {
    double line = numbers.threshold(RiskLevel.MEDIUM);
    if (score >= line) {
      return 1 - 0.78 * Math.exp(-0.75 * (score - line) / line);
    }
    double events = record.eventCount();
    double kinds = Math.min(1, (double) kinds(record) / ALL_KINDS);
    double breadth = events / (events + HALF_BREADTH_EVENTS) * kinds * kinds * kinds;
    double near = score / line;
    return 0.82 + 0.12 * breadth - 0.11 * near * near * near * near;
  }

  private static int kinds(TokenizedRecord record) {
    return (record.incidents().isEmpty() ? 0 : 1)
        + (record.attendance().isEmpty() ? 0 : 1)
        + (record.assessments().isEmpty() ? 0 : 1)
        + (record.communications().isEmpty() ? 0 : 1)
        + (record.online().isEmpty() ? 0 : 1)
        + (record.concerns().isEmpty() ? 0 : 1)
        + (record.interventions().isEmpty() ? 0 : 1);
  }

  /** Lists are sorted oldest first, so that each one's first event is its oldest. */
  private static int window(TokenizedRecord record) {
    int window = first(record.incidents());
    window = Math.max(window, first(record.attendance()));
    window = Math.max(window, first(record.assessments()));
    window = Math.max(window, first(record.communications()));
    window = Math.max(window, first(record.online()));
    window = Math.max(window, first(record.concerns()));
    return Math.max(window, first(record.interventions()));
  }

  private static int first(List<? extends Event> events) {
    return events.isEmpty() ? 0 : Math.max(0, events.get(0).daysBefore());
  }
}
