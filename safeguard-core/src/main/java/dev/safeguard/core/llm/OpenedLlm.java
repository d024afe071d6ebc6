package dev.safeguard.core.llm;

import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import java.util.Objects;
import java.util.Set;

/**
 * A client with the name it was chosen by. Whoever opened it closes it.
 *
 * @param name name of the provider
 * @param client the client
 * @param capabilities what it can do
 */
public record OpenedLlm(String name, LlmClient client, Set<LlmCapability> capabilities)
    implements AutoCloseable {

  public OpenedLlm {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(client, "client");
    capabilities = Set.copyOf(capabilities);
  }

  /** Closes the client. */
  @Override
  public void close() {
    client.close();
  }

  /** Tells the name only. */
  @Override
  public String toString() {
    return "OpenedLlm[" + name + "]";
  }
}
