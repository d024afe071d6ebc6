package dev.safeguard.core.llm;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.stage.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Answers to {@code CODES} payloads, for later sessions of one pipeline, in memory. Bounded in size
 * and age by the policy. Safe for concurrent use.
 */
final class AnswerCache {
  private final Cache<Key, Kept> answers;
  private final String model;

  private record Key(PayloadHash payload, Prompt prompt, String model) {}

  private record Kept(SessionId session, LlmOpinion opinion) {}

  /**
   * An empty cache.
   *
   * @param model who answers
   */
  AnswerCache(String model, LlmPolicy.Limits limits, Waiting waiting) {
    this.model = model;
    this.answers =
        CacheBuilder.newBuilder()
            .maximumSize(limits.maxCached())
            .expireAfterWrite(limits.maxCacheAge())
            .ticker(
                new Ticker() {
                  @Override
                  public long read() {
                    return waiting.nanoTime();
                  }
                })
            .build();
  }

  /** The answer that another session was given to a payload, or null. */
  @Nullable LlmOpinion earlier(SessionId session, Prompt prompt, PayloadHash payload) {
    Kept kept = answers.getIfPresent(key(prompt, payload));
    return kept == null || kept.session().equals(session) ? null : kept.opinion();
  }

  void keep(SessionId session, Prompt prompt, PayloadHash payload, LlmOpinion opinion) {
    answers.put(key(prompt, payload), new Kept(session, opinion));
  }

  private Key key(Prompt prompt, PayloadHash payload) {
    return new Key(payload, prompt, model);
  }
}
