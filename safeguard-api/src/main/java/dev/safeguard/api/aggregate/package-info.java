/**
 * Reports over many pupils: a fold takes analysis after analysis, and what comes of it holds counts
 * and, for the safeguarding lead alone, the pupils to look at first.
 */
@NullMarked
package dev.safeguard.api.aggregate;

import org.jspecify.annotations.NullMarked;
