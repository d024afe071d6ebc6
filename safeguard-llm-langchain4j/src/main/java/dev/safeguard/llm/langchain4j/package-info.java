/** Real models behind the LLM SPI, through LangChain4j. The only code here that uses a network. */
@NullMarked
package dev.safeguard.llm.langchain4j;

import org.jspecify.annotations.NullMarked;
