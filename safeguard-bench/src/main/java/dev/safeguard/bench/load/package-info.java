/** Load on a whole pipeline: an open-loop generator, and an LLM that is slow and fails. */
@NullMarked
package dev.safeguard.bench.load;

import org.jspecify.annotations.NullMarked;
