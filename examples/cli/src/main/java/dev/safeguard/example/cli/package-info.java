/** The library on a command line: an example of embedding, and the way to try it in a minute. */
@NullMarked
package dev.safeguard.example.cli;

import org.jspecify.annotations.NullMarked;
