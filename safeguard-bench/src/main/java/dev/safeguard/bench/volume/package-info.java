/** Runs of the size that a vendor has. */
@NullMarked
package dev.safeguard.bench.volume;

import org.jspecify.annotations.NullMarked;
