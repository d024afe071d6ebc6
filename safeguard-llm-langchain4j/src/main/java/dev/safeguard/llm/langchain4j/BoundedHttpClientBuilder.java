package dev.safeguard.llm.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Makes a {@link BoundedHttpClient} the way LangChain4j asks for one. */
final class BoundedHttpClientBuilder implements HttpClientBuilder {
  private final ApiKey key;
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration readTimeout = Duration.ofMinutes(1);

  BoundedHttpClientBuilder(ApiKey key) {
    this.key = key;
  }

  @Override
  public Duration connectTimeout() {
    return connectTimeout;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    connectTimeout = timeout;
    return this;
  }

  @Override
  public Duration readTimeout() {
    return readTimeout;
  }

  /** Is kept and not used: the deadline of the request holds, whatever the model's default is. */
  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    readTimeout = timeout;
    return this;
  }

  @Override
  public HttpClient build() {
    return new BoundedHttpClient(connectTimeout, key);
  }
}
