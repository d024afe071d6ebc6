/** The library embedded in a few lines, one stage replaced, and an LLM provider plugged in. */
@NullMarked
package dev.safeguard.example.quickstart;

import org.jspecify.annotations.NullMarked;
