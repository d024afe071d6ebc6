package dev.safeguard.core.localize;

import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.site.Disclosure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What left and what did not, in words that follow from what stage 4 recorded: something left
 * exactly if there is the hash of a payload and the provider is not the offline one.
 */
final class PrivacyNotices {
  private static final String OFFLINE = "offline";

  /** One notice for each; providers are few, so it stays small. */
  private record Case(
      LlmStatus status, Disclosure disclosure, String provider, boolean handedOver) {

    boolean isOf(LlmAnalysis llm, boolean handed) {
      return status == llm.status()
          && disclosure == llm.disclosure()
          && handedOver == handed
          && provider.equals(llm.provider());
    }
  }

  private record Given(Case of, Map<String, String> notice) {}

  /** The one given last, since most pupils of a run share it. */
  private volatile @Nullable Given latest;

  private final Map<Case, Map<String, String>> notices = new ConcurrentHashMap<>();
  private final Template method;
  private final String noSecond;
  private final String offlineSecond;
  private final Template modelSecond;
  private final Map<LlmStatus, Template> notSent;
  private final String offline;
  private final Template codes;
  private final Template narrative;
  private final Map<LlmStatus, String> outcomes;
  private final String mapping;
  private final String audit;
  private final String tokenization;

  PrivacyNotices(Texts texts) {
    method = texts.template("privacy.method", "second");
    noSecond = texts.text("privacy.second.none");
    offlineSecond = texts.text("privacy.second.offline");
    modelSecond = texts.template("privacy.second.model", "provider");
    offline = texts.text("privacy.external.offline");
    Template unused = texts.template("privacy.external.unused", "provider");
    notSent =
        Map.of(
            LlmStatus.NOT_NEEDED, texts.template("privacy.external.not_needed", "provider"),
            LlmStatus.ANSWERED, unused,
            LlmStatus.CACHED, texts.template("privacy.external.cached", "provider"),
            LlmStatus.WITHHELD, texts.template("privacy.external.withheld", "provider"),
            LlmStatus.REFUSED_BY_GATE, texts.template("privacy.external.refused", "provider"),
            LlmStatus.UNAVAILABLE, texts.template("privacy.external.unavailable", "provider"),
            LlmStatus.INVALID_ANSWER, unused,
            LlmStatus.DISABLED, texts.template("privacy.external.disabled", "provider"));
    codes = texts.template("privacy.external.codes", "provider", "outcome");
    narrative = texts.template("privacy.external.narrative", "provider", "outcome");
    outcomes =
        Map.of(
            LlmStatus.ANSWERED, texts.text("privacy.outcome.answered"),
            LlmStatus.UNAVAILABLE, texts.text("privacy.outcome.unavailable"),
            LlmStatus.INVALID_ANSWER, texts.text("privacy.outcome.invalid"),
            LlmStatus.REFUSED_BY_GATE, texts.text("privacy.outcome.refused"));
    mapping = texts.text("privacy.mapping");
    audit = texts.text("privacy.audit");
    tokenization = texts.text("privacy.tokenization");
  }

  /** The notice, by the names of its parts in the report's JSON, and {@code tokenization}. */
  Map<String, String> of(LlmAnalysis llm) {
    boolean handedOver = llm.payloadSha256() != null;
    Given given = latest;
    if (given == null || !given.of.isOf(llm, handedOver)) {
      Case key = new Case(llm.status(), llm.disclosure(), llm.provider(), handedOver);
      given = new Given(key, notices.computeIfAbsent(key, this::write));
      latest = given;
    }
    return given.notice;
  }

  private Map<String, String> write(Case of) {
    boolean answered = of.status == LlmStatus.ANSWERED || of.status == LlmStatus.CACHED;
    String second =
        !answered
            ? noSecond
            : of.provider.equals(OFFLINE) ? offlineSecond : modelSecond.with(of.provider);
    return Map.of(
        "analysis_method",
        method.with(second),
        "external_communication",
        external(of),
        "mapping_storage",
        mapping,
        "audit_trail",
        audit,
        "tokenization",
        tokenization);
  }

  private String external(Case of) {
    boolean earlier = of.status == LlmStatus.CACHED;
    if (of.handedOver && !earlier && of.provider.equals(OFFLINE)) {
      return offline;
    }
    if (of.handedOver && !earlier) {
      return (of.disclosure == Disclosure.NARRATIVE ? narrative : codes)
          .with(of.provider, outcomes.getOrDefault(of.status, ""));
    }
    Template template = notSent.get(of.status);
    return template == null ? "" : template.with(of.provider);
  }
}
