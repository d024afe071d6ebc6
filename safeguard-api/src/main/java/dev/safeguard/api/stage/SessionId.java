package dev.safeguard.api.stage;

import java.util.Objects;

/**
 * Name of a session; holds nothing of a school or a pupil.
 *
 * @param value such as {@code sfg_3f9a0c6d51e2}
 */
public record SessionId(String value) {

  public SessionId {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
