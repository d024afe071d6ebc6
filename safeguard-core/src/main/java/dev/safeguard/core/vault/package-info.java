/**
 * Keeps what tokens stand for beyond the life of a process: sealed rows in a store, session keys
 * wrapped under the host's. Uses the package {@code crypto} and no stage.
 */
@NullMarked
package dev.safeguard.core.vault;

import org.jspecify.annotations.NullMarked;
