package dev.safeguard.core.llm;

import dev.safeguard.api.token.Token;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the gate checks one pupil's free text against.
 *
 * @param identities whom the school and the record know; asked for only if free text may leave
 * @param issued whether the session gave a token out
 */
public record KnownIdentities(Supplier<Identities> identities, Predicate<Token> issued) {

  public KnownIdentities {
    Objects.requireNonNull(identities, "identities");
    Objects.requireNonNull(issued, "issued");
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "KnownIdentities";
  }
}
