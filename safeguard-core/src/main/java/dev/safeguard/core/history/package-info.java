/**
 * Assessments over time, and which way they go. Knows no record and no stage. A host that runs the
 * pipeline again and again adds each result under its own pseudonym, and asks for the trend.
 */
@NullMarked
package dev.safeguard.core.history;

import org.jspecify.annotations.NullMarked;
