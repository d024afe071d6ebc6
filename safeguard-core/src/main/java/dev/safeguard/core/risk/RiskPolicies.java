package dev.safeguard.core.risk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.api.ConfigurationException;
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

  /**
   * The standard policy with what a site has of its own, as JSON in UTF-8: any part of {@code
   * risk-policy.json} with only what differs. A number is {@code {"value": 25, "why": "…"}}; red
   * flags are added to the standard ones; vulnerabilities and limits of domains that the standard
   * does not list may be listed; {@code version} is the site's own. What the standard marks as not
   * the site's to change may be repeated, but not changed. The standard file is itself such a text,
   * and changes nothing.
   *
   * <pre>{@code
   * {"version": 2,
   *  "thresholds": {"MEDIUM": {"value": 25, "why": "Our team sees every HIGH and few MEDIUM."}},
   *  "red_flags": [{"level": "MEDIUM", "records": 2, "codes": ["VICTIM_BULLYING"], "why": "…"}]}
   * }</pre>
   *
   * @throws ConfigurationException if it is none such; the message holds the JSON pointer and the
   *     reason
   * @throws IOException if it cannot be read
   */
  public static RiskPolicy withSite(InputStream site) throws IOException {
    return PolicyReader.policy(SitePolicy.over(tree(), PolicyReader.tree(site)));
  }

  private static RiskPolicy load() {
    return PolicyReader.policy(tree());
  }

  /** The standard policy's file. */
  static ObjectNode tree() {
    try (InputStream in = resource()) {
      return PolicyReader.tree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource() {
    InputStream in = RiskPolicies.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException(RESOURCE + " is missing");
    }
    return in;
  }

  private RiskPolicies() {}
}
