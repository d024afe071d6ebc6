/** JMH benchmarks of the pipeline and its stages, and harnesses of what leaks and what is lost. */
@NullMarked
package dev.safeguard.bench;

import org.jspecify.annotations.NullMarked;
