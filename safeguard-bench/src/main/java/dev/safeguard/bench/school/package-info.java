/**
 * A simulated school whose pupils' changes are known, and what a judge of their records finds.
 * Knows the library by its public pipeline alone.
 */
@NullMarked
package dev.safeguard.bench.school;

import org.jspecify.annotations.NullMarked;
