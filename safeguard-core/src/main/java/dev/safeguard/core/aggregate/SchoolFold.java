package dev.safeguard.core.aggregate;

import dev.safeguard.api.aggregate.AggregateSettings;
import dev.safeguard.api.aggregate.AnalysisFold;
import dev.safeguard.api.aggregate.EarlierResult;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.core.aggregate.GroupTree.Place;
import dev.safeguard.core.pattern.SupportSpell;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fold of a school's analyses: counts by class, by type of support, and the findings to look at
 * first.
 */
public final class SchoolFold implements AnalysisFold {
  private final AggregateSettings settings;
  private final SchoolCalendar calendar;
  private final Predicate<Pattern> redFlag;
  private final SortedMap<Place, GroupCounts> places = new TreeMap<>();
  private final SupportCounts support = new SupportCounts();
  private final TopFindings findings;
  private @Nullable LocalDate asOf;
  private int pupils;
  private int known;
  private int stillCritical;

  /**
   * An empty fold.
   *
   * @param calendar the school's days
   * @param redFlag which patterns are enough for a high level alone
   */
  public SchoolFold(
      AggregateSettings settings, SchoolCalendar calendar, Predicate<Pattern> redFlag) {
    this.settings = settings;
    this.calendar = calendar;
    this.redFlag = redFlag;
    this.findings = new TopFindings(settings.mostAlerts());
  }

  @Override
  public void add(Analysis analysis, @Nullable String className, @Nullable EarlierResult earlier) {
    Place place = Place.of(analysis.record().yearGroup(), className);
    pupils++;
    known += earlier == null ? 0 : 1;
    seen(analysis.record().asOf());
    places.computeIfAbsent(place, key -> new GroupCounts()).add(analysis, earlier);
    for (SupportSpell spell : SupportSpell.latest(analysis.record(), calendar)) {
      support.add(spell);
    }
    Finding finding = Finding.of(analysis, place, earlier, redFlag);
    if (finding != null) {
      findings.add(finding);
    } else if (analysis.level() == RiskLevel.CRITICAL) {
      stillCritical++;
    }
  }

  @Override
  public void merge(AnalysisFold other) {
    if (!(other instanceof SchoolFold that)) {
      throw new IllegalArgumentException("only a fold of this library can be merged");
    }
    if (!that.settings.equals(settings)) {
      throw new IllegalArgumentException("folds of other settings cannot be merged");
    }
    if (that == this) {
      throw new IllegalArgumentException("a fold cannot be merged into itself");
    }
    pupils += that.pupils;
    known += that.known;
    stillCritical += that.stillCritical;
    if (that.asOf != null) {
      seen(that.asOf);
    }
    that.places.forEach(
        (place, counts) -> places.computeIfAbsent(place, key -> new GroupCounts()).addAll(counts));
    support.addAll(that.support);
    findings.addAll(that.findings);
  }

  private void seen(LocalDate day) {
    if (asOf == null || day.isAfter(asOf)) {
      asOf = day;
    }
  }

  @Override
  public int pupils() {
    return pupils;
  }

  AggregateSettings settings() {
    return settings;
  }

  SchoolCalendar calendar() {
    return calendar;
  }

  GroupTree groups() {
    return GroupTree.of(places);
  }

  SupportCounts support() {
    return support;
  }

  TopFindings findings() {
    return findings;
  }

  /** The latest day that an analysis looks back from; null without any. */
  @Nullable LocalDate asOf() {
    return asOf;
  }

  /** Pupils of whom something was known from last time. */
  int known() {
    return known;
  }

  /** Pupils at {@code CRITICAL} of whom nothing is new. */
  int stillCritical() {
    return stillCritical;
  }

  /** Tells the number of pupils only. */
  @Override
  public String toString() {
    return "AnalysisFold[" + pupils + " pupils]";
  }
}
