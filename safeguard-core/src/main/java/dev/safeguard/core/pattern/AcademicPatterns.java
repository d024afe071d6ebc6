package dev.safeguard.core.pattern;

import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of results; {@link AcademicChanges} finds the changes.
 *
 * <ul>
 *   <li>{@code recurrence}: at least two results below expectation within the last school year, in
 *       all subjects or in one.
 * </ul>
 */
final class AcademicPatterns {
  private static final double SCALE = 5;
  private static final int BELOW = 2;
  private static final int FAR_BELOW = 3;

  private static final PatternCode ALL = PatternCode.of(PatternFamily.ACADEMIC_BELOW);
  private static final PatternCode[] SUBJECTS = new PatternCode[SubjectCode.values().length];

  static {
    for (SubjectCode subject : SubjectCode.values()) {
      SUBJECTS[subject.ordinal()] = PatternCode.of(PatternFamily.ACADEMIC_SUBJECT, subject);
    }
  }

  /** Finds them, and tells what comes together with other domains. */
  static void find(
      List<AssessmentEvent> results,
      Span span,
      FalseAlarms alarms,
      List<Pattern> found,
      Set<Domain> notEnough,
      CombinationPatterns together) {
    if (results.isEmpty()) {
      return;
    }
    below(results, found);
    double p = AcademicChanges.find(results, span, alarms, found);
    if (Double.isNaN(p)) {
      notEnough.add(Domain.ACADEMIC);
    } else {
      together.changed(Domain.ACADEMIC, p);
      if (p > alarms.level(AcademicChanges.QUESTIONS)) {
        together.seems(Domain.ACADEMIC, PatternKind.DECLINE, p);
      }
    }
  }

  private static void below(List<AssessmentEvent> results, List<Pattern> found) {
    Gathering all = new Gathering();
    @Nullable Gathering[] bySubject = new Gathering[SUBJECTS.length];
    for (int i = 0; i < results.size(); i++) {
      AssessmentEvent result = results.get(i);
      PerformanceLevel level = result.level();
      if (level == null || !level.below() || result.daysBefore() > Span.LOOKBACK_DAYS) {
        continue;
      }
      int severity = level == PerformanceLevel.SIGNIFICANTLY_BELOW ? FAR_BELOW : BELOW;
      all.add(result, severity, 1);
      int subject = result.subject().ordinal();
      Gathering gathering = bySubject[subject];
      if (gathering == null) {
        gathering = new Gathering();
        bySubject[subject] = gathering;
      }
      gathering.add(result, severity, 1);
    }
    recurrence(all, ALL, found);
    for (int i = 0; i < bySubject.length; i++) {
      Gathering gathering = bySubject[i];
      if (gathering != null) {
        recurrence(gathering, SUBJECTS[i], found);
      }
    }
  }

  private static void recurrence(Gathering gathering, PatternCode code, List<Pattern> found) {
    if (gathering.frequency() >= 2) {
      found.add(
          gathering.counted(
              code,
              PatternKind.RECURRENCE,
              Trend.UNKNOWN,
              Strength.ofCount(gathering.frequency(), SCALE)));
    }
  }

  private AcademicPatterns() {}
}
