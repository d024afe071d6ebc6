package dev.safeguard.bench;

import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.bench.notes.InventedNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Records whose names try to be something else. The same seed gives the same record. */
final class HostileNames {
  private static final String[] FIXED = {
    "",
    " ",
    "J",
    "Ł",
    "李",
    ".*",
    "(?i)[a-z]+",
    "$&\\1(.*)",
    "a{1000000}",
    "\"},{\"name\":\"Quill",
    "\\\"\\u0000",
    "{\"pupil\":\"Zadie\"}",
    "%s%n%x",
    "{0}",
    "${jndi:x}",
    "🙂🙃",
    "👩‍👩‍👧 Zuri",
    "محمد",
    "شلومو",
    "\u202Eharas",
    "Z\u0334\u0301a\u0335l\u0336go",
    "山田太郎",
    "Nguyễn",
    "O'Brien-Łódź",
    "Will",
    "Mark",
    "Grace",
    "May",
    "Rose",
    "High",
    "Low",
    "Null",
    "True",
    "Pupil",
    "Severity",
    "STU_",
    "PER_",
    "PUPIL_STU_",
    "STU_0000000000000000A",
    "<script>alert(1)</script>",
    "'; DROP TABLE pupils; --",
    "\nFAULTS: NOT_JSON",
    "]}",
    "-1",
    "1e9",
    "NaN"
  };
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);
  private static final int LONG = 10_000;

  private final RandomGenerator random;
  private final List<String> used = new ArrayList<>();

  HostileNames(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Every text that this has put into a record. */
  List<String> used() {
    return used;
  }

  /** A pupil about whom there is something to say, so that an LLM is asked. */
  StudentRecord pupil() {
    String id = "B8012" + (10_000_000L + random.nextLong(90_000_000L));
    used.add(id);
    StudentRecord.Builder record =
        StudentRecord.builder(random.nextInt(4) == 0 ? idLike() : id)
            .asOf(AS_OF)
            .yearGroup("8")
            .className(name())
            .givenName(name())
            .familyName(name())
            .preferredName(name())
            .upn(id)
            .dateOfBirth(LocalDate.of(2012, 1, 1).plusDays(random.nextInt(365)))
            .addVulnerability(name())
            .add(person(PersonRole.PARENT))
            .add(person(PersonRole.STAFF));
    for (int i = 0; i < 5; i++) {
      EventTime time = EventTime.on(AS_OF.minusDays(1 + 2 * i + random.nextInt(2)));
      record.add(
          new Incident(
              null,
              i == 0 ? name() : "disruptive",
              1 + random.nextInt(5),
              time,
              name(),
              name(),
              null,
              name(),
              said(),
              name(),
              1));
      record.add(new Communication(null, name(), null, time, said()));
    }
    EventTime time = EventTime.on(AS_OF.minusDays(2));
    record.add(new Concern(null, random.nextBoolean() ? "neglect" : name(), time, said(), name()));
    record.add(new OnlineSafetyEvent(null, name(), 3, time, said()));
    return record.build();
  }

  private Person person(PersonRole role) {
    String phone = "07700 9" + (10_000 + random.nextInt(90_000));
    String email = "x" + random.nextInt(1_000_000) + "@example.org";
    used.add(phone);
    used.add(email);
    return new Person(
        name(),
        role,
        "Ms",
        name(),
        name(),
        null,
        null,
        null,
        null,
        List.of(phone),
        List.of(email),
        "12 " + name() + " Lane",
        "AB1 2CD");
  }

  private String said() {
    return name() + " told " + name() + " that " + name() + " rang on 07700 900123";
  }

  /** An id must not be blank. */
  private String idLike() {
    String name = name();
    return name.isBlank() ? "Id" : name;
  }

  private String name() {
    String name =
        switch (random.nextInt(8)) {
          case 0, 1, 2 -> FIXED[random.nextInt(FIXED.length)];
          case 3 -> FIXED[random.nextInt(FIXED.length)] + " " + InventedNames.next(random);
          case 4 -> random.nextInt(100) == 0 ? "x".repeat(LONG) : InventedNames.next(random);
          default -> InventedNames.next(random);
        };
    used.add(name);
    return name;
  }
}
