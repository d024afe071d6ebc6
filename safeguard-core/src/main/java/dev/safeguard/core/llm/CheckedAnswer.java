package dev.safeguard.core.llm;

import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.stage.Egress.AnswerFault;
import java.util.List;

/** An LLM's answer after the check. */
sealed interface CheckedAnswer {

  /** All of it can be used. */
  record Valid(LlmOpinion opinion) implements CheckedAnswer {}

  /** None of it can be used. */
  record Faulty(List<AnswerFault> faults) implements CheckedAnswer {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
