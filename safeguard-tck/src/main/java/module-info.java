/** Contract tests that the author of an LLM or localisation provider extends. */
module dev.safeguard.tck {
  requires transitive dev.safeguard.api;
  requires transitive dev.safeguard.llm.spi;
  requires transitive org.junit.jupiter.api;
  requires com.ibm.icu;
  requires java.logging;
  requires jdk.httpserver;
  requires static org.jspecify;

  exports dev.safeguard.tck;

  uses dev.safeguard.llm.spi.LlmProvider;
  uses dev.safeguard.api.spi.LocalizationProvider;
}
