package dev.safeguard.core.llm;

import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.stage.Egress;
import dev.safeguard.api.stage.Egress.AnswerFault;
import dev.safeguard.api.stage.Egress.Reply;
import dev.safeguard.api.stage.LlmAnalyzer;
import dev.safeguard.api.text.SafeVocabulary;
import dev.safeguard.core.crypto.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The standard stage 4: tells the LLM the patterns as codes and, where the pupil has any, the notes
 * behind them, checks what it answers against both, and asks again where an answer cannot be used.
 * Whatever fails ends in a status without an opinion, never in one that is made up. Safe for
 * concurrent use.
 */
public final class StandardLlmAnalyzer implements LlmAnalyzer {
  private final LlmPolicy policy;
  private final Supplier<? extends SafeVocabulary> words;

  /**
   * An analyser that asks as often as a policy says.
   *
   * @param policy how often to ask again
   * @param words the vocabulary of the notes; asked for when there is one
   */
  public StandardLlmAnalyzer(LlmPolicy policy, Supplier<? extends SafeVocabulary> words) {
    this.policy = Objects.requireNonNull(policy, "policy");
    this.words = Objects.requireNonNull(words, "words");
  }

  @Override
  public LlmAnalysis analyze(AssessedPupil pupil, Egress egress) throws InterruptedException {
    if (egress.disclosure() == Disclosure.NONE) {
      return ended(LlmStatus.DISABLED, egress, null);
    }
    List<Pattern> patterns = pupil.patterns().found();
    if (patterns.isEmpty()) {
      return ended(LlmStatus.NOT_NEEDED, egress, null);
    }
    return ask(payload(pupil, patterns), patterns, egress);
  }

  private String payload(AssessedPupil pupil, List<Pattern> patterns) {
    String codes = Payload.of(pupil.local().level(), patterns);
    return pupil.narrative().isEmpty()
        ? codes
        : NarrativeNotes.behind(codes, pupil.narrative(), pupil.record().student(), words.get());
  }

  /**
   * Asks about a payload until an answer can be used.
   *
   * @param patterns the patterns that it tells of
   */
  LlmAnalysis ask(String payload, List<Pattern> patterns, Egress egress)
      throws InterruptedException {
    EarlierAnswers memory = egress instanceof EarlierAnswers earlier ? earlier : null;
    LlmOpinion known = memory == null ? null : memory.earlier(payload);
    if (known != null) {
      return cached(payload, known, egress);
    }
    String left = null;
    List<AnswerFault> faults = List.of();
    AnswerTexts texts =
        egress instanceof AnswerTexts.Source source
            ? source.answerTexts(payload)
            : AnswerTexts.CODES;
    for (int asked = 0; asked <= policy.maxAskAgain(); asked++) {
      Reply reply = egress.ask(payload, faults);
      if (reply instanceof Reply.Refused) {
        return ended(LlmStatus.REFUSED_BY_GATE, egress, left);
      }
      if (reply instanceof Reply.Unavailable unavailable) {
        String sha256 = unavailable.payloadSha256();
        return ended(LlmStatus.UNAVAILABLE, egress, sha256 != null ? sha256 : left);
      }
      Reply.Answered answered = (Reply.Answered) reply;
      left = answered.payloadSha256();
      CheckedAnswer answer = AnswerReader.read(answered.text(), patterns, texts);
      if (answer instanceof CheckedAnswer.Valid valid) {
        if (memory != null) {
          memory.keep(payload, valid.opinion());
        }
        return new LlmAnalysis(
            LlmStatus.ANSWERED,
            valid.opinion(),
            egress.provider(),
            egress.requests(),
            egress.disclosure(),
            left);
      }
      faults = ((CheckedAnswer.Faulty) answer).faults();
      if (egress instanceof RefusedAnswers told) {
        told.refused(left, faults);
      }
    }
    return ended(LlmStatus.INVALID_ANSWER, egress, left);
  }

  /** An earlier session's answer. */
  static LlmAnalysis cached(String payload, LlmOpinion opinion, Egress egress) {
    return new LlmAnalysis(
        LlmStatus.CACHED, opinion, egress.provider(), 0, egress.disclosure(), Sha256.hex(payload));
  }

  private static LlmAnalysis ended(LlmStatus status, Egress egress, @Nullable String left) {
    return new LlmAnalysis(
        status, null, egress.provider(), egress.requests(), egress.disclosure(), left);
  }
}
