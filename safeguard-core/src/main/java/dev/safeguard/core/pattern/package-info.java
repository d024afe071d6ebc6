/** Stage 2: statistics over a pupil's own school days. Sees no {@code String} of a record. */
@NullMarked
package dev.safeguard.core.pattern;

import org.jspecify.annotations.NullMarked;
