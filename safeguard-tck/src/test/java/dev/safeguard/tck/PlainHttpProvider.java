package dev.safeguard.tck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import dev.safeguard.llm.spi.LlmRetriableException;
import dev.safeguard.llm.spi.LlmSetting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A provider over the JDK's HTTP client, with Jackson for the JSON: a model to follow, and the
 * contract's own test. A real one uses a JSON library too, since answers have escapes in them.
 */
public final class PlainHttpProvider implements LlmProvider {
  @Override
  public String name() {
    return "plain-http";
  }

  @Override
  public String description() {
    return "A chat completion over plain HTTP.";
  }

  @Override
  public Set<LlmCapability> capabilities() {
    return Set.of();
  }

  @Override
  public List<LlmSetting> settings() {
    return List.of(
        LlmSetting.required("base-url", LlmSetting.Type.URI, "Address of the service"),
        LlmSetting.optional("api-key", LlmSetting.Type.SECRET, null, "Key of the service"),
        LlmSetting.optional("seed", LlmSetting.Type.INTEGER, "1", "Seed of the sampling"),
        LlmSetting.optional("temperature", LlmSetting.Type.DECIMAL, "0.0", "Of the sampling"),
        LlmSetting.optional("model", LlmSetting.Type.TEXT, "m", "Name of the model"));
  }

  @Override
  public LlmClient open(LlmConfiguration configuration) {
    return new Client(
        URI.create(configuration.require("base-url") + "/chat/completions"),
        configuration.get("api-key").orElse(""));
  }

  private static final class Client implements LlmClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI uri;
    private final String key;
    private volatile boolean closed;

    Client(URI uri, String key) {
      this.uri = uri;
      this.key = key;
    }

    @Override
    public LlmResponse complete(LlmRequest request) throws LlmException, InterruptedException {
      if (closed) {
        throw new IllegalStateException("the client is closed");
      }
      // The time-out of the JDK's client ends with the header fields; this one holds for the body.
      CompletableFuture<HttpResponse<String>> call =
          http.sendAsync(post(request), HttpResponse.BodyHandlers.ofString());
      try {
        return answer(call.get(request.deadline().toNanos(), TimeUnit.NANOSECONDS));
      } catch (TimeoutException e) {
        throw new LlmException("no answer within the deadline");
      } catch (ExecutionException e) {
        throw new LlmRetriableException("the service did not answer", null);
      } finally {
        call.cancel(true);
      }
    }

    private static LlmResponse answer(HttpResponse<String> response) throws LlmException {
      int status = response.statusCode();
      if (status == 429 || status >= 500) {
        throw new LlmRetriableException("status " + status, delay(response));
      }
      JsonNode choice = status == 200 ? json(response.body()).at("/choices/0") : null;
      if (choice == null || !choice.at("/message/content").isTextual()) {
        throw new LlmException("status " + status + " without an answer");
      }
      boolean cut = choice.path("finish_reason").asText().equals("length");
      return new LlmResponse(
          choice.at("/message/content").textValue(),
          cut ? LlmResponse.Finish.LENGTH : LlmResponse.Finish.STOP,
          LlmResponse.UNKNOWN,
          LlmResponse.UNKNOWN);
    }

    /** The parser's own message may quote what it could not read, so it is not handed on. */
    private static JsonNode json(String body) throws LlmException {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new LlmException("the answer is not JSON");
      }
    }

    private HttpRequest post(LlmRequest request) {
      ObjectNode body = JSON.createObjectNode().put("max_tokens", request.maxAnswerTokens());
      ArrayNode messages = body.putArray("messages");
      messages.addObject().put("role", "system").put("content", request.system());
      messages.addObject().put("role", "user").put("content", request.user());
      return HttpRequest.newBuilder(uri)
          .header("Authorization", "Bearer " + key)
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
          .build();
    }

    private static Duration delay(HttpResponse<String> response) {
      return Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElse(1));
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
