package dev.safeguard.core.llm;

import dev.safeguard.api.llm.LadderStep;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.stage.Egress;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.Token;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Who shares which payload in a cohort, and the answers they share. First {@link #count} every
 * pupil, then {@link #close} the count, then {@link #analyze} every pupil; of these the first and
 * the last are safe for concurrent use.
 */
public final class Cohort {
  private static final LadderStep[] STEPS = LadderStep.values();

  private final int k;
  private final Map<LadderStep, Map<PayloadHash, Group>> groups = new EnumMap<>(LadderStep.class);
  private final Map<PayloadHash, Answer> answers = new HashMap<>();
  private final Set<Token> counted = new HashSet<>();

  /**
   * A cohort of which nobody is counted.
   *
   * @param k how many pupils have to share a payload for it to leave
   */
  public Cohort(int k) {
    this.k = k;
    for (LadderStep step : STEPS) {
      groups.put(step, new HashMap<>());
    }
  }

  /** Pupils of one payload at one step. */
  private static final class Group {
    final LadderStep step;
    final @Nullable Group coarser;

    /** Those not served by a finer payload. */
    int pupils;

    @Nullable Answer answer;

    Group(LadderStep step, @Nullable Group coarser) {
      this.step = step;
      this.coarser = coarser;
    }
  }

  /** The answer to one payload, at whichever steps it stands. */
  private static final class Answer {
    final @Nullable LlmOpinion earlier;
    final CompletableFuture<LlmAnalysis> given = new CompletableFuture<>();
    final AtomicBoolean asked = new AtomicBoolean();

    Answer(@Nullable LlmOpinion earlier) {
      this.earlier = earlier;
    }
  }

  /** Counts a pupil, once. */
  public void count(AssessedPupil pupil) {
    List<Pattern> patterns = pupil.patterns().found();
    if (patterns.isEmpty()) {
      return;
    }
    PayloadHash[] hashes = new PayloadHash[STEPS.length];
    for (LadderStep step : STEPS) {
      hashes[step.ordinal()] =
          PayloadHash.of(CoarsePayload.of(pupil.local().level(), patterns, step));
    }
    synchronized (this) {
      if (counted.add(pupil.record().student())) {
        group(hashes, LadderStep.EXACT).pupils++;
      }
    }
  }

  private Group group(PayloadHash[] hashes, LadderStep step) {
    Map<PayloadHash, Group> ofStep = of(step);
    PayloadHash hash = hashes[step.ordinal()];
    Group group = ofStep.get(hash);
    if (group == null) {
      int next = step.ordinal() + 1;
      group = new Group(step, next == STEPS.length ? null : group(hashes, STEPS[next]));
      ofStep.put(hash, group);
    }
    return group;
  }

  private Map<PayloadHash, Group> of(LadderStep step) {
    return groups.getOrDefault(step, Map.of());
  }

  /**
   * Decides who is asked about how: whom no payload of a step serves is counted at the next one.
   *
   * @param gate knows the answers of earlier sessions, for which nothing has to leave
   * @param session the session that asks
   */
  public synchronized void close(EgressGate gate, SessionId session) {
    counted.clear();
    for (LadderStep step : STEPS) {
      of(step).forEach((hash, group) -> decide(hash, group, gate.earlier(session, hash)));
    }
  }

  private void decide(PayloadHash hash, Group group, @Nullable LlmOpinion earlier) {
    Answer answer = answers.get(hash);
    if (answer == null && (earlier != null || group.pupils >= k)) {
      answer = new Answer(earlier);
      answers.put(hash, answer);
    }
    group.answer = answer;
    if (answer == null && group.coarser != null) {
      group.coarser.pupils += group.pupils;
    }
  }

  /** Whether enough pupils share a payload for it to leave. */
  boolean mayLeave(String payload) {
    Answer answer = answers.get(PayloadHash.of(payload));
    return answer != null && answer.earlier == null;
  }

  /**
   * What comes of stage 4 for a pupil: the answer of all who share the payload, for which the first
   * of them asks.
   */
  public LlmAnalysis analyze(AssessedPupil pupil, StandardLlmAnalyzer analyzer, Egress egress)
      throws InterruptedException {
    List<Pattern> patterns = pupil.patterns().found();
    if (patterns.isEmpty()) {
      return without(LlmStatus.NOT_NEEDED, egress);
    }
    String exact = CoarsePayload.of(pupil.local().level(), patterns, LadderStep.EXACT);
    Group group = of(LadderStep.EXACT).get(PayloadHash.of(exact));
    if (group == null) {
      return without(LlmStatus.WITHHELD, egress)
          .withSharing(new LlmAnalysis.Sharing(0, LadderStep.EXACT));
    }
    while (group.answer == null && group.coarser != null) {
      group = group.coarser;
    }
    LlmAnalysis.Sharing sharing = new LlmAnalysis.Sharing(group.pupils, group.step);
    Answer answer = group.answer;
    if (answer == null) {
      return without(LlmStatus.WITHHELD, egress).withSharing(sharing);
    }
    LadderStep step = group.step;
    String payload = CoarsePayload.of(pupil.local().level(), patterns, step);
    if (answer.earlier != null) {
      return StandardLlmAnalyzer.cached(payload, answer.earlier, egress).withSharing(sharing);
    }
    List<Pattern> told = CoarsePayload.told(patterns, step);
    return share(answer, () -> analyzer.ask(payload, told, egress)).withSharing(sharing);
  }

  private interface Question {
    LlmAnalysis ask() throws InterruptedException;
  }

  /** The first asks; the others wait, no longer than the first one's deadline. */
  private static LlmAnalysis share(Answer answer, Question question) throws InterruptedException {
    if (answer.asked.compareAndSet(false, true)) {
      try {
        LlmAnalysis given = question.ask();
        answer.given.complete(given);
        return given;
      } finally {
        // Lets go of those who wait if the question failed; does nothing to one that is answered.
        answer.given.cancel(false);
      }
    }
    try {
      LlmAnalysis given = answer.given.get();
      return new LlmAnalysis(
          given.status(),
          given.opinion(),
          given.provider(),
          0,
          given.disclosure(),
          given.payloadSha256());
    } catch (ExecutionException e) {
      throw new IllegalStateException("it is only ever completed or cancelled");
    }
  }

  private static LlmAnalysis without(LlmStatus status, Egress egress) {
    return LlmAnalysis.without(status, egress.provider(), 0, egress.disclosure());
  }
}
