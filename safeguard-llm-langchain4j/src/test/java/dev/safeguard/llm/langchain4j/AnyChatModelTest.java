package dev.safeguard.llm.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmResponse;
import dev.safeguard.llm.spi.LlmRetriableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A client over a chat model of anyone's. */
class AnyChatModelTest {
  private final AtomicReference<ChatRequest> asked = new AtomicReference<>();

  @Test
  void givesTheModelBothTextsAndTheLimit() throws Exception {
    complete(Set.of(), request -> answer("hello", FinishReason.STOP));
    ChatRequest request = asked.get();
    assertEquals(
        List.of(SystemMessage.from("system"), UserMessage.from("user")), request.messages());
    assertEquals(99, request.parameters().maxOutputTokens());
  }

  @Test
  void sendsTheSchemaOnlyToAModelThatTakesOne() throws Exception {
    complete(Set.of(), request -> answer("hello", FinishReason.STOP));
    assertNull(asked.get().responseFormat());
    complete(
        Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA),
        request -> answer("hello", FinishReason.STOP));
    assertNotNull(asked.get().responseFormat());
  }

  @Test
  void tellsWhyTheAnswerEnds() throws Exception {
    for (FinishReason reason : FinishReason.values()) {
      LlmResponse.Finish finish = complete(Set.of(), request -> answer("hello", reason)).finish();
      assertEquals(
          switch (reason) {
            case STOP -> LlmResponse.Finish.STOP;
            case LENGTH -> LlmResponse.Finish.LENGTH;
            case CONTENT_FILTER -> LlmResponse.Finish.FILTERED;
            case TOOL_EXECUTION, OTHER -> LlmResponse.Finish.OTHER;
          },
          finish);
    }
  }

  @Test
  void aCostThatIsNotToldIsUnknown() throws Exception {
    LlmResponse response = complete(Set.of(), request -> answer("hello", FinishReason.STOP));
    assertEquals(LlmResponse.UNKNOWN, response.inputTokens());
    assertEquals(LlmResponse.UNKNOWN, response.outputTokens());
  }

  @Test
  void failuresKeepTheirSortAndLoseTheirWords() {
    assertRetriable(new RateLimitException("prompt"), true);
    assertRetriable(new HttpException(503, "prompt"), true);
    assertRetriable(new HttpException(422, "prompt"), false);
    assertRetriable(new InvalidRequestException("prompt"), false);
    assertRetriable(new UncheckedIOException(new IOException("prompt")), true);
    assertRetriable(new IllegalStateException("prompt"), false);
    assertRetriable(new BoundedHttpClient.TooLargeException(), false);
  }

  @Test
  void aMessageWithoutTextIsAFailure() {
    LlmException failure =
        assertThrows(
            LlmException.class,
            () -> complete(Set.of(), request -> response(AiMessage.builder().build(), null)));
    assertEquals("the service sent no answer", failure.getMessage());
  }

  private void assertRetriable(RuntimeException thrown, boolean retriable) {
    LlmException failure =
        assertThrows(
            LlmException.class,
            () ->
                complete(
                    Set.of(),
                    request -> {
                      throw thrown;
                    }));
    assertEquals(retriable, failure instanceof LlmRetriableException, thrown.toString());
    assertFalse(String.valueOf(failure.getMessage()).contains("prompt"));
    assertNull(failure.getCause());
  }

  private LlmResponse complete(
      Set<Capability> capabilities, Function<ChatRequest, ChatResponse> behaviour)
      throws Exception {
    ChatModel model =
        new ChatModel() {
          @Override
          public ChatResponse doChat(ChatRequest request) {
            asked.set(request);
            return behaviour.apply(request);
          }

          @Override
          public Set<Capability> supportedCapabilities() {
            return capabilities;
          }
        };
    try (LlmClient client = LangChain4jClient.of(model)) {
      assertEquals(
          "LangChain4jClient", assertInstanceOf(LangChain4jClient.class, client).toString());
      return client.complete(new TestRequest());
    }
  }

  private static ChatResponse answer(String text, FinishReason reason) {
    return response(AiMessage.from(text), reason);
  }

  @SuppressWarnings("NullAway") // LangChain4j's own null for "not told".
  private static ChatResponse response(AiMessage message, @Nullable FinishReason reason) {
    return ChatResponse.builder().aiMessage(message).finishReason(reason).build();
  }
}
