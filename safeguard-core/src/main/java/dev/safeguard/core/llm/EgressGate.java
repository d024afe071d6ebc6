package dev.safeguard.core.llm;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.spi.AuditLog;
import dev.safeguard.api.stage.Egress;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.Token;
import dev.safeguard.core.crypto.Sha256;
import dev.safeguard.core.llm.Refusal.Rule;
import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import dev.safeguard.llm.spi.LlmRetriableException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The only maker of LLM requests and the only holder of an LLM client. It does not trust the stage
 * that asks: the instructions are its own, and a payload leaves only if every byte of it is part of
 * a closed code or a short number, or, under {@code NARRATIVE}, of free text in which its own
 * search finds no identity. What leaves is in the audit log before it does. Safe for concurrent
 * use; closing the client is its opener's.
 */
public final class EgressGate {
  private static final Egress.Reply REFUSED = new Egress.Reply.Refused();

  private final OpenedLlm llm;
  private final boolean offline;
  private final Disclosure disclosure;
  private final AuditLog audit;
  private final Clock clock;
  private final LlmPolicy policy;
  private final Executor executor;
  private final Waiting waiting;
  private final Prompt prompt;

  /**
   * A gate before one client.
   *
   * @param llm the client, and what it can do
   * @param disclosure what may leave; under {@code NONE} every question is refused
   * @param audit told of every request before it leaves, and of every refusal
   * @param clock stamps the audit
   * @param policy deadline and retries
   * @param executor runs the calls of a client that is not {@code OFFLINE}; such a client is called
   *     on the caller's own thread
   * @throws ConfigurationException if the prompt is not the one that was released
   */
  public EgressGate(
      OpenedLlm llm,
      Disclosure disclosure,
      AuditLog audit,
      Clock clock,
      LlmPolicy policy,
      Executor executor) {
    this(llm, disclosure, audit, clock, policy, executor, Waiting.REAL);
  }

  EgressGate(
      OpenedLlm llm,
      Disclosure disclosure,
      AuditLog audit,
      Clock clock,
      LlmPolicy policy,
      Executor executor,
      Waiting waiting) {
    this.llm = Objects.requireNonNull(llm, "llm");
    this.offline = llm.capabilities().contains(LlmCapability.OFFLINE);
    this.disclosure = Objects.requireNonNull(disclosure, "disclosure");
    this.prompt = disclosure == Disclosure.NARRATIVE ? Prompt.narrative() : Prompt.standard();
    this.audit = Objects.requireNonNull(audit, "audit");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.policy = Objects.requireNonNull(policy, "policy");
    this.executor = Objects.requireNonNull(executor, "executor");
    this.waiting = waiting;
  }

  /**
   * A way out for one pupil, through which no free text can go. Its deadline starts with its first
   * question.
   */
  public Egress forPupil(SessionId session, Token student) {
    return new PupilEgress(session, student, null);
  }

  /**
   * A way out for one pupil. Its deadline starts with its first question.
   *
   * @param known what free text is checked against; without a use under other disclosures
   */
  public Egress forPupil(SessionId session, Token student, KnownIdentities known) {
    return new PupilEgress(session, student, known);
  }

  private final class PupilEgress implements Egress, AnswerTexts.Source {
    private final SessionId session;
    private final Token student;
    private final @Nullable KnownIdentities known;
    private @Nullable IdentitySearch search;
    private int requests;
    private long deadlineAt;

    PupilEgress(SessionId session, Token student, @Nullable KnownIdentities known) {
      this.session = Objects.requireNonNull(session, "session");
      this.student = Objects.requireNonNull(student, "student");
      this.known = known;
    }

    private @Nullable Refusal check(String payload, byte[] bytes) {
      return switch (disclosure) {
        case NONE -> new Refusal(Rule.NOTHING_MAY_LEAVE, 0);
        case NARRATIVE ->
            known == null
                ? new Refusal(Rule.NARRATIVE_UNCHECKED, 0)
                : NarrativePayload.check(payload, search(known), known.issued());
        case CODES -> CodesScanner.scan(bytes);
      };
    }

    private IdentitySearch search(KnownIdentities whom) {
      IdentitySearch made = search;
      if (made == null) {
        made = new IdentitySearch(whom.identities().get());
        search = made;
      }
      return made;
    }

    @Override
    public AnswerTexts answerTexts(String payload) {
      return disclosure != Disclosure.NARRATIVE || known == null
          ? AnswerTexts.CODES
          : AnswerTexts.of(NarrativePayload.tokens(payload), search(known));
    }

    @Override
    public Disclosure disclosure() {
      return disclosure;
    }

    @Override
    public String provider() {
      return llm.name();
    }

    @Override
    public int requests() {
      return requests;
    }

    @Override
    public Reply ask(String payload, List<AnswerFault> faults) throws InterruptedException {
      if (payload.length() > CodesScanner.MAX_BYTES) {
        return refuse(new Refusal(Rule.TOO_LARGE, CodesScanner.MAX_BYTES));
      }
      byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
      Refusal refusal = check(payload, bytes);
      if (refusal != null) {
        return refuse(refusal);
      }
      if (requests == 0) {
        deadlineAt = waiting.nanoTime() + policy.deadline().toNanos();
      }
      String user = faults.isEmpty() ? payload : payload + named(faults);
      return send(new GateRequest(user, deadlineAt), bytes.length, Sha256.hex(bytes));
    }

    private Reply refuse(Refusal refusal) {
      audit.append(
          new AuditEvent.RequestRefused(
              clock.instant(), session, student, refusal.rule().name(), refusal.position()));
      return REFUSED;
    }

    private Reply send(GateRequest request, int bytes, String sha256) throws InterruptedException {
      for (int attempt = 1; request.nanosLeft() > 0; attempt++) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        audit.append(
            new AuditEvent.RequestLeft(
                clock.instant(), session, student, llm.name(), disclosure, sha256, bytes));
        requests++;
        try {
          return new Reply.Answered(complete(request).text(), sha256);
        } catch (LlmRetriableException e) {
          Duration delay = e.delay().orElse(backOff(attempt));
          if (attempt >= policy.maxAttempts() || !fits(delay, request.nanosLeft())) {
            break;
          }
          waiting.pause(delay);
        } catch (LlmException | RuntimeException | LinkageError e) {
          break;
        }
      }
      return new Reply.Unavailable(sha256);
    }
  }

  private LlmResponse complete(GateRequest request) throws LlmException, InterruptedException {
    LlmClient client = llm.client();
    if (offline) {
      return client.complete(request);
    }
    FutureTask<LlmResponse> task = new FutureTask<>(() -> client.complete(request));
    executor.execute(task);
    try {
      return task.get(request.nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new LlmException("no answer within the deadline");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof LlmException failure) {
        throw failure;
      }
      if (cause instanceof VirtualMachineError error) {
        throw error;
      }
      throw new LlmException("the client failed");
    } finally {
      // Does nothing to one that is done.
      task.cancel(true);
    }
  }

  private Duration backOff(int attempt) {
    return policy.retryDelay().multipliedBy(1L << Math.min(attempt - 1, 10));
  }

  private static boolean fits(Duration delay, long nanosLeft) {
    return delay.compareTo(Duration.ofNanos(nanosLeft)) < 0;
  }

  /** The faults as a line of their names, each once. */
  private static String named(List<Egress.AnswerFault> faults) {
    StringJoiner line = new StringJoiner(",", "\nFAULTS: ", "");
    for (Egress.AnswerFault fault : EnumSet.copyOf(faults)) {
      line.add(fault.name());
    }
    return line.toString();
  }

  private final class GateRequest implements LlmRequest {
    private final String user;
    private final long deadlineAt;

    GateRequest(String user, long deadlineAt) {
      this.user = user;
      this.deadlineAt = deadlineAt;
    }

    long nanosLeft() {
      return Math.max(0, deadlineAt - waiting.nanoTime());
    }

    @Override
    public String system() {
      return prompt.system();
    }

    @Override
    public String user() {
      return user;
    }

    @Override
    public String answerSchema() {
      return prompt.answerSchema();
    }

    @Override
    public int maxAnswerTokens() {
      return policy.maxAnswerTokens();
    }

    @Override
    public Duration deadline() {
      return Duration.ofNanos(nanosLeft());
    }

    /** Tells the length only. */
    @Override
    public String toString() {
      return "LlmRequest[" + user.length() + " characters]";
    }
  }
}
