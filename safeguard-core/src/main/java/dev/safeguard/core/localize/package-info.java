/** Stage 5: back into a reader's words, for a place and a language. */
@NullMarked
package dev.safeguard.core.localize;

import org.jspecify.annotations.NullMarked;
