/** An embedder of Safeguard as a module of its own. */
module dev.safeguard.example.quickstart {
  requires dev.safeguard.core;
  requires static org.jspecify;

  provides dev.safeguard.llm.spi.LlmProvider with
      dev.safeguard.example.quickstart.HouseLlmProvider;
}
