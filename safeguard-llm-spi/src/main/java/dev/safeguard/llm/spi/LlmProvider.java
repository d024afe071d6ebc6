package dev.safeguard.llm.spi;

import java.util.List;
import java.util.Set;

/**
 * Opens clients of one LLM service. Found by {@link java.util.ServiceLoader}; needs a public
 * constructor without parameters, which must neither read configuration nor open a connection.
 *
 * <p>A provider is chosen by name. Its jar on the class path changes nothing until then.
 */
public interface LlmProvider {

  /** Its name, in lower-case letters, digits and hyphens, such as {@code openai}. Never changes. */
  String name();

  /** One line for people who choose among providers. */
  String description();

  /** What its clients can do. */
  Set<LlmCapability> capabilities();

  /** The settings it takes; the pipeline refuses any other and any that is missing. */
  List<LlmSetting> settings();

  /**
   * Opens a client. Must not wait for the service.
   *
   * @param configuration a value for every setting that has one, of the setting's type
   * @throws LlmConfigurationException if the values contradict each other or cannot be used
   */
  LlmClient open(LlmConfiguration configuration);
}
