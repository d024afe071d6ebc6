package dev.safeguard.llm.langchain4j;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmSetting;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Anthropic's messages. Needs {@code dev.langchain4j:langchain4j-anthropic} on the class path. The
 * service takes no bounds of numbers in a schema, so they are left out of the one that is sent.
 */
public final class AnthropicLlmProvider extends ChatModelProvider {
  private static final String ARTIFACT = "langchain4j-anthropic";

  /** Stands where LangChain4j wants a key, and never leaves. */
  private static final String NO_KEY = "none";

  /** A provider; see {@link java.util.ServiceLoader}. */
  public AnthropicLlmProvider() {
    super(ARTIFACT, null);
  }

  /** A provider whose clients ask for the key at each request. */
  public AnthropicLlmProvider(Supplier<String> key) {
    super(ARTIFACT, Objects.requireNonNull(key, "key"));
  }

  @Override
  public String name() {
    return "anthropic";
  }

  @Override
  public String description() {
    return "Anthropic's Claude, through LangChain4j.";
  }

  @Override
  public List<LlmSetting> settings() {
    return ModelSettings.list("https://api.anthropic.com/v1");
  }

  @Override
  ApiKey header(@Nullable Supplier<String> source) {
    return ApiKey.inField("x-api-key", source);
  }

  @Override
  LlmClient client(ModelSettings settings, BoundedHttpClientBuilder http) {
    AnthropicChatModel model =
        AnthropicChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(settings.baseUrl())
            .modelName(settings.model())
            .apiKey(NO_KEY)
            .temperature(settings.temperature())
            .maxRetries(0)
            .logRequests(false)
            .logResponses(false)
            .build();
    return LangChain4jClient.of(model, settings.schema(), AnswerSchemas::withoutBounds);
  }
}
