package dev.safeguard.core.localize;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.report.SafeguardingReport.ContributingFactor;
import dev.safeguard.api.report.SafeguardingReport.Lower;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.OneLevelLower;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LanguagePack;
import dev.safeguard.core.risk.PolicyReasons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All texts of one jurisdiction in one language, taken apart and put together as far as they can be
 * without a pupil. Immutable and safe for concurrent use; making one costs a few milliseconds.
 */
final class Catalogue {
  private static final String LABEL = "label.";
  private static final String POLICY = "policy.";
  private static final int MONTHS = 12;
  private static final int SCHOOLS_KEPT = 100;

  final Words words;
  final PatternTexts patterns;
  final EntryLabels entries;
  final Readings readings;
  final PrivacyNotices privacy;
  final SupportingEvidence supporting;
  final AudienceTexts audiences;

  /** The texts of reports over many pupils. */
  final AggregateTexts aggregate;

  private final String[] headlines = new String[RiskLevel.values().length];
  private final String noHeadline;
  private final Template window;
  private final String noWindow;
  private final Template lower;
  private final String convergence;
  private final String tendency;
  private final String[] vulnerabilities = new String[Vulnerability.values().length];
  private final Jurisdiction jurisdiction;
  private final LanguagePack language;
  private final Map<String, String> labels;
  private final SchoolTexts anySchool;

  /** Those that were asked for last: a host has many schools, and each has its own. */
  private final Cache<SchoolProfile, SchoolTexts> schools =
      CacheBuilder.newBuilder().maximumSize(SCHOOLS_KEPT).build();

  private volatile @Nullable OneSchool latest;

  private record OneSchool(SchoolProfile profile, SchoolTexts texts) {}

  private final PolicyReasons standardReasons;
  private volatile @Nullable OnePolicy latestPolicy;

  private record OnePolicy(RiskPolicy policy, PolicyReasons reasons) {}

  /**
   * Reads everything.
   *
   * @throws dev.safeguard.api.ConfigurationException if a text is missing or has a placeholder that
   *     nothing fills; the message names the text
   */
  Catalogue(Jurisdiction jurisdiction, LanguagePack language) {
    this(jurisdiction, language, new Texts(jurisdiction, language));
  }

  Catalogue(Jurisdiction jurisdiction, LanguagePack language, Texts texts) {
    this.jurisdiction = jurisdiction;
    this.language = language;
    Cldr cldr = new Cldr(language.language(), jurisdiction.code());
    words = new Words(texts, cldr);
    patterns = new PatternTexts(texts, words);
    entries = new EntryLabels(texts, words);
    readings = new Readings(texts);
    privacy = new PrivacyNotices(texts);
    supporting = new SupportingEvidence(texts, words);
    audiences = new AudienceTexts(texts);
    noHeadline = texts.text("headline.none");
    for (RiskLevel level : RiskLevel.values()) {
      headlines[level.ordinal()] = texts.text("headline." + level);
    }
    window = texts.template("window.days", "first", "last", "days");
    noWindow = texts.text("window.none");
    lower = texts.template("factor.lower", "level", "patterns");
    convergence = texts.text("factor.convergence");
    tendency = texts.text("factor.tendency");
    Template vulnerability = texts.template("factor.vulnerability", "detail");
    for (Vulnerability flag : Vulnerability.values()) {
      vulnerabilities[flag.ordinal()] = vulnerability.with(texts.text("vulnerability." + flag));
    }
    labels = labels(texts, cldr);
    standardReasons = translated(PolicyReasons.standard(), texts);
    anySchool = new SchoolTexts(texts, jurisdiction, words, labels, SchoolProfile.NONE);
    aggregate = new AggregateTexts(texts, patterns, words, labels);
  }

  /** Those of the English pack: it has what renderers ask for, and every language must have it. */
  private static Map<String, String> labels(Texts texts, Cldr cldr) {
    Map<String, String> labels = new HashMap<>();
    for (String key : EnglandProvider.english().texts().keySet()) {
      if (key.startsWith(LABEL)) {
        labels.put(key.substring(LABEL.length()), texts.text(key));
      }
    }
    labels.put("date", cldr.datePattern());
    for (int month = 1; month <= MONTHS; month++) {
      labels.put("month." + month, cldr.month(month));
    }
    return Map.copyOf(labels);
  }

  /** The texts of a school; they are made once, in some tens of microseconds. */
  SchoolTexts of(SchoolProfile profile) {
    if (profile == SchoolProfile.NONE) {
      return anySchool;
    }
    OneSchool known = latest;
    if (known != null && known.profile == profile) {
      return known.texts;
    }
    SchoolTexts texts = schools.getIfPresent(profile);
    if (texts == null) {
      texts =
          new SchoolTexts(
              new Texts(jurisdiction, language, profile.contacts()),
              jurisdiction,
              words,
              labels,
              profile);
      schools.put(profile, texts);
    }
    latest = new OneSchool(profile, texts);
    return texts;
  }

  /**
   * Why a site's policy has its rules, as far as the language has words for it: the standard
   * policy's own are English.
   */
  PolicyReasons reasons(@Nullable RiskPolicy policy) {
    if (policy == null) {
      return standardReasons;
    }
    OnePolicy known = latestPolicy;
    if (known == null || !known.policy.equals(policy)) {
      Texts texts = new Texts(jurisdiction, language);
      known = new OnePolicy(policy, translated(PolicyReasons.of(policy), texts));
      latestPolicy = known;
    }
    return known.reasons;
  }

  private static PolicyReasons translated(PolicyReasons reasons, Texts texts) {
    return reasons.in(
        words -> {
          String own = texts.optional(POLICY + words);
          return own == null ? words : own;
        });
  }

  String headline(RiskLevel level, DataSufficiency sufficiency) {
    return nothingToSay(level, sufficiency) ? noHeadline : headlines[level.ordinal()];
  }

  /** An LLM that raises a level has something to say, even where the record has not. */
  private static boolean nothingToSay(RiskLevel level, DataSufficiency sufficiency) {
    return sufficiency == DataSufficiency.NONE && level == RiskLevel.LOW;
  }

  String timeWindow(RiskAssessment assessment, LocalDate asOf) {
    int days = assessment.windowDays();
    if (days == 0 && assessment.sufficiency() == DataSufficiency.NONE) {
      return noWindow;
    }
    long today = asOf.toEpochDay();
    return window.with(
        words.dates.name(today - days), words.dates.name(today), words.days.of(days));
  }

  List<ContributingFactor> factors(RiskAssessment assessment, PolicyReasons reasons) {
    List<Contribution> contributions = assessment.contributions();
    ContributingFactor[] factors = new ContributingFactor[contributions.size()];
    for (int i = 0; i < factors.length; i++) {
      Contribution from = contributions.get(i);
      factors[i] =
          new ContributingFactor(
              label(from), from.points(), from.code(), from.kind(), reasons.of(from, assessment));
    }
    return List.of(factors);
  }

  /** What would have to differ for the level to be one lower; null where nothing can. */
  @Nullable Lower lower(@Nullable OneLevelLower than) {
    if (than == null) {
      return null;
    }
    // Two kinds of one pattern are one thing in words.
    List<String> titles = new ArrayList<>();
    for (PatternCode code : than.without()) {
      String phrase = patterns.phrase(code);
      if (!titles.contains(phrase)) {
        titles.add(phrase);
      }
    }
    return new Lower(than, lower.with(headlines[than.level().ordinal()], words.list(titles)));
  }

  private String label(Contribution from) {
    if (from.vulnerability() != null) {
      return vulnerabilities[from.vulnerability().ordinal()];
    }
    if (from.code() == null || from.kind() == null) {
      return from.reason() == Contribution.Reason.TENDENCY ? tendency : convergence;
    }
    return from.reason() == Contribution.Reason.RED_FLAG
        ? patterns.redFlag(from.code(), from.kind())
        : patterns.title(from.code(), from.kind());
  }
}
