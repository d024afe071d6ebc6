/** The entry to the implementation: {@link dev.safeguard.core.Safeguard}. */
@NullMarked
package dev.safeguard.core;

import org.jspecify.annotations.NullMarked;
