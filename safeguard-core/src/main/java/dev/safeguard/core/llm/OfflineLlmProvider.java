package dev.safeguard.core.llm;

import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.llm.spi.LlmSetting;
import java.util.List;
import java.util.Set;

/**
 * The provider in use when none is named: answers by rules, in this process, with the same JSON
 * that a model would write. Keeps the local level; never raises it. The same question always has
 * the same answer.
 */
public final class OfflineLlmProvider implements LlmProvider {

  /** Name of the provider. */
  public static final String NAME = "offline";

  /** A provider; see {@link java.util.ServiceLoader}. */
  public OfflineLlmProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Rules in this process; no model and no network. Keeps the local level.";
  }

  @Override
  public Set<LlmCapability> capabilities() {
    return Set.of(LlmCapability.OFFLINE);
  }

  @Override
  public List<LlmSetting> settings() {
    return List.of();
  }

  @Override
  public LlmClient open(LlmConfiguration configuration) {
    return new OfflineLlmClient();
  }
}
