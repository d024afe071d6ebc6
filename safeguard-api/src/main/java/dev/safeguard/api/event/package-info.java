/** A pupil's record without words. Reaches no {@code String}. */
@NullMarked
package dev.safeguard.api.event;

import org.jspecify.annotations.NullMarked;
