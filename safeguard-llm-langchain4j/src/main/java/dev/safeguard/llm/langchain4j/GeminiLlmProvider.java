package dev.safeguard.llm.langchain4j;

import dev.langchain4j.model.googleai.GeminiThinkingConfig;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmSetting;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Google's Gemini API. Needs {@code dev.langchain4j:langchain4j-google-ai-gemini} on the class
 * path.
 */
public final class GeminiLlmProvider extends ChatModelProvider {
  private static final String ARTIFACT = "langchain4j-google-ai-gemini";
  private static final LlmSetting THINKING_TOKENS =
      LlmSetting.optional(
          "thinking-tokens",
          LlmSetting.Type.INTEGER,
          null,
          "The most tokens to think with, out of the answer's limit; the model's own if not given");

  /** A provider; see {@link java.util.ServiceLoader}. */
  public GeminiLlmProvider() {
    super(ARTIFACT, null);
  }

  /** A provider whose clients ask for the key at each request. */
  public GeminiLlmProvider(Supplier<String> key) {
    super(ARTIFACT, Objects.requireNonNull(key, "key"));
  }

  @Override
  public String name() {
    return "gemini";
  }

  @Override
  public String description() {
    return "Google's Gemini API, through LangChain4j.";
  }

  @Override
  public List<LlmSetting> settings() {
    return ModelSettings.list("https://generativelanguage.googleapis.com/v1beta", THINKING_TOKENS);
  }

  @Override
  ApiKey header(@Nullable Supplier<String> source) {
    return ApiKey.inField("x-goog-api-key", source);
  }

  @Override
  LlmClient client(ModelSettings settings, BoundedHttpClientBuilder http) {
    Integer thinking = settings.integer(THINKING_TOKENS);
    GoogleAiGeminiChatModel model =
        GoogleAiGeminiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(settings.baseUrl())
            .modelName(settings.model())
            .temperature(settings.temperature())
            .thinkingConfig(
                thinking == null
                    ? null
                    : GeminiThinkingConfig.builder().thinkingBudget(thinking).build())
            .maxRetries(0)
            .logRequests(false)
            .logResponses(false)
            .build();
    return LangChain4jClient.of(model, settings.schema(), schema -> schema);
  }
}
