package dev.safeguard.example.cli;

import dev.safeguard.api.llm.LlmUsage;

/** What a run asked of an LLM, in a line. */
final class Summary {

  /**
   * The line.
   *
   * @param dryRun whether nothing was sent
   * @param audited whether an audit log was written
   */
  static String of(LlmUsage usage, boolean dryRun, boolean audited) {
    StringBuilder line = new StringBuilder();
    line.append(usage.requests()).append(usage.requests() == 1 ? " call" : " calls");
    if (dryRun) {
      return line.append(" would be made").toString();
    }
    if (usage.inputTokens() + usage.outputTokens() > 0) {
      line.append(", ").append(usage.inputTokens());
      line.append(" and ").append(usage.outputTokens()).append(" tokens");
      line.append(usage.untold() > 0 ? " as far as told" : "");
    }
    line.append(", ").append(usage.answeredPupils());
    line.append(usage.answeredPupils() == 1 ? " pupil answered, " : " pupils answered, ");
    line.append(usage.requestsSaved());
    line.append(usage.requestsSaved() == 1 ? " call saved, " : " calls saved, ");
    line.append(usage.refusedAnswers());
    line.append(usage.refusedAnswers() == 1 ? " answer refused" : " answers refused");
    if (usage.refusedAnswers() > 0) {
      line.append(audited ? " (the audit log says why)" : " (--audit FILE says why)");
    }
    return line.toString();
  }

  private Summary() {}
}
