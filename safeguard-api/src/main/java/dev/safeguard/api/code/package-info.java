/** Closed vocabularies. Touches nothing. */
@NullMarked
package dev.safeguard.api.code;

import org.jspecify.annotations.NullMarked;
