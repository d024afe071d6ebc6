package dev.safeguard.api.report;

import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.llm.Recommendation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the intervention catalogue, for whoever asks why a report recommends something.
 *
 * @param id its id
 * @param what what it is, in English
 * @param when when it suits, in English
 * @param resource what of a school's resources can serve as it; null where none is needed
 * @param needsResource whether it is recommended only to a school that has such a resource
 * @param evidenceGrade how well it is known to help, or {@code not graded: no source}
 * @param evidenceSource what the grade rests on, or why there is none
 * @param caution what to beware of, or null
 */
public record CataloguedIntervention(
    Recommendation id,
    String what,
    String when,
    @Nullable InterventionType resource,
    boolean needsResource,
    String evidenceGrade,
    String evidenceSource,
    @Nullable String caution) {

  public CataloguedIntervention {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(evidenceGrade, "evidenceGrade");
    Objects.requireNonNull(evidenceSource, "evidenceSource");
  }
}
