/** Stage 1: tokens, closed codes and relative times. May touch the identifiable record. */
@NullMarked
package dev.safeguard.core.tokenize;

import org.jspecify.annotations.NullMarked;
