package dev.safeguard.api.stage;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.text.Narrative;
import java.util.List;
import java.util.Objects;

/**
 * What stage 4 is given: the results of the three stages before it and, under {@code NARRATIVE},
 * the record's notes, de-identified. It reaches no {@code String}.
 *
 * @param record the tokenised record
 * @param patterns the patterns
 * @param local the local judgement
 * @param narrative the notes, newest first, undated ones last, at most {@link #MAX_PIECES} pieces
 *     of text in all: what is older is left out, and the last text then ends with {@link
 *     dev.safeguard.api.text.SafeMark#LEFT_OUT}; empty under every other disclosure
 */
public record AssessedPupil(
    TokenizedRecord record, Patterns patterns, RiskAssessment local, List<Narrative> narrative) {

  /** Pieces of text, spaces and marks included, that all notes have together: some 2,000 words. */
  public static final int MAX_PIECES = 4_000;

  public AssessedPupil {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(patterns, "patterns");
    Objects.requireNonNull(local, "local");
    narrative = List.copyOf(narrative);
  }

  /** A pupil without notes. */
  public AssessedPupil(TokenizedRecord record, Patterns patterns, RiskAssessment local) {
    this(record, patterns, local, List.of());
  }
}
