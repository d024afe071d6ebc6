/**
 * A pupil's record as the school has it. Identifiable: only the tokenizer, the localizer and the
 * pipeline may touch it.
 */
@NullMarked
package dev.safeguard.api.record;

import org.jspecify.annotations.NullMarked;
