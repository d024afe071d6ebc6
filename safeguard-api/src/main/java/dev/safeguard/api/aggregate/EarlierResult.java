package dev.safeguard.api.aggregate;

import dev.safeguard.api.history.PastAssessment;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.stage.Analysis;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a pupil last time, to tell what is new by.
 *
 * @param asOf the day that it looked back from
 * @param level the level without an LLM: a second view's raise would look like the pupil's own
 * @param codes what was found; null where that was not kept, and then what began after {@code asOf}
 *     is new. A red flag with a record of {@code asOf} or later is new either way: it may have come
 *     after this result
 */
public record EarlierResult(LocalDate asOf, RiskLevel level, @Nullable Set<PatternCode> codes) {

  public EarlierResult {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(level, "level");
    codes = codes == null ? null : Set.copyOf(codes);
  }

  /** Of an analysis. */
  public static EarlierResult of(Analysis analysis) {
    Set<PatternCode> codes = new HashSet<>();
    for (Pattern pattern : analysis.patterns().found()) {
      codes.add(pattern.code());
    }
    return new EarlierResult(analysis.record().asOf(), analysis.local().level(), codes);
  }

  /** Of an assessment in a history, which keeps no codes. */
  public static EarlierResult of(PastAssessment assessment) {
    return new EarlierResult(assessment.asOf(), assessment.level(), null);
  }

  /** Tells the level only. */
  @Override
  public String toString() {
    return "EarlierResult[" + level + "]";
  }
}
