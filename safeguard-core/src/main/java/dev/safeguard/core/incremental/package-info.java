/**
 * One pupil's events as an immutable value, and stage 2 over its look-back window. Sees no {@code
 * String} of a record and does not know the detectors; its one entry is {@link
 * dev.safeguard.core.incremental.StandardIncrementalAnalyzer}.
 */
@NullMarked
package dev.safeguard.core.incremental;

import org.jspecify.annotations.NullMarked;
