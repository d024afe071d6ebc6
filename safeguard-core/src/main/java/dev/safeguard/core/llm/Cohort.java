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
import org.jspecify.annotations.Nullable;

/**
 * Who shares which payload in a cohort, and the answers they share. Holds a hash and a count for
 * each distinct payload of each step, and fewer than k tokens beside until it is closed. First
 * {@link #count} every pupil, then {@link #close} the count, then {@link #analyze} every pupil; of
 * these the first and the last are safe for concurrent use.
 */
public final class Cohort {
  private static final LadderStep[] STEPS = LadderStep.values();

  private final int k;
  private final Map<LadderStep, Map<PayloadHash, Group>> groups = new EnumMap<>(LadderStep.class);
  private final Map<PayloadHash, SharedAnswer> answers = new HashMap<>();

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

  /** Pupils of one payload at one step, of which fewer than k are known one by one. */
  private final class Group {
    final LadderStep step;
    final @Nullable Group coarser;

    /**
     * Those not served by a finer payload. Of more than k, one with several records may be many.
     */
    int pupils;

    @Nullable SharedAnswer answer;

    private Set<Token> known = Set.of();

    Group(LadderStep step, @Nullable Group coarser) {
      this.step = step;
      this.coarser = coarser;
    }

    /** Counts a pupil, once as long as k are not reached. */
    void add(Token student) {
      if (pupils >= k) {
        pupils++;
      } else if (!known.contains(student)) {
        if (known.isEmpty()) {
          // Most payloads have one pupil.
          known = Set.of(student);
        } else {
          known = known.size() == 1 ? new HashSet<>(known) : known;
          known.add(student);
        }
        pupils = known.size();
        known = pupils >= k ? Set.of() : known;
      }
    }

    /** Decides who is served here, and counts the others at the next step. */
    void close(@Nullable SharedAnswer decided) {
      answer = decided;
      if (answer == null && coarser != null) {
        known.forEach(coarser::add);
      }
      known = Set.of();
    }
  }

  /** Counts a pupil. */
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
      group(hashes, LadderStep.EXACT).add(pupil.record().student());
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
    for (LadderStep step : STEPS) {
      of(step).forEach((hash, group) -> decide(hash, group, gate.earlier(session, hash)));
    }
  }

  private void decide(PayloadHash hash, Group group, @Nullable LlmOpinion earlier) {
    SharedAnswer answer = answers.get(hash);
    if (answer == null && (earlier != null || group.pupils >= k)) {
      answer = new SharedAnswer(earlier);
      answers.put(hash, answer);
    }
    group.close(answer);
  }

  /** How many payloads, at all steps, and pupils it holds. */
  synchronized int size() {
    int size = answers.size();
    for (Map<PayloadHash, Group> ofStep : groups.values()) {
      size += ofStep.size();
      size += ofStep.values().stream().mapToInt(group -> group.known.size()).sum();
    }
    return size;
  }

  /** Whether enough pupils share a payload for it to leave. */
  boolean mayLeave(String payload) {
    SharedAnswer answer = answers.get(PayloadHash.of(payload));
    return answer != null && answer.earlier() == null;
  }

  /**
   * What comes of stage 4 for a pupil: the answer of all who share the payload, for which the first
   * of them asks, and the next where that fails.
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
    SharedAnswer answer = group.answer;
    if (answer == null) {
      return without(LlmStatus.WITHHELD, egress).withSharing(sharing);
    }
    LadderStep step = group.step;
    String payload = CoarsePayload.of(pupil.local().level(), patterns, step);
    LlmOpinion earlier = answer.earlier();
    if (earlier != null) {
      return StandardLlmAnalyzer.cached(payload, earlier, egress).withSharing(sharing);
    }
    List<Pattern> told = CoarsePayload.told(patterns, step);
    return answer.get(() -> analyzer.ask(payload, told, egress), egress).withSharing(sharing);
  }

  private static LlmAnalysis without(LlmStatus status, Egress egress) {
    return LlmAnalysis.without(status, egress.provider(), 0, egress.disclosure());
  }
}
