package dev.safeguard.example.school;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.core.json.RecordWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invented school: its people, and a year of each of its sixty pupils. */
final class School {
  /** The classes, twelve pupils in each. */
  private static final List<String> CLASSES = List.of("7A", "8B", "9C", "10D", "11E");

  private static final int PUPILS_IN_A_CLASS = 12;
  private static final int FIRST_PUPIL = 1001;
  private static final int FIRST_PARENT = 301;
  private static final List<String> TITLES = List.of("Mrs", "Mr", "Ms", "Dr", "Miss");

  private final Dice dice;
  private final Map<String, Person> staff = new LinkedHashMap<>();
  private final List<Pupil> pupils = new ArrayList<>();
  private final Map<String, String> told = new LinkedHashMap<>();
  private final List<String> streets = Lines.of("streets.txt");

  School(long seed) {
    this.dice = new Dice(seed);
    List<String> given = dice.shuffled(Lines.of("given-names.txt"));
    List<String> family = dice.shuffled(Lines.of("family-names.txt"));
    List<String> adults = dice.shuffled(Lines.of("adult-names.txt"));
    staff(adults, family);
    pupils(given, family, adults);
    live();
  }

  List<Pupil> pupils() {
    return pupils;
  }

  private void staff(List<String> given, List<String> family) {
    for (int i = 0; i < 12; i++) {
      String id = "T" + (201 + i);
      String familyName = family.get(family.size() - 1 - i);
      staff.put(
          id,
          person(
              id,
              PersonRole.STAFF,
              dice.one(TITLES),
              given.get(given.size() - 1 - i),
              familyName,
              SafeNumbers.landline(500 + i),
              i));
    }
  }

  private void pupils(List<String> given, List<String> family, List<String> adults) {
    int number = 0;
    for (String className : CLASSES) {
      int year = Integer.parseInt(className.substring(0, className.length() - 1));
      for (int i = 0; i < PUPILS_IN_A_CLASS; i++) {
        String[] names = given.get(number).split(" ", -1);
        String familyName = family.get(number);
        LocalDate born = LocalDate.of(2025 - year - 5, 9, 1).plusDays(dice.number(365));
        pupils.add(
            new Pupil(
                "STU" + (FIRST_PUPIL + number),
                className,
                names[0],
                familyName,
                names.length > 1 ? names[1] : null,
                SafeNumbers.upn(2025 - year, 100 + number),
                born,
                parent(number, adults.get(number), familyName)));
        number++;
      }
    }
  }

  private Person parent(int number, String given, String family) {
    return person(
        "P" + (FIRST_PARENT + number),
        PersonRole.PARENT,
        dice.one(TITLES.subList(0, 3)),
        given,
        family,
        SafeNumbers.mobile(100 + number),
        number);
  }

  private Person person(
      String id,
      PersonRole role,
      String title,
      String given,
      String family,
      String phone,
      int serial) {
    boolean parent = role == PersonRole.PARENT;
    return new Person(
        id,
        role,
        title,
        given,
        family,
        null,
        null,
        null,
        null,
        List.of(phone),
        List.of(SafeNumbers.email(given, family, serial)),
        parent ? 1 + dice.number(90) + " " + dice.one(streets) : null,
        parent ? SafeNumbers.postcode(serial) : null);
  }

  private void live() {
    Note note = new Note(staff);
    OrdinaryYear ordinary = new OrdinaryYear(dice, note, List.copyOf(staff.keySet()));
    Map<Pupil, Story> stories = cast();
    for (Pupil pupil : pupils) {
      Pupil friend = friend(pupil);
      Story story = stories.get(pupil);
      ordinary.register(pupil);
      if (story == null) {
        ordinary.behaviour(pupil, friend);
        ordinary.messages(pupil, friend);
      } else {
        ordinary.praise(pupil, friend);
      }
      if (story == null || !story.hasResults()) {
        ordinary.results(pupil);
      }
      if (story != null) {
        story.tell(pupil, friend, note);
      }
    }
  }

  /** Who lives which story: a pupil of its class, none twice. */
  private Map<Pupil, Story> cast() {
    Map<Pupil, Story> cast = new LinkedHashMap<>();
    for (String file : Lines.of("stories/index.txt")) {
      Story story = Story.read(file);
      Pupil pupil =
          dice.one(
              pupils.stream()
                  .filter(p -> p.className.equals(story.className()) && !cast.containsKey(p))
                  .toList());
      cast.put(pupil, story);
      told.put(file, pupil.id);
    }
    return cast;
  }

  /** The pupil's id for each story's file. */
  Map<String, String> told() {
    return told;
  }

  private Pupil friend(Pupil pupil) {
    return dice.one(
        pupils.stream().filter(p -> p.className.equals(pupil.className) && p != pupil).toList());
  }

  /** Writes {@code records.jsonl}, {@code roster.json} and {@code calendar.json}. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve("records.jsonl")))) {
      for (Pupil pupil : pupils) {
        RecordWriter.standard().write(pupil.finish(), out);
      }
    }
    try (JsonGenerator json = json(folder.resolve("roster.json"))) {
      roster(json);
    }
    try (JsonGenerator json = json(folder.resolve("calendar.json"))) {
      SchoolYear.write(json);
    }
  }

  private void roster(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("school");
    json.writeStringField("name", "Nettlebridge Academy");
    json.writeArrayFieldStart("aliases");
    json.writeString("Nettlebridge");
    json.writeString("NBA");
    json.writeEndArray();
    json.writeStringField("town", "Nettlebridge");
    json.writeEndObject();
    json.writeArrayFieldStart("people");
    for (Person person : staff.values()) {
      person(json, person);
    }
    for (Pupil pupil : pupils) {
      person(json, pupil.onRoster());
      person(json, pupil.parent);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void person(JsonGenerator json, Person person) throws IOException {
    json.writeStartObject();
    text(json, "id", person.id());
    text(json, "role", person.role().name().toLowerCase(Locale.ROOT));
    text(json, "title", person.title());
    text(json, "given_name", person.givenName());
    text(json, "family_name", person.familyName());
    text(json, "preferred_name", person.preferredName());
    text(json, "upn", person.upn());
    text(json, "date_of_birth", person.dateOfBirth());
    text(json, "class", person.className());
    texts(json, "phones", person.phones());
    texts(json, "emails", person.emails());
    text(json, "address", person.address());
    text(json, "postcode", person.postcode());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }

  private static void texts(JsonGenerator json, String name, List<String> values)
      throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }

  private static JsonGenerator json(Path file) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(Files.newOutputStream(file));
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    json.setPrettyPrinter(printer);
    return json;
  }
}
