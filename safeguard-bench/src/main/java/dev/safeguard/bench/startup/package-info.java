/** Starting a JVM until there is a report. */
@NullMarked
package dev.safeguard.bench.startup;

import org.jspecify.annotations.NullMarked;
