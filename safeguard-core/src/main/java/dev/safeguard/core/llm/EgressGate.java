package dev.safeguard.core.llm;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.llm.LlmUsage;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.spi.AuditLog;
import dev.safeguard.api.stage.Egress;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.Token;
import dev.safeguard.core.crypto.Sha256;
import dev.safeguard.core.deidentify.NamesInProse;
import dev.safeguard.core.llm.Prompt.Use;
import dev.safeguard.core.llm.Refusal.Rule;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import dev.safeguard.llm.spi.LlmRetriableException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Consumer;
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

  private final LlmService llm;
  private final Disclosure disclosure;
  private final AuditLog audit;
  private final Clock clock;
  private final LlmPolicy policy;
  private final Waiting waiting;
  private final SessionUsage usage;
  private final Prompt prompt;
  private final Prompt shared;
  private final NamesInProse names;
  private final AnswerTexts answerTexts;

  /** A gate before one service, for one session, which asks in English. */
  public EgressGate(LlmService llm, Disclosure disclosure, AuditLog audit, Clock clock) {
    this(llm, disclosure, Locale.ENGLISH, audit, clock);
  }

  /**
   * A gate before one service, for one session.
   *
   * @param llm the service
   * @param disclosure what may leave; under {@code NONE} every question is refused
   * @param language of the instructions, and so of the answers
   * @param audit told of every request before it leaves, and of every refusal
   * @param clock stamps the audit
   * @throws ConfigurationException if there are no instructions in the language, or they are not
   *     the ones that were released
   */
  public EgressGate(
      LlmService llm, Disclosure disclosure, Locale language, AuditLog audit, Clock clock) {
    this.llm = Objects.requireNonNull(llm, "llm");
    this.disclosure = Objects.requireNonNull(disclosure, "disclosure");
    this.prompt =
        Prompt.of(disclosure == Disclosure.NARRATIVE ? Use.NARRATIVE : Use.CODES, language);
    this.shared = Prompt.of(Use.SHARED, language);
    this.names = NamesInProse.of(language);
    this.answerTexts = AnswerTexts.codes(names);
    this.audit = Objects.requireNonNull(audit, "audit");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.policy = llm.policy();
    this.waiting = llm.waiting();
    this.usage = new SessionUsage(policy.limits().maxRequests());
  }

  /**
   * Refuses a language in which no LLM can be asked.
   *
   * @throws ConfigurationException if it is one
   */
  public static void requireLanguage(Locale language) {
    Prompt.of(Use.CODES, language);
  }

  /** The languages in which an LLM can be asked. */
  public static List<Locale> languages() {
    return Prompt.languages();
  }

  /** What was asked through this gate so far. */
  public LlmUsage usage() {
    return usage.soFar();
  }

  /** Counts what became of a pupil. */
  public void count(LlmAnalysis llm) {
    if (llm.opinion() != null) {
      usage.pupilAnswered(llm.attempts() > 0);
    }
  }

  /**
   * A way out for one pupil, through which no free text can go. Its deadline starts with its first
   * question.
   */
  public Egress forPupil(SessionId session, Token student) {
    return new PupilEgress(session, student, null, null);
  }

  /**
   * The same for a pupil of a cohort, through which only that can go which enough pupils share. Its
   * deadline starts with its first question.
   */
  public Egress forPupil(SessionId session, Token student, Cohort cohort) {
    return new PupilEgress(session, student, null, cohort);
  }

  /** The answer that another session was given to a payload that pupils share, or null. */
  @Nullable LlmOpinion earlier(SessionId session, PayloadHash payload) {
    AnswerCache answers = answers();
    return answers == null ? null : answers.earlier(session, shared, payload);
  }

  private @Nullable AnswerCache answers() {
    return disclosure == Disclosure.CODES ? llm.answers() : null;
  }

  /**
   * A way out for one pupil. Its deadline starts with its first question.
   *
   * @param known what free text is checked against; without a use under other disclosures
   */
  public Egress forPupil(SessionId session, Token student, KnownIdentities known) {
    return new PupilEgress(session, student, known, null);
  }

  private final class PupilEgress
      implements TimedEgress, AnswerTexts.Source, EarlierAnswers, RefusedAnswers {
    private final SessionId session;
    private final Token student;
    private final @Nullable KnownIdentities known;
    private final @Nullable Cohort cohort;
    private final Prompt prompt;
    private @Nullable IdentitySearch search;
    private int requests;
    private boolean started;
    private long deadlineAt;

    PupilEgress(
        SessionId session,
        Token student,
        @Nullable KnownIdentities known,
        @Nullable Cohort cohort) {
      this.session = Objects.requireNonNull(session, "session");
      this.student = Objects.requireNonNull(student, "student");
      this.known = known;
      this.cohort = cohort;
      this.prompt = cohort == null ? EgressGate.this.prompt : shared;
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
          ? answerTexts
          : AnswerTexts.of(NarrativePayload.tokens(payload), search(known), names);
    }

    @Override
    public @Nullable LlmOpinion earlier(String payload) {
      AnswerCache answers = answers();
      return answers == null ? null : answers.earlier(session, prompt, PayloadHash.of(payload));
    }

    @Override
    public void keep(String payload, LlmOpinion opinion) {
      AnswerCache answers = answers();
      if (answers != null) {
        answers.keep(session, prompt, PayloadHash.of(payload), opinion);
      }
    }

    @Override
    public void refused(String payloadSha256, List<AnswerFault> faults) {
      usage.answerRefused();
      audit.append(
          new AuditEvent.AnswerRefused(
              clock.instant(),
              session,
              student,
              llm.name(),
              payloadSha256,
              List.copyOf(EnumSet.copyOf(faults))));
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
    public long nanosLeft() {
      startDeadline();
      return deadlineAt - waiting.nanoTime();
    }

    @Override
    public boolean isDryRun() {
      return llm.dryRun() != null;
    }

    private void startDeadline() {
      if (!started) {
        started = true;
        deadlineAt = waiting.nanoTime() + policy.deadline().toNanos();
      }
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
      if (refusal == null && cohort != null && !cohort.mayLeave(payload)) {
        refusal = new Refusal(Rule.NOT_SHARED, 0);
      }
      if (refusal != null) {
        return refuse(refusal);
      }
      startDeadline();
      String user = faults.isEmpty() ? payload : payload + named(faults);
      return send(new GateRequest(prompt, user, deadlineAt), bytes.length, Sha256.hex(bytes));
    }

    private Reply refuse(Refusal refusal) {
      audit.append(
          new AuditEvent.RequestRefused(
              clock.instant(), session, student, refusal.rule().name(), refusal.position()));
      return REFUSED;
    }

    private Reply send(GateRequest request, int bytes, String sha256) throws InterruptedException {
      Consumer<? super LlmRequest> dryRun = llm.dryRun();
      if (dryRun != null) {
        if (usage.takeRequest()) {
          dryRun.accept(request);
        }
        return new Reply.Unavailable(null);
      }
      String left = null;
      for (int attempt = 1; request.nanosLeft() > 0; attempt++) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        int before = requests;
        @Nullable Duration delay;
        try {
          LlmResponse response =
              llm.ask(request, request.nanosLeft(), usage, () -> leaving(sha256, bytes));
          if (response == null) {
            break;
          }
          return new Reply.Answered(response.text(), sha256);
        } catch (LlmRetriableException e) {
          delay = e.delay().orElse(llm.backOff(attempt));
        } catch (LlmException e) {
          delay = null;
        }
        left = requests > before ? sha256 : left;
        if (delay == null || attempt >= policy.maxAttempts() || !fits(delay, request.nanosLeft())) {
          break;
        }
        waiting.pause(delay);
      }
      return new Reply.Unavailable(left);
    }

    private void leaving(String sha256, int bytes) {
      audit.append(
          new AuditEvent.RequestLeft(
              clock.instant(), session, student, llm.name(), disclosure, sha256, bytes));
      requests++;
    }
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
    private final Prompt prompt;
    private final String user;
    private final long deadlineAt;

    GateRequest(Prompt prompt, String user, long deadlineAt) {
      this.prompt = prompt;
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
