package dev.safeguard.api.event;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.Speaker;
import dev.safeguard.api.token.EventRef;
import java.util.Objects;

/**
 * Words in an entry's text that point to a concern, told without the words: an indicator for a
 * person to read, no finding.
 *
 * @param ref reference to the entry that the text belongs to; other indicators and the entry's own
 *     event have the same
 * @param daysBefore days from the entry to the as-of date, or {@link Event#UNDATED}
 * @param minuteOfDay the entry's minutes since midnight, or {@link Event#NO_TIME}
 * @param category what the words point to; {@code OTHER} where sentences as a whole read like a
 *     concern, or where words are {@link #ofTheWhole of the whole} entry
 * @param assertion how the note asserts it
 * @param speaker whose words the note gives
 * @param explicit whether the words say it outright, rather than hint at it
 * @param start where the words start, in UTF-16 units of the entry's text
 * @param end where they end, exclusive
 */
public record IndicatorEvent(
    EventRef ref,
    int daysBefore,
    int minuteOfDay,
    ConcernCategory category,
    Assertion assertion,
    Speaker speaker,
    boolean explicit,
    int start,
    int end)
    implements Event {

  /**
   * @throws IllegalArgumentException if the span is empty or starts before the text
   */
  public IndicatorEvent {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(assertion, "assertion");
    Objects.requireNonNull(speaker, "speaker");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("an indicator must rest on words");
    }
  }

  /**
   * Whether it says something of the entry as a whole, rather than what it points to: that it is no
   * concern ({@code NEGATED}), closed ({@code HISTORICAL}) or of schoolwork ({@code HYPOTHETICAL}).
   */
  public boolean ofTheWhole() {
    return explicit && category == ConcernCategory.OTHER && assertion != Assertion.AFFIRMED;
  }

  /** Whether it says outright of the pupil and of now what it points to. */
  public boolean stated() {
    return explicit && assertion == Assertion.AFFIRMED;
  }
}
