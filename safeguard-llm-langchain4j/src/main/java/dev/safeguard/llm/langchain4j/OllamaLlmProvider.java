package dev.safeguard.llm.langchain4j;

import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmSetting;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ollama, which runs models on a machine of one's own. Needs {@code
 * dev.langchain4j:langchain4j-ollama} on the class path. Takes a key for a gateway before it.
 */
public final class OllamaLlmProvider extends ChatModelProvider {
  private static final String ARTIFACT = "langchain4j-ollama";

  /** Ollama cuts what does not fit without a word, so the window has room for any question. */
  private static final LlmSetting CONTEXT_TOKENS =
      LlmSetting.optional(
          "context-tokens",
          LlmSetting.Type.INTEGER,
          "8192",
          "Size of the model's window, question and answer together");

  /** A provider; see {@link java.util.ServiceLoader}. */
  public OllamaLlmProvider() {
    super(ARTIFACT, null);
  }

  /** A provider whose clients ask for the key at each request. */
  public OllamaLlmProvider(Supplier<String> key) {
    super(ARTIFACT, Objects.requireNonNull(key, "key"));
  }

  @Override
  public String name() {
    return "ollama";
  }

  @Override
  public String description() {
    return "Ollama, models on a machine of your own, through LangChain4j.";
  }

  @Override
  public List<LlmSetting> settings() {
    return ModelSettings.list("http://localhost:11434", CONTEXT_TOKENS);
  }

  @Override
  boolean needsKey() {
    return false;
  }

  @Override
  ApiKey header(@Nullable Supplier<String> source) {
    return ApiKey.bearer(source);
  }

  @Override
  LlmClient client(ModelSettings settings, BoundedHttpClientBuilder http) {
    OllamaChatModel model =
        OllamaChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(settings.baseUrl())
            .modelName(settings.model())
            .temperature(settings.temperature())
            .numCtx(settings.integer(CONTEXT_TOKENS))
            .maxRetries(0)
            .logRequests(false)
            .logResponses(false)
            .build();
    return LangChain4jClient.of(model, settings.schema(), schema -> schema);
  }
}
