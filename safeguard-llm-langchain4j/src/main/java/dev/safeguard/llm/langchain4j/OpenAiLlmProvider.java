package dev.safeguard.llm.langchain4j;

import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmConfigurationException;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.llm.spi.LlmSetting;
import java.util.List;
import java.util.Set;

/**
 * OpenAI, and every service that speaks its chat completions: Azure, vLLM, llama.cpp, Ollama,
 * Mistral and others. Retries and logging of LangChain4j are off.
 */
public final class OpenAiLlmProvider implements LlmProvider {
  private static final String BASE_URL = "base-url";
  private static final String MODEL = "model";
  private static final String API_KEY = "api-key";
  private static final String TEMPERATURE = "temperature";
  private static final String ANSWER_FORMAT = "answer-format";
  private static final String TOKEN_LIMIT = "token-limit";

  /** A provider; see {@link java.util.ServiceLoader}. */
  public OpenAiLlmProvider() {}

  @Override
  public String name() {
    return "openai";
  }

  @Override
  public String description() {
    return "OpenAI and services that speak its chat completions, through LangChain4j.";
  }

  @Override
  public Set<LlmCapability> capabilities() {
    return Set.of(LlmCapability.STRUCTURED_OUTPUT, LlmCapability.USAGE);
  }

  @Override
  public List<LlmSetting> settings() {
    return List.of(
        LlmSetting.optional(
            BASE_URL, LlmSetting.Type.URI, "https://api.openai.com/v1", "Address of the service"),
        LlmSetting.required(MODEL, LlmSetting.Type.TEXT, "Name of the model"),
        LlmSetting.optional(
            API_KEY, LlmSetting.Type.SECRET, null, "Key of the service, where it needs one"),
        LlmSetting.optional(
            TEMPERATURE,
            LlmSetting.Type.DECIMAL,
            null,
            "Temperature, 0 to 2; the model's own if not given"),
        LlmSetting.optional(
            ANSWER_FORMAT,
            LlmSetting.Type.TEXT,
            "schema",
            "'schema' holds the model to the answer's JSON Schema; 'text' for services without it"),
        LlmSetting.optional(
            TOKEN_LIMIT,
            LlmSetting.Type.TEXT,
            "max_tokens",
            "Field for the answer's limit: 'max_tokens', or 'max_completion_tokens' for models"
                + " that reason"));
  }

  @Override
  public LlmClient open(LlmConfiguration configuration) {
    boolean schema = choice(configuration, ANSWER_FORMAT, "schema", "text");
    boolean maxTokens = choice(configuration, TOKEN_LIMIT, "max_tokens", "max_completion_tokens");
    OpenAiChatModel model =
        OpenAiChatModel.builder()
            .httpClientBuilder(new BoundedHttpClientBuilder())
            .baseUrl(configuration.require(BASE_URL))
            .modelName(configuration.require(MODEL))
            .apiKey(configuration.get(API_KEY).orElse(null))
            .temperature(configuration.get(TEMPERATURE).map(Double::valueOf).orElse(null))
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
            parameters.responseFormat(LangChain4jClient.schemaOf(request));
          }
          if (maxTokens) {
            parameters.maxOutputTokens(request.maxAnswerTokens());
          } else {
            parameters.maxCompletionTokens(request.maxAnswerTokens());
          }
          return parameters.build();
        });
  }

  /** True for the first choice, false for the second. */
  private static boolean choice(
      LlmConfiguration configuration, String key, String first, String second) {
    String value = configuration.require(key);
    if (!value.equals(first) && !value.equals(second)) {
      throw new LlmConfigurationException(
          "setting '" + key + "' must be '" + first + "' or '" + second + "'");
    }
    return value.equals(first);
  }
}
