package dev.safeguard.core;

import dev.safeguard.api.history.AssessmentHistory;
import dev.safeguard.api.history.PastAssessment;
import dev.safeguard.api.history.RiskTrend;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.token.TokenIssuer;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.history.RiskTrends;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The host's history of assessments, with the pseudonyms it goes by; or none. */
final class KeptHistory {
  static final KeptHistory NONE = new KeptHistory();

  private final @Nullable AssessmentHistory history;
  private final @Nullable TokenIssuer pseudonyms;

  private KeptHistory() {
    history = null;
    pseudonyms = null;
  }

  KeptHistory(AssessmentHistory history, TokenIssuer pseudonyms) {
    this.history = history;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Keeps an assessment, unless there was nothing to judge by, and tells which way those up to its
   * day go. Where the host's history throws, that is all that is lost.
   *
   * @param record the pupil's, with a day
   */
  Optional<RiskTrend> add(StudentRecord record, RiskAssessment local) {
    LocalDate day = record.asOf();
    if (history == null || pseudonyms == null || day == null) {
      return Optional.empty();
    }
    String pupil = pseudonyms.issue(TokenKind.STU, record.studentId()).toString();
    try {
      if (local.sufficiency() != DataSufficiency.NONE) {
        history.add(pupil, PastAssessment.of(day, local));
      }
      List<PastAssessment> known =
          history.of(pupil).stream().filter(past -> !past.asOf().isAfter(day)).toList();
      return Optional.of(RiskTrends.of(known));
    } catch (RuntimeException e) {
      return Optional.of(RiskTrend.UNAVAILABLE);
    }
  }
}
