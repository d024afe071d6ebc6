package dev.safeguard.core;

import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Roster;
import dev.safeguard.core.deidentify.OrdinaryWords;
import dev.safeguard.core.llm.Identities;

/**
 * Hands the people of the roster and of a record to the gate, which sees neither. Immutable and
 * safe for concurrent use.
 */
final class GateIdentities {
  private final Identities roster;

  /**
   * @param key random, of one session
   */
  GateIdentities(Roster roster, long key) {
    Identities.Builder identities = Identities.builder(key, OrdinaryWords.ENGLISH);
    identities.place(roster.schoolName()).place(roster.town());
    roster.aliases().forEach(identities::place);
    roster.people().forEach(person -> add(person, identities));
    this.roster = identities.build();
  }

  /** Everyone on the roster, and everyone in the record. */
  Identities with(StudentRecord record) {
    Identities.Builder identities =
        roster
            .and()
            .person(record.givenName(), record.familyName(), record.preferredName())
            .identifier(record.studentId())
            .identifier(record.upn())
            .birth(record.dateOfBirth())
            .className(record.className());
    record.people().forEach(person -> add(person, identities));
    for (Incident incident : record.incidents()) {
      identities.identifier(incident.reportedBy());
    }
    for (Concern concern : record.concerns()) {
      identities.identifier(concern.reportedBy());
    }
    return identities.build();
  }

  private static void add(Person person, Identities.Builder identities) {
    identities
        .person(person.givenName(), person.familyName(), person.preferredName())
        .identifier(person.id())
        .identifier(person.upn())
        .birth(person.dateOfBirth())
        .className(person.className())
        .address(person.address())
        .postcode(person.postcode());
    person.phones().forEach(identities::phone);
    person.emails().forEach(identities::email);
  }

  /** Tells how many there are only. */
  @Override
  public String toString() {
    return "GateIdentities[" + roster + "]";
  }
}
