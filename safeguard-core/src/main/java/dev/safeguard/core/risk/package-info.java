/** Stage 3: the risk policy applied. Sees no {@code String} of a record. */
@NullMarked
package dev.safeguard.core.risk;

import org.jspecify.annotations.NullMarked;
