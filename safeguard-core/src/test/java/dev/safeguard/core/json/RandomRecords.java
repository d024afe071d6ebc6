package dev.safeguard.core.json;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.AttendanceMark.Session;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.record.StudentRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Records with anything that a record can hold, and names that can be searched for. */
final class RandomRecords {
  /** Stands in every open text of every record. */
  static final String NAME = "Zébulon";

  private final Random random;

  RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  StudentRecord next(String id) {
    StudentRecord.Builder record =
        StudentRecord.builder(id)
            .asOf(maybe(day()))
            .yearGroup(text())
            .className(text())
            .givenName(text())
            .familyName(text())
            .preferredName(text())
            .upn(text())
            .dateOfBirth(maybe(day()));
    for (int i = random.nextInt(4); i > 0; i--) {
      record
          .add(incident())
          .add(new AttendanceMark(text(), time(), maybe(of(Session.values())), code()))
          .add(
              new Assessment(
                  text(),
                  text(),
                  maybe(random.nextInt(200) / 4.0),
                  maybe(1 + random.nextDouble() * 1e6),
                  maybe(of(PerformanceLevel.values())),
                  text(),
                  maybe(time())))
          .add(
              new Communication(text(), text(), maybe(of(Urgency.values())), maybe(time()), text()))
          .add(new OnlineSafetyEvent(text(), text(), maybe(severity()), maybe(time()), text()))
          .add(new Concern(text(), text(), maybe(time()), text(), text()))
          .add(intervention())
          .addVulnerability(NAME + random.nextInt())
          .add(span())
          .add(person());
    }
    return record.build();
  }

  private Incident incident() {
    return new Incident(
        text(),
        text(),
        maybe(severity()),
        maybe(time()),
        text(),
        text(),
        maybe(of(Role.values())),
        text(),
        text(),
        text(),
        random.nextBoolean() ? 1 : 1 + random.nextInt(Incident.MAX_COUNT));
  }

  private Intervention intervention() {
    LocalDate started = day();
    return new Intervention(
        text(), text(), maybe(started), maybe(started.plusDays(random.nextInt(100))));
  }

  private PossibleSessions span() {
    LocalDate from = day();
    return new PossibleSessions(from, from.plusDays(random.nextInt(100)), random.nextInt(15));
  }

  private Person person() {
    return new Person(
        text(),
        of(PersonRole.values()),
        text(),
        text(),
        text(),
        text(),
        text(),
        maybe(day()),
        text(),
        texts(),
        texts(),
        text(),
        text());
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      texts.add(NAME + i);
    }
    return texts;
  }

  private @Nullable String text() {
    if (random.nextInt(4) == 0) {
      return null;
    }
    StringBuilder text = new StringBuilder(NAME);
    for (int i = random.nextInt(12); i > 0; i--) {
      int character =
          switch (random.nextInt(6)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> "\"\\/{}[],:\n".charAt(random.nextInt(10));
            case 2 -> 0xA0 + random.nextInt(0xD800 - 0xA0);
            case 3 -> 0xE000 + random.nextInt(0x110000 - 0xE000);
            default -> ' ' + random.nextInt(95);
          };
      text.appendCodePoint(character);
    }
    return text.toString();
  }

  private EventTime time() {
    LocalTime clock = LocalTime.of(random.nextInt(24), random.nextInt(60));
    clock = random.nextBoolean() ? clock : clock.withSecond(random.nextInt(60));
    clock = random.nextBoolean() ? clock : clock.withNano(random.nextInt(1_000_000_000));
    return switch (random.nextInt(3)) {
      case 0 -> EventTime.on(day());
      case 1 -> EventTime.at(day(), clock);
      default ->
          new EventTime(
              day(), clock, ZoneOffset.ofTotalSeconds((random.nextInt(2 * 64_800) - 64_800)));
    };
  }

  private LocalDate day() {
    return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(12_000));
  }

  private int severity() {
    return 1 + random.nextInt(5);
  }

  private AttendanceCode code() {
    return of(AttendanceCode.values());
  }

  private <T> T of(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(3) == 0 ? null : value;
  }
}
