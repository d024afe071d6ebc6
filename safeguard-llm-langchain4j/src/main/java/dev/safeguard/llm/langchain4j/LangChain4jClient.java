package dev.safeguard.llm.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A client over any chat model of LangChain4j. LangChain4j knows no deadline for one request, so
 * each runs on a thread of its own that is interrupted when the time is over or the caller is; a
 * model that ignores interruption goes on in the background, and nobody waits for it.
 *
 * <p>Build models without retries, which are the caller's, and without logging of requests and
 * answers.
 */
public final class LangChain4jClient implements LlmClient {
  private final ChatModel model;
  private final Parameters parameters;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "safeguard-llm");
            thread.setDaemon(true);
            return thread;
          });

  /** What a request asks of the model beside its texts. */
  interface Parameters {
    ChatRequestParameters of(LlmRequest request);
  }

  LangChain4jClient(ChatModel model, Parameters parameters) {
    this.model = Objects.requireNonNull(model, "model");
    this.parameters = parameters;
  }

  /**
   * A client over a model. The schema of the answer is sent if the model says that it takes one.
   */
  public static LlmClient of(ChatModel model) {
    return of(
        model,
        model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA),
        schema -> schema);
  }

  /**
   * A client over a model.
   *
   * @param schema whether the schema of the answer is sent
   * @param dialect makes a schema one that the service takes
   */
  static LlmClient of(ChatModel model, boolean schema, UnaryOperator<String> dialect) {
    return new LangChain4jClient(
        model,
        request ->
            ChatRequestParameters.builder()
                .maxOutputTokens(request.maxAnswerTokens())
                .responseFormat(schema ? schemaOf(dialect.apply(request.answerSchema())) : null)
                .build());
  }

  static ResponseFormat schemaOf(String schema) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder().name("answer").rootElement(JsonRawSchema.from(schema)).build())
        .build();
  }

  @Override
  public LlmResponse complete(LlmRequest request) throws LlmException, InterruptedException {
    Future<ChatResponse> call = submit(request);
    try {
      return response(call.get(request.deadline().toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      throw new LlmException("no answer within the deadline");
    } catch (ExecutionException e) {
      throw Failures.of(e.getCause());
    } finally {
      // Interrupts a call that goes on; does nothing to one that is done.
      call.cancel(true);
    }
  }

  private Future<ChatResponse> submit(LlmRequest request) {
    ChatRequest chat =
        ChatRequest.builder()
            .messages(SystemMessage.from(request.system()), UserMessage.from(request.user()))
            .parameters(parameters.of(request))
            .build();
    try {
      return threads.submit(() -> model.chat(chat));
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("the client is closed");
    }
  }

  private static LlmResponse response(@Nullable ChatResponse response) throws LlmException {
    AiMessage message = response == null ? null : response.aiMessage();
    String text = message == null ? null : message.text();
    if (response == null || text == null) {
      throw new LlmException("the service sent no answer");
    }
    TokenUsage usage = response.tokenUsage();
    return new LlmResponse(
        text,
        finish(response.finishReason()),
        tokens(usage == null ? null : usage.inputTokenCount()),
        tokens(usage == null ? null : usage.outputTokenCount()));
  }

  private static int tokens(@Nullable Integer count) {
    return count == null ? LlmResponse.UNKNOWN : count;
  }

  private static LlmResponse.Finish finish(@Nullable FinishReason reason) {
    if (reason == null) {
      return LlmResponse.Finish.OTHER;
    }
    return switch (reason) {
      case STOP -> LlmResponse.Finish.STOP;
      case LENGTH -> LlmResponse.Finish.LENGTH;
      case CONTENT_FILTER -> LlmResponse.Finish.FILTERED;
      default -> LlmResponse.Finish.OTHER;
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Tells nothing of the model, which may print its key. */
  @Override
  public String toString() {
    return "LangChain4jClient";
  }
}
