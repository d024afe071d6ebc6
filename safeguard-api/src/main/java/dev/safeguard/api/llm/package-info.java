/** The result of asking an LLM. */
@NullMarked
package dev.safeguard.api.llm;

import org.jspecify.annotations.NullMarked;
