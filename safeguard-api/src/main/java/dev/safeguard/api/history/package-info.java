/** A pupil's assessments over time. What outlasts a session is kept under the host's pseudonyms. */
@NullMarked
package dev.safeguard.api.history;

import org.jspecify.annotations.NullMarked;
