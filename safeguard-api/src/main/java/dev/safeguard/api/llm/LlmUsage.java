package dev.safeguard.api.llm;

/**
 * What the LLM cost in one session so far.
 *
 * @param requests requests that left, retries and asking again included; in a dry run those that
 *     would have
 * @param inputTokens tokens of the requests, as far as the service told
 * @param outputTokens tokens of the answers, as far as the service told
 * @param untold answers of which the service did not tell both
 * @param answeredPupils pupils who got an answer, a shared or cached one included
 * @param requestsSaved pupils among them for whom no request was made, since an equal payload was
 *     answered already
 * @param refusedAnswers answers that came and could not be used; the audit log says why
 */
public record LlmUsage(
    long requests,
    long inputTokens,
    long outputTokens,
    long untold,
    long answeredPupils,
    long requestsSaved,
    long refusedAnswers) {}
