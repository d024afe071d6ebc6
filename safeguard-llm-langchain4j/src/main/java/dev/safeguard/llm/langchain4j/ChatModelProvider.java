package dev.safeguard.llm.langchain4j;

import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmConfigurationException;
import dev.safeguard.llm.spi.LlmProvider;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the providers have in common. Each names the classes of its own LangChain4j module in the
 * body of {@link #client} only, so that it can be loaded, and say what it lacks, without them.
 * Retries and logging of LangChain4j are off.
 */
abstract class ChatModelProvider implements LlmProvider {
  private final String artifact;
  private final @Nullable Supplier<String> key;

  /**
   * @param artifact of LangChain4j, which has the model
   * @param key gives the key at each request, or null if the settings do
   */
  ChatModelProvider(String artifact, @Nullable Supplier<String> key) {
    this.artifact = artifact;
    this.key = key;
  }

  @Override
  public final Set<LlmCapability> capabilities() {
    return Set.of(LlmCapability.STRUCTURED_OUTPUT, LlmCapability.USAGE);
  }

  @Override
  public final LlmClient open(LlmConfiguration configuration) {
    ModelSettings settings = new ModelSettings(settings(), configuration);
    Supplier<String> source = settings.key();
    if (source != null && key != null) {
      throw new LlmConfigurationException(
          "the key is given twice; leave 'api-key' and 'api-key-env' out");
    }
    source = key != null ? key : source;
    if (source == null && needsKey() && settings.isAtDefaultAddress()) {
      throw new LlmConfigurationException(
          "setting 'api-key' is missing: the service at the default address needs one");
    }
    try {
      return client(settings, new BoundedHttpClientBuilder(header(source)));
    } catch (NoClassDefFoundError e) {
      throw new LlmConfigurationException(
          "the jar of dev.langchain4j:" + artifact + " is missing; add it to have this provider");
    }
  }

  /** Whether nobody is answered without a key at the default address. */
  boolean needsKey() {
    return true;
  }

  /** How the service takes its key. */
  abstract ApiKey header(@Nullable Supplier<String> source);

  /** A client over a model of the service. */
  abstract LlmClient client(ModelSettings settings, BoundedHttpClientBuilder http);

  /** Tells the name only. */
  @Override
  public final String toString() {
    return "LlmProvider[" + name() + "]";
  }
}
