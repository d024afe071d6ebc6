/** How an LLM is asked, and what comes of it. */
@NullMarked
package dev.safeguard.api.llm;

import org.jspecify.annotations.NullMarked;
