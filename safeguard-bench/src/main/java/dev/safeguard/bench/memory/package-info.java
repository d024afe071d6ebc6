/** What the library keeps in memory, and what it allocates. */
@NullMarked
package dev.safeguard.bench.memory;

import org.jspecify.annotations.NullMarked;
