/** Statements about a pupil's series. Reaches no {@code String}. */
@NullMarked
package dev.safeguard.api.pattern;

import org.jspecify.annotations.NullMarked;
