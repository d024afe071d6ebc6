package dev.safeguard.core.json;

import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads one person, of a record or of the roster. */
final class PersonFields {
  /** Reads the object that was entered; someone without a role is {@code OTHER}. */
  static Person read(JsonCursor in) throws IOException {
    String id = null;
    PersonRole role = null;
    String title = null;
    String givenName = null;
    String familyName = null;
    String preferredName = null;
    String upn = null;
    LocalDate dateOfBirth = null;
    String className = null;
    List<String> phones = new ArrayList<>(0);
    List<String> emails = new ArrayList<>(0);
    String address = null;
    String postcode = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "id" -> id = in.textOrNumber();
        case "role" -> role = in.oneOf(Vocabulary.PERSON_ROLES);
        case "title" -> title = in.text();
        case "given_name" -> givenName = in.text();
        case "family_name" -> familyName = in.text();
        case "preferred_name" -> preferredName = in.text();
        case "upn" -> upn = in.text();
        case "date_of_birth" -> dateOfBirth = in.date();
        case "class" -> className = in.text();
        case "phones" -> in.texts(phones);
        case "emails" -> in.texts(emails);
        case "address" -> address = in.text();
        case "postcode" -> postcode = in.text();
        default -> in.unknown();
      }
    }
    return new Person(
        id,
        role == null ? PersonRole.OTHER : role,
        title,
        givenName,
        familyName,
        preferredName,
        upn,
        dateOfBirth,
        className,
        phones,
        emails,
        address,
        postcode);
  }

  private PersonFields() {}
}
