package dev.safeguard.core.risk;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.Contribution.Reason;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.stage.RiskAssessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard stage 3. A pattern speaks as loudly as <i>x</i> = kind factor × gravity × strength ×
 * recency, between 0 and 1, where gravity is 1 − <i>s</i> + <i>s</i> × severity / 5 with the kind's
 * severity share <i>s</i>. A domain speaks as loudly as 1 − ∏(1 − <i>x</i>) over its patterns
 * (noisy-or: many weak signs add up, none counts twice in full) and gives its weight times that. To
 * the sum of the domains come the convergence points times the loudness of every domain but the
 * loudest, the points of vulnerabilities times the loudness of the loudest, and, if a red flag
 * stands above the sum, what is missing to its threshold. Every step rises in every pattern, so
 * adding one, or raising its severity or strength, lowers nothing.
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
 *   <li>{@code LOW}: 0.8 + 0.11 <i>b</i> − 0.15 (score / threshold of {@code MEDIUM})⁴. Little is
 *       seen where little is sent, and what lies close below the line may belong above it.
 *   <li>above: 1 − (0.77 − 0.12 <i>b</i>) × exp(−2.2 <i>e</i>/<i>h</i>), where <i>e</i> is how far
 *       the score lies above that threshold and <i>h</i> the threshold of {@code CRITICAL} plus 5.
 *       That sources agree is in the score, as convergence; told apart it added nothing.
 *   <li>where a red flag decides: 1, since one record then suffices; 0.8 where it rests on the
 *       words of a note, which a person is to read first. A choice: no simulation holds them.
 * </ul>
 *
 * <p>Cost is below a microsecond for ten patterns.
 */
public final class StandardRiskAssessor implements RiskAssessor {
  private static final int DOMAINS = Domain.values().length;
  private static final double HALF_BREADTH_EVENTS = 8;
  private static final int ALL_KINDS = 4;
  private static final double OF_WORDS = 0.8;
  private static final double STEPS = 1 << 20;
  private static final double NOTHING = 0.5;
  private static final double ALL = 0.02;

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
    double[] silence = new double[DOMAINS];
    double[] total = new double[DOMAINS];
    Arrays.fill(silence, 1);
    RiskLevel flag = RiskLevel.LOW;
    Pattern decisive = null;
    for (int i = 0; i < found.size(); i++) {
      Pattern pattern = found.get(i);
      int domain = pattern.domain().ordinal();
      double loudness = numbers.loudness(pattern);
      silence[domain] *= 1 - loudness;
      total[domain] += loudness;
      RiskLevel alone = numbers.redFlag(pattern);
      if (alone.compareTo(flag) > 0) {
        flag = alone;
        decisive = pattern;
      }
    }
    double score = domains(found, numbers, silence, total, contributions);
    double loudest = 0;
    double others = 0;
    for (int domain = 0; domain < DOMAINS; domain++) {
      if (domain != Domain.CROSS_DOMAIN.ordinal()) {
        double loudness = 1 - silence[domain];
        others += Math.min(loudest, loudness);
        loudest = Math.max(loudest, loudness);
      }
    }
    score += add(Reason.CONVERGENCE, null, numbers.convergencePoints * others, contributions);
    double tendency = numbers.tendencyPoints * tendency(patterns);
    score += add(Reason.TENDENCY, null, tendency, contributions);
    for (Vulnerability vulnerability : record.vulnerabilities()) {
      double points = numbers.vulnerabilityPoints(vulnerability) * loudest;
      score += add(Reason.VULNERABILITY, vulnerability, points, contributions);
    }
    double floor = numbers.threshold(flag);
    boolean decided = decisive != null && floor > score;
    if (decisive != null && decided) {
      contributions.add(
          new Contribution(Reason.RED_FLAG, decisive.code(), decisive.kind(), null, floor - score));
      score = floor;
    }
    double sure =
        decided && decisive != null
            ? decisive.code().family() == PatternFamily.NOTE ? OF_WORDS : 1
            : confidence(record, score, numbers);
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

  /** How much seems to change: by domain, nothing at one in two and all at one in fifty. */
  private static double tendency(Patterns patterns) {
    double still = 1;
    for (double chance : patterns.tendencies().values()) {
      double clear = Math.log(NOTHING / chance) / Math.log(NOTHING / ALL);
      still *= 1 - Math.min(1, Math.max(0, clear));
    }
    return 1 - still;
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
   * Adds each domain's points, shared among its patterns by their loudness; they come by domain.
   */
  private static double domains(
      List<Pattern> found,
      CompiledPolicy numbers,
      double[] silence,
      double[] total,
      List<Contribution> contributions) {
    double score = 0;
    double left = 0;
    int before = -1;
    for (int i = 0; i < found.size(); i++) {
      Pattern pattern = found.get(i);
      int domain = pattern.domain().ordinal();
      if (domain != before) {
        left = rounded(numbers.domainWeight(domain) * (1 - silence[domain]));
        score += left;
        before = domain;
      }
      if (total[domain] > 0) {
        boolean last = i + 1 == found.size() || found.get(i + 1).domain().ordinal() != domain;
        double share = numbers.loudness(pattern) / total[domain];
        double whole = numbers.domainWeight(domain) * (1 - silence[domain]);
        double points = last ? left : rounded(whole * share);
        left -= points;
        contributions.add(
            new Contribution(Reason.PATTERN, pattern.code(), pattern.kind(), null, points));
      }
    }
    return score;
  }

  private static double add(
      Reason reason,
      @Nullable Vulnerability vulnerability,
      double exactly,
      List<Contribution> contributions) {
    double points = rounded(exactly);
    if (points > 0) {
      contributions.add(new Contribution(reason, null, null, vulnerability, points));
    }
    return points;
  }

  static double rounded(double points) {
    return Math.floor(points * STEPS) / STEPS;
  }

  private static double confidence(TokenizedRecord record, double score, CompiledPolicy numbers) {
    double events = record.eventCount();
    double kinds = Math.min(1, (double) kinds(record) / ALL_KINDS);
    double breadth = events / (events + HALF_BREADTH_EVENTS) * kinds * kinds * kinds;
    double line = numbers.threshold(RiskLevel.MEDIUM);
    if (score < line) {
      double near = score / line;
      return 0.8 + 0.11 * breadth - 0.15 * near * near * near * near;
    }
    double half = numbers.threshold(RiskLevel.CRITICAL) + 5;
    return 1 - (0.77 - 0.12 * breadth) * Math.exp(-2.2 * (score - line) / half);
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
