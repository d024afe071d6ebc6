package dev.safeguard.core.pattern;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.pattern.Tendency;
import dev.safeguard.api.pattern.UsualRate;
import dev.safeguard.api.pattern.UsualRates;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.stage.PatternExtractor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The standard stage 2: one class for each source of records, and one for what comes together. Cost
 * grows linearly with the events.
 */
public final class StandardPatternExtractor implements PatternExtractor {
  private final FalseAlarms alarms;
  private final UsualRates usual;

  /** With false alarms in at most two ordinary pupils of a hundred. */
  public StandardPatternExtractor() {
    this(FalseAlarms.STANDARD, UsualRates.standard());
  }

  /**
   * With another share of false alarms.
   *
   * @param perHundred how many ordinary pupils in a hundred may show a change by chance, in each
   *     domain, whenever it is looked; above 0, at most 20. Fewer of them, and more real changes
   *     are missed or found later
   * @throws IllegalArgumentException if it is none such
   */
  public static StandardPatternExtractor withFalseAlarms(double perHundred) {
    return new StandardPatternExtractor(new FalseAlarms(perHundred), UsualRates.standard());
  }

  private StandardPatternExtractor(FalseAlarms alarms, UsualRates usual) {
    this.alarms = alarms;
    this.usual = usual;
  }

  /**
   * The same with a school's own usual rates, which a pupil with a short past is judged beside. An
   * {@link dev.safeguard.api.incremental.IncrementalAnalyzer} finds the same if it is given the
   * same extractor.
   */
  public StandardPatternExtractor withUsualRates(UsualRates rates) {
    return new StandardPatternExtractor(alarms, Objects.requireNonNull(rates, "rates"));
  }

  /**
   * The usual rates of a school, from the full school weeks of the last year that are known of each
   * of its pupils; see {@link UsualRate#ofCohort}. Of what nobody has the standard rate stays. Best
   * of all pupils, once a year; records of stored analyses do.
   *
   * @throws IllegalArgumentException if a full week is known of fewer than 30 pupils, or one of
   *     them has more than 100,000 incidents
   */
  public static UsualRates usualRates(Iterable<TokenizedRecord> cohort, SchoolCalendar calendar) {
    CohortCounts counts = new CohortCounts();
    for (TokenizedRecord record : cohort) {
      counts.add(record, calendar);
    }
    return counts.rates();
  }

  /**
   * Calendar days before the as-of date that are looked at. Of older events it matters only whether
   * there are any of their kind; support is looked at whenever it was.
   */
  public static final int LOOKBACK_DAYS = Span.LOOKBACK_DAYS;

  @Override
  public Patterns extract(TokenizedRecord record, SchoolCalendar calendar) {
    if (record.eventCount() == 0) {
      return Patterns.NONE;
    }
    Span span = new Span(record, calendar);
    List<Pattern> found = new ArrayList<>();
    Set<Domain> notEnough = EnumSet.noneOf(Domain.class);
    CombinationPatterns together = new CombinationPatterns(span, alarms, found);
    ClosedEntries closed = ClosedEntries.of(record);
    BehaviourPatterns.find(
        closed.open(record.incidents()), span, alarms, usual, found, notEnough, together);
    AttendancePatterns.find(record, span, alarms, usual, found, notEnough, together);
    AcademicPatterns.find(record.assessments(), span, alarms, found, notEnough, together);
    CommunicationPatterns.find(
        record.communications(), span, alarms, usual, found, notEnough, together);
    ConcernPatterns.online(closed.open(record.online()), span, alarms, found, notEnough, together);
    ConcernPatterns.concerns(
        closed.open(record.concerns()), span, alarms, found, notEnough, together);
    InterventionPatterns.find(record, span, alarms, found, notEnough);
    together.find(record);
    // Behind what comes together: words of a note are no source beside the entry they stand in.
    NotePatterns.find(record, closed, found);
    CommunicationSilence.find(record, span, found);
    List<Tendency> tendencies = together.tendencies();
    return found.isEmpty() && notEnough.isEmpty() && tendencies.isEmpty()
        ? Patterns.NONE
        : new Patterns(found, notEnough, tendencies);
  }
}
