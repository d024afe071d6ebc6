package dev.safeguard.llm.langchain4j;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RetriableException;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmRetriableException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Turns what LangChain4j throws into what the SPI declares. Neither messages nor causes are taken
 * over: services quote requests and keys in their errors.
 */
final class Failures {

  /** The exception to throw for a cause. */
  static LlmException of(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException status) {
        return ofStatus(
            status.statusCode(), status instanceof StatusException own ? own.retryAfter() : null);
      }
      if (cause instanceof ApiKey.UnavailableException key) {
        return new LlmException(String.valueOf(key.getMessage()));
      }
      if (cause instanceof BoundedHttpClient.TooLargeException) {
        return new LlmException("the service's response is too large");
      }
      if (cause instanceof BoundedHttpClient.ConnectionException || cause instanceof IOException) {
        // Jackson's exceptions are IOExceptions too.
        return cause.getClass().getName().startsWith("com.fasterxml.jackson.")
            ? new LlmException("the service's response cannot be read")
            : new LlmRetriableException("the connection to the service failed", null);
      }
    }
    if (failure instanceof RetriableException) {
      return new LlmRetriableException("the service failed for now", null);
    }
    if (failure instanceof NonRetriableException) {
      return new LlmException("the service refused the request");
    }
    return new LlmException("the model failed");
  }

  private static LlmException ofStatus(int status, @Nullable Duration retryAfter) {
    if (status == 408 || status == 429 || status >= 500) {
      return new LlmRetriableException("the service failed with status " + status, retryAfter);
    }
    return new LlmException(
        switch (status) {
          case 401, 403 -> "the service refused access with status " + status + "; check the key";
          case 404 -> "the service answered with status 404; check the address and the model";
          default -> "the service refused the request with status " + status;
        });
  }

  private Failures() {}
}
