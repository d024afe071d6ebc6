package dev.safeguard.llm.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's HTTP client for LangChain4j. Unlike LangChain4j's own it reads no more than {@link
 * #MAX_BYTES}, keeps {@code Retry-After}, adds the key itself, and keeps error bodies out of
 * exceptions. Follows no redirect, since what was meant for one service must not reach another.
 * Interrupting the thread cancels the exchange.
 */
final class BoundedHttpClient implements HttpClient {
  /** Far above any answer that could be used. */
  static final int MAX_BYTES = 1 << 20;

  private final java.net.http.HttpClient http;
  private final ApiKey key;

  BoundedHttpClient(Duration connectTimeout, ApiKey key) {
    this.key = key;
    // HTTP/1.1, because the upgrade to HTTP/2 over plain HTTP is more than some local servers take.
    http =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .build();
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      HttpResponse<InputStream> response = http.send(toJdk(request), BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        int status = response.statusCode();
        if (status < 200 || status >= 300) {
          throw new StatusException(status, retryAfter(response));
        }
        byte[] body = in.readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
          throw new TooLargeException();
        }
        return SuccessfulHttpResponse.builder()
            .statusCode(status)
            .headers(response.headers().map())
            .body(body)
            .build();
      }
    } catch (IOException e) {
      throw new ConnectionException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException();
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are not streamed");
  }

  private java.net.http.HttpRequest toJdk(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase(key.field())) {
                values.forEach(value -> builder.header(name, value));
              }
            });
    String secret = key.value();
    if (secret != null) {
      builder.header(key.field(), secret);
    }
    String body = request.body();
    return builder
        .method(
            request.method().name(),
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
  }

  /** Seconds, or a date that is read against the service's own clock. */
  static @Nullable Duration retryAfter(HttpResponse<?> response) {
    Optional<String> value = response.headers().firstValue("Retry-After");
    Optional<String> date = response.headers().firstValue("Date");
    return value.isEmpty() ? null : retryAfter(value.get(), date.orElse(""));
  }

  static @Nullable Duration retryAfter(String value, String date) {
    try {
      if (value.matches("[0-9]{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(value));
      }
      Duration wait = Duration.between(httpDate(date), httpDate(value));
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ZonedDateTime httpDate(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
  }

  /** The connection failed or was cancelled. Says no more, so as to quote nothing. */
  static final class ConnectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConnectionException() {
      super("the connection failed");
    }
  }

  /** The response is larger than it may be. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super("the response is too large");
    }
  }
}
