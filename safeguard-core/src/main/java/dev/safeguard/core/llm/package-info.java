/** Stage 4: prompt, egress gate and response check. The only package that holds an LLM client. */
@NullMarked
package dev.safeguard.core.llm;

import org.jspecify.annotations.NullMarked;
