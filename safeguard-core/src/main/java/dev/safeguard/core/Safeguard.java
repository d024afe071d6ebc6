package dev.safeguard.core;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.spi.LocalizationProvider;
import dev.safeguard.api.text.SafeVocabulary;
import dev.safeguard.core.deidentify.SafeWords;
import dev.safeguard.core.llm.LlmProviders;
import dev.safeguard.core.localize.LocalizationProviders;
import dev.safeguard.llm.spi.LlmProvider;
import java.util.List;

/**
 * The entry to the library.
 *
 * <pre>{@code
 * try (Pipeline pipeline = Safeguard.pipeline().build()) {
 *   SafeguardingReport report = pipeline.report(record);
 * }
 * }</pre>
 */
public final class Safeguard {

  /** Starts a pipeline; what is not set is the standard implementation. */
  public static PipelineBuilder pipeline() {
    return new PipelineBuilder();
  }

  /**
   * The LLM providers that are there, by name.
   *
   * @throws ConfigurationException if two bear one name
   */
  public static List<LlmProvider> llmProviders() {
    return LlmProviders.discover().all();
  }

  /**
   * The localisation providers that are there, by name.
   *
   * @throws ConfigurationException if two bring the same
   */
  public static List<LocalizationProvider> localizationProviders() {
    return LocalizationProviders.discover().all();
  }

  /**
   * The words of the notes that stage 4 is given under {@code NARRATIVE}, for a stage 4 of the
   * host's own. The first call takes some tens of milliseconds.
   */
  public static SafeVocabulary vocabulary() {
    return SafeWords.ENGLISH;
  }

  private Safeguard() {}
}
