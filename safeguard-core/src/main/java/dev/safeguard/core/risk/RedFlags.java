package dev.safeguard.core.risk;

import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;

/** Which patterns a policy holds for red flags, whatever else there is. Safe for concurrent use. */
public final class RedFlags {
  private final CompiledPolicy policy;

  /** Those of a policy. */
  public RedFlags(RiskPolicy policy) {
    this.policy = new CompiledPolicy(policy);
  }

  /** Whether a pattern alone gives {@code HIGH} or more. */
  public boolean isGrave(Pattern pattern) {
    return policy.redFlag(pattern).compareTo(RiskLevel.HIGH) >= 0;
  }
}
