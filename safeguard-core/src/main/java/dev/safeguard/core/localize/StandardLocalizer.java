package dev.safeguard.core.localize;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.CataloguedIntervention;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport.Combination;
import dev.safeguard.api.report.SafeguardingReport.Evidence;
import dev.safeguard.api.report.SafeguardingReport.IdentifiedConcern;
import dev.safeguard.api.report.SafeguardingReport.RecommendedIntervention;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.Routing;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.LocalizedAnalysis;
import dev.safeguard.api.stage.Localizer;
import dev.safeguard.api.token.TokenResolver;
import dev.safeguard.core.audience.AudienceRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stage 5 with the texts of the localisation providers. Every word of its result is from a provider
 * or from the record, but for the LLM's view, which holds the LLM's own with names for tokens.
 *
 * <p>Safe for concurrent use. The first report for a jurisdiction in a language costs a few
 * milliseconds; from then on cost grows with the events and the evidence of the pupil, a few tens
 * of nanoseconds for each.
 */
public final class StandardLocalizer implements Localizer {

  private record Known(String jurisdiction, Locale language, Catalogue catalogue) {
    boolean isOf(String otherJurisdiction, Locale otherLanguage) {
      return jurisdiction.equals(otherJurisdiction) && language.equals(otherLanguage);
    }
  }

  /** Few sentences are longer, and what they are written into is made once for all of a report. */
  private static final int TEXT = 320;

  private final LocalizationProviders providers;

  /** The one used last, since a school's reports are mostly in one language. */
  private volatile @Nullable Known latest;

  /** A localizer that takes its texts from these. */
  public StandardLocalizer(LocalizationProviders providers) {
    this.providers = Objects.requireNonNull(providers, "providers");
  }

  /** The intervention catalogue. */
  public static List<CataloguedIntervention> interventions() {
    return InterventionRule.ALL.stream().map(InterventionRule::entry).toList();
  }

  /**
   * The analysis in words.
   *
   * @throws ConfigurationException if no provider brings the site's jurisdiction or the reader's
   *     language, or a text is missing or has a placeholder that nothing fills
   */
  @Override
  public LocalizedAnalysis localize(
      Analysis analysis, StudentRecord record, Reader reader, Site site, TokenResolver tokens) {
    Catalogue catalogue = catalogue(site.jurisdiction(), reader.language());
    SchoolTexts school = catalogue.of(site.profile());
    LocalDate asOf = analysis.record().asOf();
    Duty duty =
        new Duty(
            school.roles,
            site.profile(),
            record.className(),
            asOf,
            NamedStaff.of(analysis, record, site, school.said));
    List<IdentifiedConcern> concerns = List.of();
    List<Combination> combinations = List.of();
    StringBuilder text = new StringBuilder(TEXT);
    if (!analysis.patterns().found().isEmpty()) {
      Pattern[] patterns = mostSeriousFirst(analysis);
      EvidenceIndex index =
          new EvidenceIndex(
              catalogue.entries,
              catalogue.readings,
              catalogue.words.dates,
              analysis.record(),
              record,
              tokens,
              patterns);
      concerns = concerns(catalogue, patterns, asOf.toEpochDay(), index, text);
      combinations = combinations(catalogue, patterns);
    }
    String name = displayName(record);
    Audience audience = reader.audience();
    AudienceTexts own = catalogue.audiences;
    return new LocalizedAnalysis(
        analysis,
        reader,
        site.jurisdiction(),
        record.studentId(),
        name,
        own.scope(audience),
        audience.level()
            ? catalogue.headline(analysis.level(), analysis.local().sufficiency())
            : own.headline(),
        catalogue.timeWindow(analysis.local(), asOf),
        concerns,
        combinations,
        catalogue.supporting.of(analysis, text),
        catalogue.factors(analysis.local(), catalogue.reasons(site.policy().orElse(null))),
        catalogue.lower(analysis.lower()),
        advice(school, analysis, duty, audience),
        audience.level()
            ? school.nextSteps.of(
                analysis.level(),
                Routing.of(analysis.patterns()),
                deadlines(site),
                duty,
                site.profile().escalations())
            : own.steps(audience, !concerns.isEmpty(), asOf, deadlines(site)),
        new Restoration(record, name, site.roster(), tokens).of(analysis.llm().opinion()),
        audience == Audience.DSL ? catalogue.privacy.of(analysis.llm()) : own.notice(),
        school.labels);
  }

  private static List<RecommendedIntervention> advice(
      SchoolTexts school, Analysis analysis, Duty duty, Audience audience) {
    List<RecommendedIntervention> all = school.interventions.of(analysis, duty);
    AudienceRules rules = AudienceRules.of(audience);
    if (rules == AudienceRules.WHOLE) {
      return all;
    }
    return all.stream().filter(advice -> rules.mayAdvise(advice.id())).toList();
  }

  /** No guess at a holiday puts a deadline off: the school itself says so, or it is none. */
  private static SchoolCalendar deadlines(Site site) {
    return site.ownCalendar().orElse(SchoolCalendar.weekdays());
  }

  private Catalogue catalogue(String code, Locale locale) {
    Known known = latest;
    if (known != null && known.isOf(code, locale)) {
      return known.catalogue;
    }
    Catalogue catalogue = providers.catalogue(code, locale);
    latest = new Known(code, locale, catalogue);
    return catalogue;
  }

  private static List<IdentifiedConcern> concerns(
      Catalogue catalogue, Pattern[] patterns, long asOf, EvidenceIndex index, StringBuilder text) {
    Days dates = catalogue.words.dates;
    IdentifiedConcern[] concerns = new IdentifiedConcern[patterns.length];
    for (int i = 0; i < patterns.length; i++) {
      Pattern pattern = patterns[i];
      List<Evidence> evidence = index.of(pattern);
      concerns[i] =
          new IdentifiedConcern(
              pattern.code(),
              pattern.domain(),
              pattern.kind(),
              pattern.severity(),
              pattern.trend(),
              pattern.frequency(),
              day(dates, asOf, pattern.firstDaysBefore()),
              day(dates, asOf, pattern.lastDaysBefore()),
              day(dates, asOf, pattern.changeDaysBefore()),
              catalogue.patterns.title(pattern.code(), pattern.kind()),
              catalogue.patterns.sentence(pattern, asOf, evidence, text),
              evidence);
    }
    return List.of(concerns);
  }

  private static @Nullable LocalDate day(Days dates, long asOf, int daysBefore) {
    return daysBefore == Event.UNDATED ? null : dates.of(asOf - daysBefore);
  }

  private static List<Combination> combinations(Catalogue catalogue, Pattern[] patterns) {
    List<Combination> combinations = new ArrayList<>(2);
    for (Pattern pattern : patterns) {
      if (pattern.domain() == Domain.CROSS_DOMAIN) {
        combinations.add(catalogue.patterns.combination(pattern.code()));
      }
    }
    return combinations;
  }

  /**
   * By what they add to the score, then severity, then strength; equals stay by domain and code.
   */
  private static Pattern[] mostSeriousFirst(Analysis analysis) {
    List<Pattern> found = analysis.patterns().found();
    Pattern[] patterns = found.toArray(new Pattern[0]);
    double[] points = new double[patterns.length];
    List<Contribution> contributions = analysis.local().contributions();
    for (int i = 0; i < contributions.size(); i++) {
      Contribution from = contributions.get(i);
      if (from.code() != null) {
        for (int p = 0; p < patterns.length; p++) {
          if (patterns[p].kind() == from.kind() && patterns[p].code().equals(from.code())) {
            points[p] += from.points();
          }
        }
      }
    }
    // Insertion sort: a pupil has a handful of patterns, and there is nothing to allocate.
    for (int i = 1; i < patterns.length; i++) {
      Pattern pattern = patterns[i];
      double own = points[i];
      int to = i;
      while (to > 0 && moreSerious(pattern, own, patterns[to - 1], points[to - 1])) {
        patterns[to] = patterns[to - 1];
        points[to] = points[to - 1];
        to--;
      }
      patterns[to] = pattern;
      points[to] = own;
    }
    return patterns;
  }

  private static boolean moreSerious(Pattern a, double pointsA, Pattern b, double pointsB) {
    int order = Double.compare(pointsA, pointsB);
    if (order == 0) {
      order = Integer.compare(a.severity(), b.severity());
    }
    return (order != 0 ? order : Double.compare(a.strength(), b.strength())) > 0;
  }

  /** Such as {@code Sarah (Sal) Johnson}; null where the record has no name. */
  private static @Nullable String displayName(StudentRecord record) {
    StringBuilder name = new StringBuilder(40);
    append(name, record.givenName(), "", "");
    String preferred = record.preferredName();
    if (preferred != null && !preferred.equals(record.givenName())) {
      boolean alone = name.length() == 0;
      append(name, preferred, alone ? "" : "(", alone ? "" : ")");
    }
    append(name, record.familyName(), "", "");
    return name.length() == 0 ? null : name.toString();
  }

  private static void append(
      StringBuilder name, @Nullable String part, String before, String behind) {
    if (part != null && !part.isBlank()) {
      if (name.length() > 0) {
        name.append(' ');
      }
      name.append(before).append(part.strip()).append(behind);
    }
  }
}
