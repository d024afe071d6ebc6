/** Contract tests that the author of a provider extends. */
@NullMarked
package dev.safeguard.tck;

import org.jspecify.annotations.NullMarked;
