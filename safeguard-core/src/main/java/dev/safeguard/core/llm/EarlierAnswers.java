package dev.safeguard.core.llm;

import dev.safeguard.api.llm.LlmOpinion;
import org.jspecify.annotations.Nullable;

/** A way out that remembers answers for later sessions. */
interface EarlierAnswers {

  /** The answer that an earlier session was given to a payload, or null. */
  @Nullable LlmOpinion earlier(String payload);

  /** Keeps a checked answer. */
  void keep(String payload, LlmOpinion opinion);
}
