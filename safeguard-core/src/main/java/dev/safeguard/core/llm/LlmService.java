package dev.safeguard.core.llm;

import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The LLM of one pipeline, with all that its sessions share: the limits, and what was answered
 * before. Safe for concurrent use; closing the client is its opener's.
 */
public final class LlmService {
  private final OpenedLlm llm;
  private final LlmPolicy policy;
  private final Executor executor;
  private final @Nullable Consumer<? super LlmRequest> dryRun;
  private final Waiting waiting;
  private final RequestLimits limits;
  private final boolean offline;

  /** None where nothing is kept, and none for a client whose answers cost nothing. */
  private final @Nullable AnswerCache answers;

  /**
   * A service.
   *
   * @param llm the client, and what it can do
   * @param policy how far to go for an answer
   * @param executor runs the calls of a client that is not {@code OFFLINE}; such a client is called
   *     on the caller's own thread
   * @param dryRun given each request in place of the client, or null to ask the client
   */
  public LlmService(
      OpenedLlm llm,
      LlmPolicy policy,
      Executor executor,
      @Nullable Consumer<? super LlmRequest> dryRun) {
    this(llm, policy, executor, dryRun, Waiting.REAL);
  }

  LlmService(
      OpenedLlm llm,
      LlmPolicy policy,
      Executor executor,
      @Nullable Consumer<? super LlmRequest> dryRun,
      Waiting waiting) {
    this.llm = Objects.requireNonNull(llm, "llm");
    this.policy = Objects.requireNonNull(policy, "policy");
    this.executor = Objects.requireNonNull(executor, "executor");
    this.dryRun = dryRun;
    this.waiting = waiting;
    this.limits = new RequestLimits(policy.limits());
    this.offline = llm.capabilities().contains(LlmCapability.OFFLINE);
    this.answers =
        offline || policy.limits().maxCached() == 0
            ? null
            : new AnswerCache(llm.name(), policy.limits(), waiting);
  }

  String name() {
    return llm.name();
  }

  LlmPolicy policy() {
    return policy;
  }

  Waiting waiting() {
    return waiting;
  }

  @Nullable AnswerCache answers() {
    return answers;
  }

  /** What is given each request in place of the client, if anything is. */
  @Nullable Consumer<? super LlmRequest> dryRun() {
    return dryRun;
  }

  /**
   * Makes one request once it may be made.
   *
   * @param request the request
   * @param nanosLeft how long it may take
   * @param usage of the session
   * @param leaving told just before it leaves
   * @return the answer, or null if the request may not be made
   * @throws LlmException if it fails
   */
  @Nullable LlmResponse ask(
      LlmRequest request, long nanosLeft, SessionUsage usage, Runnable leaving)
      throws LlmException, InterruptedException {
    if (offline) {
      if (!usage.takeRequest()) {
        return null;
      }
      leaving.run();
      return counted(completeHere(request), usage);
    }
    try (RequestLimits.Permit permit = limits.acquire(nanosLeft, usage, waiting)) {
      if (permit == null) {
        return null;
      }
      leaving.run();
      LlmResponse response = complete(request);
      permit.answered();
      return counted(response, usage);
    }
  }

  private static LlmResponse counted(LlmResponse response, SessionUsage usage) {
    usage.answered(response);
    return response;
  }

  private LlmResponse completeHere(LlmRequest request) throws LlmException, InterruptedException {
    try {
      return given(llm.client().complete(request));
    } catch (RuntimeException | LinkageError e) {
      throw new LlmException("the client failed");
    }
  }

  /** What a careless client returns may be nothing. */
  private static LlmResponse given(@Nullable LlmResponse response) throws LlmException {
    if (response == null) {
      throw new LlmException("the client gave no answer");
    }
    return response;
  }

  private LlmResponse complete(LlmRequest request) throws LlmException, InterruptedException {
    LlmClient client = llm.client();
    FutureTask<LlmResponse> task = new FutureTask<>(() -> client.complete(request));
    try {
      executor.execute(task);
      return given(task.get(request.deadline().toNanos(), TimeUnit.NANOSECONDS));
    } catch (RejectedExecutionException e) {
      throw new LlmException("there is no thread for the request");
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

  /** How long to wait before the next attempt where the service does not say. */
  Duration backOff(int attempt) {
    long nanos = policy.retryDelay().multipliedBy(1L << Math.min(attempt - 1, 10)).toNanos();
    return Duration.ofNanos((long) (nanos * (0.5 + waiting.random())));
  }
}
