package dev.safeguard.api.report;

import dev.safeguard.api.pattern.Domain;
import java.util.List;

/**
 * What was not known, among what the reader may see. Immutable.
 *
 * @param nothing parts of school life of which the record holds nothing
 * @param tooLittle parts of which it holds too little to tell a change
 * @param undated how many entries have no date
 */
public record Gaps(List<Domain> nothing, List<Domain> tooLittle, int undated) {

  public Gaps {
    nothing = List.copyOf(nothing);
    tooLittle = List.copyOf(tooLittle);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return nothing.isEmpty() && tooLittle.isEmpty() && undated == 0;
  }
}
