package dev.safeguard.core.aggregate;

import dev.safeguard.api.aggregate.EarlierResult;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.Routing;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.token.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is new about one pupil since last time: a code not found before, a red flag with a record
 * since, or a level above the earlier one. Holds codes, numbers and the token.
 *
 * @param student the pupil
 * @param place year group and class
 * @param level the level, the LLM's raise included
 * @param localLevel the level without it, which is what is compared
 * @param earlierLevel the level last time; null where nothing was known
 * @param score orders pupils
 * @param news how many codes are new, and one more if the level went up
 * @param urgent whether the level is {@code CRITICAL}, or a red flag is new or stands where the
 *     level went up
 * @param routing whose desk it belongs on
 * @param reasons all red flags that make it urgent, then the new codes that weigh most, up to
 *     {@value #REASONS} together
 */
record Finding(
    Token student,
    GroupTree.Place place,
    RiskLevel level,
    RiskLevel localLevel,
    @Nullable RiskLevel earlierLevel,
    double score,
    int news,
    boolean urgent,
    Routing routing,
    List<Reason> reasons) {
  private static final int REASONS = 4;

  /** What is looked at first: the urgent, then by score, then by how much is new. */
  static final Comparator<Finding> FIRST_THINGS_FIRST =
      Comparator.comparing(Finding::urgent)
          .thenComparingDouble(Finding::score)
          .thenComparingInt(Finding::news)
          .reversed()
          // Ties have to fall somewhere, and the same way in every fold of the session.
          .thenComparing(Finding::student)
          .thenComparing(Finding::place);

  /**
   * A code that was found.
   *
   * @param code what it is about
   * @param kind what sort of statement it is
   * @param redFlag whether it is enough for a level alone
   * @param isNew whether it is news; a red flag is named where the level went up, new or not
   */
  record Reason(PatternCode code, PatternKind kind, boolean redFlag, boolean isNew) {
    Reason(PatternCode code, PatternKind kind, boolean redFlag) {
      this(code, kind, redFlag, false);
    }

    Reason asNew() {
      return new Reason(code, kind, redFlag, true);
    }
  }

  /** What is new; null where nothing is. */
  static @Nullable Finding of(
      Analysis analysis,
      GroupTree.Place place,
      @Nullable EarlierResult earlier,
      Predicate<Pattern> isRedFlag) {
    RiskLevel local = analysis.local().level();
    RiskLevel before = earlier == null ? null : earlier.level();
    boolean up = wentUp(local, before);
    List<Reason> flags = new ArrayList<>();
    List<Reason> others = new ArrayList<>();
    int codes = 0;
    for (Reason found : byWeight(analysis, isRedFlag).values()) {
      boolean isNew = isNew(found, analysis, earlier);
      Reason reason = isNew ? found.asNew() : found;
      codes += isNew ? 1 : 0;
      if (reason.redFlag() && (isNew || up)) {
        flags.add(reason);
      } else if (isNew) {
        others.add(reason);
      }
    }
    if (codes == 0 && !up) {
      return null;
    }
    return new Finding(
        analysis.record().student(),
        place,
        analysis.level(),
        local,
        before,
        analysis.score(),
        codes + (up ? 1 : 0),
        analysis.level() == RiskLevel.CRITICAL || !flags.isEmpty(),
        Routing.of(analysis.patterns()),
        filled(flags, others));
  }

  private static List<Reason> filled(List<Reason> flags, List<Reason> others) {
    int room = Math.max(0, REASONS - flags.size());
    List<Reason> reasons = new ArrayList<>(flags);
    reasons.addAll(others.subList(0, Math.min(room, others.size())));
    return List.copyOf(reasons);
  }

  private static boolean wentUp(RiskLevel now, @Nullable RiskLevel before) {
    return now.compareTo(before == null ? RiskLevel.LOW : before) > 0;
  }

  /** Whether the level went up; of a pupil not known before, whether it is above the lowest. */
  boolean wentUp() {
    return wentUp(localLevel, earlierLevel);
  }

  /** The codes that were found, those first that add most to the score. */
  private static Map<PatternCode, Reason> byWeight(
      Analysis analysis, Predicate<Pattern> isRedFlag) {
    Map<PatternCode, Reason> reasons = new LinkedHashMap<>();
    for (Contribution from : analysis.local().contributions()) {
      if (from.code() != null && from.kind() != null) {
        boolean redFlag = from.reason() == Contribution.Reason.RED_FLAG;
        reasons.merge(from.code(), new Reason(from.code(), from.kind(), redFlag), Finding::either);
      }
    }
    // One that weighs more than it has to leaves no contribution of its own.
    for (Pattern pattern : analysis.patterns().found()) {
      reasons.merge(
          pattern.code(),
          new Reason(pattern.code(), pattern.kind(), isRedFlag.test(pattern)),
          Finding::either);
    }
    return reasons;
  }

  private static Reason either(Reason first, Reason second) {
    return new Reason(first.code(), first.kind(), first.redFlag() || second.redFlag());
  }

  private static boolean isNew(Reason reason, Analysis analysis, @Nullable EarlierResult earlier) {
    if (earlier == null) {
      return true;
    }
    LocalDate asOf = analysis.record().asOf();
    List<Pattern> patterns =
        analysis.patterns().found().stream()
            .filter(pattern -> pattern.code().equals(reason.code()))
            .toList();
    // Another disclosure of what is known already is as grave as the first one was; one more day
    // of absence beyond a line is not.
    if (reason.redFlag()
        && patterns.stream().anyMatch(pattern -> goesOnAfter(pattern, asOf, earlier.asOf()))) {
      return true;
    }
    if (earlier.codes() != null) {
      return !earlier.codes().contains(reason.code());
    }
    return patterns.stream().allMatch(pattern -> beganAfter(pattern, asOf, earlier.asOf()));
  }

  /** What was recorded on the day of the earlier result may have come after it. */
  private static boolean goesOnAfter(Pattern pattern, LocalDate asOf, LocalDate earlier) {
    int days = pattern.lastDaysBefore();
    return !pattern.kind().isLine()
        && days != Event.UNDATED
        && !asOf.minusDays(days).isBefore(earlier);
  }

  /** A pattern without days cannot be said to be old. */
  private static boolean beganAfter(Pattern pattern, LocalDate asOf, LocalDate earlier) {
    int days =
        pattern.changeDaysBefore() != Event.UNDATED
            ? pattern.changeDaysBefore()
            : pattern.firstDaysBefore();
    return days == Event.UNDATED || asOf.minusDays(days).isAfter(earlier);
  }

  Finding {
    Objects.requireNonNull(student, "student");
  }

  /** Tells the token only. */
  @Override
  public String toString() {
    return "Finding[" + student + "]";
  }
}
