package dev.safeguard.example.edfi;

import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.EventTime;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes an assessment out of its row. */
final class AssessmentRows {
  private final Tally tally;

  AssessmentRows(Tally tally) {
    this.tally = tally;
  }

  /** The assessment; empty where it has neither level nor score. */
  Optional<Assessment> read(Row row) throws RefusedRowException {
    EventTime time = time(row.required("administration_date"));
    PerformanceLevel level = level(row);
    Double score = score(row);
    if (level == null && score == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Assessment(row.text("assessment_id"), subject(row), score, null, level, null, time));
  }

  private static EventTime time(String text) throws RefusedRowException {
    try {
      return EventTime.parse(text);
    } catch (DateTimeException e) {
      throw new RefusedRowException("administration_date is not a day and time of ISO 8601");
    }
  }

  /** Of several levels the lowest: none of them hides another. */
  private @Nullable PerformanceLevel level(Row row) {
    PerformanceLevel lowest = null;
    for (String descriptor : row.all("performance_levels")) {
      String code = Row.codeOf(descriptor);
      Optional<PerformanceLevel> level = Terms.level(code);
      if (level.isEmpty() && !code.isEmpty()) {
        tally.unmapped("performance level", code);
      }
      if (level.isPresent() && (lowest == null || level.get().compareTo(lowest) < 0)) {
        lowest = level.get();
      }
    }
    return lowest;
  }

  private static @Nullable Double score(Row row) throws RefusedRowException {
    List<String> scores = row.all("scores");
    for (String method : Terms.POINTS) {
      for (String score : scores) {
        int sign = score.indexOf('=');
        if (sign >= 0 && Terms.key(Row.codeOf(score.substring(0, sign))).equals(method)) {
          return Row.number("scores", score.substring(sign + 1).strip());
        }
      }
    }
    return null;
  }

  private @Nullable String subject(Row row) {
    for (String field : List.of("assessment", "source")) {
      String name = row.text(field);
      Optional<String> subject = name == null ? Optional.empty() : Terms.subject(name);
      if (subject.isPresent()) {
        return subject.get();
      }
    }
    tally.add(Count.ASSESSMENTS_NO_SUBJECT);
    return null;
  }
}
