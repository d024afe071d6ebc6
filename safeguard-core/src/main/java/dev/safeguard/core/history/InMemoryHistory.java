package dev.safeguard.core.history;

import dev.safeguard.api.history.AssessmentHistory;
import dev.safeguard.api.history.PastAssessment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Assessments in memory, for tests and for hosts that keep them elsewhere. */
public final class InMemoryHistory implements AssessmentHistory {
  private final Map<String, Map<LocalDate, PastAssessment>> pupils = new ConcurrentHashMap<>();

  /** An empty one. */
  public InMemoryHistory() {}

  @Override
  public void add(String pupil, PastAssessment assessment) {
    Objects.requireNonNull(assessment, "assessment");
    pupils.compute(
        pupil,
        (key, known) -> {
          Map<LocalDate, PastAssessment> days =
              known == null ? new TreeMap<>() : new TreeMap<>(known);
          days.put(assessment.asOf(), assessment);
          return days;
        });
  }

  @Override
  public List<PastAssessment> of(String pupil) {
    return List.copyOf(pupils.getOrDefault(pupil, Map.of()).values());
  }

  @Override
  public void erase(String pupil) {
    pupils.remove(pupil);
  }

  /** Tells how many pupils there are, not which. */
  @Override
  public String toString() {
    return "InMemoryHistory[" + pupils.size() + " pupils]";
  }
}
