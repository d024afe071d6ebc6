package dev.safeguard.core.indicator;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.Speaker;

/**
 * Words of a text that point to a concern, without the words.
 *
 * @param category what they point to
 * @param assertion how the text asserts it
 * @param speaker whose words they are
 * @param explicit whether they say it outright
 * @param start where they start, in UTF-16 units
 * @param end where they end, exclusive
 */
public record Indicator(
    ConcernCategory category,
    Assertion assertion,
    Speaker speaker,
    boolean explicit,
    int start,
    int end) {}
