package dev.safeguard.core.llm;

import dev.safeguard.api.stage.Egress.AnswerFault;
import java.util.List;

/** A way out that keeps a record of the answers that could not be used. */
interface RefusedAnswers {

  /**
   * Tells of one.
   *
   * @param payloadSha256 of the payload that it answers
   * @param faults what was wrong with it
   */
  void refused(String payloadSha256, List<AnswerFault> faults);
}
