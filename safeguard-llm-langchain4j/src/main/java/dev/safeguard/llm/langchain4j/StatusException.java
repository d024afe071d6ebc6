package dev.safeguard.llm.langchain4j;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An HTTP status that is no success, with the wait the service asked for. Holds no body. */
final class StatusException extends HttpException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  StatusException(int status, @Nullable Duration retryAfter) {
    super(status, "status " + status);
    this.retryAfter = retryAfter;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
