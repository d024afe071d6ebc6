/** What the commands of this module share: options, tables, and the cost of a thread. */
@NullMarked
package dev.safeguard.bench.command;

import org.jspecify.annotations.NullMarked;
