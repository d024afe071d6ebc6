/** The six stage interfaces and what flows between them. */
@NullMarked
package dev.safeguard.api.stage;

import org.jspecify.annotations.NullMarked;
