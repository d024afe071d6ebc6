package dev.safeguard.api.risk;

import java.util.Objects;

/**
 * A rule of the policy that a contribution rests on, told so that a person can argue with it.
 *
 * @param pointer its place in the policy file, an RFC 6901 pointer such as {@code
 *     /kind_factors/BURST}
 * @param why why it is so; empty where only its number is known
 * @param source where it comes from
 */
public record PolicyRule(String pointer, String why, String source) {

  public PolicyRule {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(source, "source");
  }
}
