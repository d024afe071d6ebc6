/**
 * What an LLM provider implements and is given. Touches nothing else of the library, so a provider
 * can never see a pupil's record.
 */
@NullMarked
package dev.safeguard.llm.spi;

import org.jspecify.annotations.NullMarked;
