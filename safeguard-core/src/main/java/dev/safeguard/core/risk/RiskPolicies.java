package dev.safeguard.core.risk;

import dev.safeguard.api.risk.RiskPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The policies that come with the library: {@code risk-policy.json}. */
public final class RiskPolicies {
  private static final String RESOURCE = "risk-policy.json";
  private static final RiskPolicy STANDARD = load();

  /** The standard policy. */
  public static RiskPolicy standard() {
    return STANDARD;
  }

  private static RiskPolicy load() {
    try (InputStream in = RiskPolicies.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      return PolicyReader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RiskPolicies() {}
}
