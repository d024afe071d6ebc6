/** One pupil's patterns as events arrive, without the whole record. Reaches no {@code String}. */
@NullMarked
package dev.safeguard.api.incremental;

import org.jspecify.annotations.NullMarked;
