package dev.safeguard.api.report;

import java.util.Locale;
import java.util.Objects;

/**
 * Whom a report is for.
 *
 * @param audience the reader's role
 * @param language the language to write in; a localisation provider must bring it
 */
public record Reader(Audience audience, Locale language) {

  public Reader {
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(language, "language");
  }

  /** The safeguarding lead, in English. */
  public static Reader safeguardingLead() {
    return new Reader(Audience.DSL, Locale.ENGLISH);
  }
}
