package dev.safeguard.core.pattern;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.stage.PatternExtractor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The standard stage 2: one class for each source of records, and one for what comes together. Cost
 * grows linearly with the events.
 */
public final class StandardPatternExtractor implements PatternExtractor {

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
    BehaviourPatterns.find(record.incidents(), span, found, notEnough);
    AttendancePatterns.find(record, span, found, notEnough);
    AcademicPatterns.find(record.assessments(), found, notEnough);
    CommunicationPatterns.find(record.communications(), span, found, notEnough);
    ConcernPatterns.online(record.online(), found);
    ConcernPatterns.concerns(record.concerns(), found);
    InterventionPatterns.find(record, span, found, notEnough);
    CombinationPatterns.find(found, record.incidents());
    // Behind what comes together: words of a note are no source beside the entry they stand in.
    NotePatterns.find(record, found);
    return found.isEmpty() && notEnough.isEmpty() ? Patterns.NONE : new Patterns(found, notEnough);
  }
}
