package dev.safeguard.example.school;

import dev.safeguard.api.record.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A note with its places filled: who it is about, who wrote it, whom it mentions. */
final class Note {
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)}");

  private final Map<String, Person> staff;

  Note(Map<String, Person> staff) {
    this.staff = staff;
  }

  /**
   * Fills {@code {first} {last} {full} {initials} {class} {parent} {phone} {friend} {T201}}.
   *
   * @throws IllegalStateException if a place has another name
   */
  String write(String text, Pupil about, Pupil friend) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), about, friend)));
  }

  private String value(String place, Pupil about, Pupil friend) {
    Person parent = about.parent;
    return switch (place) {
      case "first" -> about.called();
      case "last" -> about.familyName;
      case "full" -> about.givenName + " " + about.familyName;
      case "initials" -> about.givenName.substring(0, 1) + about.familyName.charAt(0);
      case "class" -> about.className;
      case "parent" -> formal(parent);
      case "phone" -> parent.phones().get(0);
      case "friend" -> friend.called();
      case "friendfull" -> friend.givenName + " " + friend.familyName;
      default -> {
        Person known = staff.get(place);
        if (known == null) {
          throw new IllegalStateException("a note has the unknown place {" + place + "}");
        }
        yield formal(known);
      }
    };
  }

  /** Such as {@code Mrs Okafor}. */
  static String formal(Person person) {
    return String.join(
        " ",
        List.of(
            Objects.requireNonNull(person.title()), Objects.requireNonNull(person.familyName())));
  }
}
