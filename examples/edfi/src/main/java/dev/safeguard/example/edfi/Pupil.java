package dev.safeguard.example.edfi;

import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.record.StudentRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the exchanges say of one pupil, while they are read. */
final class Pupil {
  private static final Comparator<@Nullable EventTime> BY_TIME =
      Comparator.nullsLast(
          Comparator.comparing(EventTime::date)
              .thenComparing(
                  EventTime::time, Comparator.nullsFirst(Comparator.<LocalTime>naturalOrder())));

  private static final Comparator<@Nullable String> BY_TEXT =
      Comparator.nullsFirst(Comparator.<String>naturalOrder());

  private static final Comparator<Incident> INCIDENTS =
      Comparator.comparing(Incident::timestamp, BY_TIME).thenComparing(Incident::id, BY_TEXT);

  private static final Comparator<Assessment> ASSESSMENTS =
      Comparator.comparing(Assessment::timestamp, BY_TIME)
          .thenComparing(Assessment::subject, BY_TEXT)
          .thenComparing(Assessment::id, BY_TEXT);

  private static final Comparator<Person> PEOPLE =
      Comparator.comparing(Person::role)
          .thenComparing(Person::familyName, BY_TEXT)
          .thenComparing(Person::givenName, BY_TEXT)
          .thenComparing(Person::id, BY_TEXT);

  private final String id;
  private @Nullable Row row;
  private @Nullable LocalDate dateOfBirth;
  private final Register register = new Register();
  private final List<Incident> incidents = new ArrayList<>();
  private final List<Assessment> assessments = new ArrayList<>();
  private final Set<Person> people = new HashSet<>();

  Pupil(String id) {
    this.id = id;
  }

  /** Whether a students exchange holds the pupil. */
  boolean known() {
    return row != null;
  }

  /**
   * Takes the row of a students exchange.
   *
   * @throws RefusedRowException if there was one before
   */
  void identify(Row student, @Nullable LocalDate born) throws RefusedRowException {
    if (row != null) {
      throw new RefusedRowException("the student stands in the exchange already");
    }
    dateOfBirth = born;
    row = student;
  }

  Register register() {
    return register;
  }

  void add(Incident incident) {
    incidents.add(incident);
  }

  void add(Assessment assessment) {
    assessments.add(assessment);
  }

  void add(Person person) {
    people.add(person);
  }

  /** The record, its entries by time. */
  StudentRecord toRecord(LocalDate asOf, List<PossibleSessions> possible) {
    StudentRecord.Builder record = StudentRecord.builder(id).asOf(asOf).dateOfBirth(dateOfBirth);
    if (row != null) {
      record
          .givenName(row.text("first"))
          .familyName(row.text("last"))
          .preferredName(row.text("preferred_first"));
    }
    incidents.stream().sorted(INCIDENTS).forEach(record::add);
    register.marks().forEach(record::add);
    assessments.stream().sorted(ASSESSMENTS).forEach(record::add);
    possible.forEach(record::add);
    people.stream().sorted(PEOPLE).forEach(record::add);
    return record.build();
  }
}
