package dev.safeguard.api.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person whom the school knows: from a record's own list or from the roster.
 *
 * @param id the source's own id; null where it has none
 * @param role what the person is to the school
 * @param title such as {@code Ms}
 * @param givenName given name
 * @param familyName family name
 * @param preferredName the name the person goes by
 * @param upn unique pupil number
 * @param dateOfBirth date of birth
 * @param className class or form
 * @param phones telephone numbers, as written
 * @param emails email addresses
 * @param address postal address, as written
 * @param postcode postcode
 */
public record Person(
    @Nullable String id,
    PersonRole role,
    @Nullable String title,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String preferredName,
    @Nullable String upn,
    @Nullable LocalDate dateOfBirth,
    @Nullable String className,
    List<String> phones,
    List<String> emails,
    @Nullable String address,
    @Nullable String postcode) {

  /** What a person is to the school. */
  public enum PersonRole {
    PUPIL,
    STAFF,
    PARENT,
    OTHER
  }

  public Person {
    Objects.requireNonNull(role, "role");
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
  }

  /** A person of whom only the name is known. */
  public static Person named(PersonRole role, String givenName, String familyName) {
    return named(null, role, givenName, familyName);
  }

  /**
   * A person whom the school knows, of whom nothing else matters.
   *
   * @param id the school's own, by which records name the person
   */
  public static Person named(
      @Nullable String id, PersonRole role, String givenName, String familyName) {
    return new Person(
        id,
        role,
        null,
        givenName,
        familyName,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null);
  }

  /** Holds none of the fields. */
  @Override
  public String toString() {
    return "Person[…]";
  }
}
