package dev.safeguard.api.history;

import java.util.List;

/**
 * Keeps assessments beyond their sessions. Pupils go by a pseudonym of the host's own, such as a
 * keyed hash of the pupil's id: never a name or an id, and no session's token, since the next
 * session knows the pupil by another. Implementations are safe for concurrent use. What is kept is
 * personal data of a child still, and the host's to keep safe and to erase. One that throws fails
 * no analysis: its trend is {@link RiskTrend#UNAVAILABLE}.
 */
public interface AssessmentHistory {

  /** Keeps an assessment; of one day the latest to be added counts. */
  void add(String pupil, PastAssessment assessment);

  /** What is kept of a pupil, oldest first; empty where nothing is. */
  List<PastAssessment> of(String pupil);

  /** Forgets a pupil. */
  void erase(String pupil);
}
