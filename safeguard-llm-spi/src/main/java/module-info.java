/** What an LLM provider implements. Needs nothing but the JDK at run time. */
module dev.safeguard.llm.spi {
  requires static org.jspecify;

  exports dev.safeguard.llm.spi;
}
