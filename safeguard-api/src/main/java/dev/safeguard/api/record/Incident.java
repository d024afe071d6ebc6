package dev.safeguard.api.record;

import dev.safeguard.api.code.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the behaviour log.
 *
 * @param id the source's own id, by which duplicates are recognised; null where it has none
 * @param type kind of behaviour, open text
 * @param severity 1 to 5, or null where not recorded
 * @param timestamp when it happened, or null where not recorded
 * @param location where, open text
 * @param subject the lesson's subject, open text
 * @param role {@code offender}, {@code victim} or {@code witness}; null means offender
 * @param reportedBy id of the person who recorded it
 * @param description free text
 * @param action what the school did, open text
 * @param count how many like incidents this entry stands for, at least 1
 */
public record Incident(
    @Nullable String id,
    @Nullable String type,
    @Nullable Integer severity,
    @Nullable EventTime timestamp,
    @Nullable String location,
    @Nullable String subject,
    @Nullable Role role,
    @Nullable String reportedBy,
    @Nullable String description,
    @Nullable String action,
    int count) {

  /** The most incidents that one entry may stand for. */
  public static final int MAX_COUNT = 1_000;

  /**
   * @throws IllegalArgumentException if the severity is not 1 to 5 or the count not 1 to {@link
   *     #MAX_COUNT}
   */
  public Incident {
    Limits.severity(severity);
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException("count must be 1 to " + MAX_COUNT);
    }
  }

  /** An incident of which only the kind and the time are known. */
  public static Incident of(String type, EventTime timestamp) {
    Objects.requireNonNull(type, "type");
    return new Incident(null, type, null, timestamp, null, null, null, null, null, null, 1);
  }

  /** A copy with this id. */
  public Incident withId(String newId) {
    return new Incident(
        newId,
        type,
        severity,
        timestamp,
        location,
        subject,
        role,
        reportedBy,
        description,
        action,
        count);
  }

  /** A copy with this severity, 1 to 5. */
  public Incident withSeverity(int newSeverity) {
    return new Incident(
        id,
        type,
        newSeverity,
        timestamp,
        location,
        subject,
        role,
        reportedBy,
        description,
        action,
        count);
  }

  /** A copy with this description. */
  public Incident withDescription(String newDescription) {
    return new Incident(
        id,
        type,
        severity,
        timestamp,
        location,
        subject,
        role,
        reportedBy,
        newDescription,
        action,
        count);
  }

  /** Holds none of the fields. */
  @Override
  public String toString() {
    return "Incident[…]";
  }
}
