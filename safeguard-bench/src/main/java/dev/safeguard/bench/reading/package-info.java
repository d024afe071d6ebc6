/**
 * Notes that were written and graded for this library: what the classifier of notes is learnt from,
 * and how well notes of writers whom it does not know are read.
 */
@NullMarked
package dev.safeguard.bench.reading;

import org.jspecify.annotations.NullMarked;
