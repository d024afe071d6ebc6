package dev.safeguard.api.text;

import java.util.Objects;

/**
 * One note of a pupil's record, de-identified.
 *
 * @param source what kind of entry it is of
 * @param weeksBefore how many whole weeks before the as-of date, or {@link #UNDATED}
 * @param text what it says
 */
public record Narrative(Source source, int weeksBefore, SafeText text) {

  /** Value of {@link #weeksBefore()} where the entry has no date. */
  public static final int UNDATED = -1;

  /** The kinds of entries that hold notes. */
  public enum Source {
    INCIDENT,
    COMMUNICATION,
    ONLINE_SAFETY,
    CONCERN
  }

  public Narrative {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(text, "text");
    if (weeksBefore < UNDATED) {
      throw new IllegalArgumentException("a note is of the as-of date or before");
    }
  }

  /** Tells the kind only. */
  @Override
  public String toString() {
    return "Narrative[" + source + "]";
  }
}
