package dev.safeguard.llm.langchain4j;

import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmSetting;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * OpenAI, and every service that speaks its chat completions and takes its key as a bearer token:
 * Azure at {@code /openai/v1}, vLLM, llama.cpp, Ollama, Mistral and others.
 */
public final class OpenAiLlmProvider extends ChatModelProvider {
  private static final String ARTIFACT = "langchain4j-open-ai";
  private static final LlmSetting TOKEN_LIMIT =
      LlmSetting.optional(
          "token-limit",
          LlmSetting.Type.TEXT,
          "max_tokens",
          "Field for the answer's limit: 'max_tokens', or 'max_completion_tokens' for models"
              + " that reason");

  /** A provider; see {@link java.util.ServiceLoader}. */
  public OpenAiLlmProvider() {
    super(ARTIFACT, null);
  }

  /** A provider whose clients ask for the key at each request. */
  public OpenAiLlmProvider(Supplier<String> key) {
    super(ARTIFACT, Objects.requireNonNull(key, "key"));
  }

  @Override
  public String name() {
    return "openai";
  }

  @Override
  public String description() {
    return "OpenAI and services that speak its chat completions, through LangChain4j.";
  }

  @Override
  public List<LlmSetting> settings() {
    return ModelSettings.list("https://api.openai.com/v1", TOKEN_LIMIT);
  }

  @Override
  ApiKey header(@Nullable Supplier<String> source) {
    return ApiKey.bearer(source);
  }

  @Override
  LlmClient client(ModelSettings settings, BoundedHttpClientBuilder http) {
    boolean schema = settings.schema();
    boolean maxTokens = settings.isFirst(TOKEN_LIMIT, "max_tokens", "max_completion_tokens");
    OpenAiChatModel model =
        OpenAiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(settings.baseUrl())
            .modelName(settings.model())
            .temperature(settings.temperature())
            .strictJsonSchema(schema)
            .maxRetries(0)
            .logRequests(false)
            .logResponses(false)
            .build();
    return new LangChain4jClient(
        model,
        request -> {
          OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
          if (schema) {
            parameters.responseFormat(LangChain4jClient.schemaOf(request.answerSchema()));
          }
          if (maxTokens) {
            parameters.maxOutputTokens(request.maxAnswerTokens());
          } else {
            parameters.maxCompletionTokens(request.maxAnswerTokens());
          }
          return parameters.build();
        });
  }
}
