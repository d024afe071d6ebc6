/** JMH benchmarks of the pipeline and of each stage in isolation. */
@NullMarked
package dev.safeguard.bench;

import org.jspecify.annotations.NullMarked;
