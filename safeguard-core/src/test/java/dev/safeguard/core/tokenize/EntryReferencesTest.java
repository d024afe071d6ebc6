package dev.safeguard.core.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EntryKind;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.RecordEntry;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.RecordReferences;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntryReferencesTest {
  private static final EventTime DAY = EventTime.parse("2026-03-02");

  private final SessionTokens tokens = new SessionTokens(new SecureRandom());

  @AfterEach
  void close() {
    tokens.close();
  }

  @Test
  void everyEntryOfEveryKindLeadsBackToItsPlace() {
    StudentRecord.Builder builder = StudentRecord.builder("S1");
    for (int i = 0; i < 20; i++) {
      builder
          .add(i % 2 == 0 ? Incident.of("fight", DAY).withId("I" + i) : Incident.of("fight", DAY))
          .add(new AttendanceMark(null, DAY, AttendanceMark.Session.AM, AttendanceCode.N))
          .add(new Assessment("A" + i, "Maths", 1.0 + i, 20.0, null, null, DAY))
          .add(new Communication(null, "parent", null, DAY, "text " + i))
          .add(
              new OnlineSafetyEvent("a very long id, longer than a block " + i, null, 3, DAY, null))
          .add(new Concern("ünïcode" + i, "neglect", DAY, null, null))
          .add(new Intervention(null, "mentoring", DAY.date(), null));
    }
    StudentRecord record = builder.build();
    RecordReferences references = tokens.references(record);
    Set<EventRef> seen = new HashSet<>();
    for (EntryKind kind : EntryKind.values()) {
      for (int i = 0; i < 20; i++) {
        EventRef reference = references.of(kind, i);
        assertTrue(seen.add(reference), kind + " " + i);
        assertEquals(Optional.of(new RecordEntry(kind, i)), references.locate(reference));
        assertFalse(references.isDuplicate(kind, i));
      }
      assertThrows(IndexOutOfBoundsException.class, () -> references.of(kind, 20));
    }
    assertEquals(Optional.empty(), references.locate(new EventRef(42)));
  }

  @Test
  void aReferenceDoesNotDependOnTheOrderOfEntries() {
    List<Incident> incidents = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      incidents.add(
          Incident.of("type " + i % 7, EventTime.parse("2026-03-" + (10 + i % 20)))
              .withSeverity(1 + i % 5));
    }
    RecordReferences before = tokens.references(record(incidents));
    List<Incident> shuffled = new ArrayList<>(incidents);
    Collections.shuffle(shuffled, new Random(1));
    RecordReferences after = tokens.references(record(shuffled));
    for (int i = 0; i < incidents.size(); i++) {
      RecordEntry place = after.locate(before.of(EntryKind.INCIDENT, i)).orElseThrow();
      assertEquals(incidents.get(i), shuffled.get(place.index()));
    }
  }

  @Test
  void theSameIdAndContentTwiceIsADuplicate() {
    Incident incident = Incident.of("fight", DAY).withId("I1");
    RecordReferences references = tokens.references(record(List.of(incident, incident)));
    assertFalse(references.isDuplicate(EntryKind.INCIDENT, 0));
    assertTrue(references.isDuplicate(EntryKind.INCIDENT, 1));
    assertEquals(references.of(EntryKind.INCIDENT, 0), references.of(EntryKind.INCIDENT, 1));
  }

  @Test
  void twoLikeEntriesWithoutIdAreTwo() {
    Incident incident = Incident.of("fight", DAY);
    RecordReferences references = tokens.references(record(List.of(incident, incident)));
    assertFalse(references.isDuplicate(EntryKind.INCIDENT, 1));
    assertNotEquals(references.of(EntryKind.INCIDENT, 0), references.of(EntryKind.INCIDENT, 1));
  }

  @Test
  void oneIdForTwoDifferentEntriesIsRefusedWithBothPlaces() {
    Incident incident = Incident.of("fight", DAY).withId("I1");
    StudentRecord record =
        record(List.of(incident, Incident.of("x", DAY), incident.withDescription("Amelia")));
    InvalidRecordException e =
        assertThrows(InvalidRecordException.class, () -> tokens.references(record));
    assertEquals("/behavioral_incidents/2/id", e.pointer());
    assertEquals("has the id of /behavioral_incidents/0 but other content", e.reason());
  }

  @Test
  void oneIdMayStandInTwoLists() {
    StudentRecord record =
        StudentRecord.builder("S1")
            .add(Incident.of("fight", DAY).withId("1"))
            .add(new Concern("1", "neglect", DAY, null, null))
            .build();
    RecordReferences references = tokens.references(record);
    assertNotEquals(references.of(EntryKind.INCIDENT, 0), references.of(EntryKind.CONCERN, 0));
  }

  @Test
  void anIdCannotPassForAnothersLength() {
    StudentRecord record =
        record(
            List.of(
                Incident.of("a", DAY).withId("1"),
                Incident.of("b", DAY).withId("1\0"),
                Incident.of("c", DAY).withId("1\0\0")));
    RecordReferences references = tokens.references(record);
    Set<EventRef> seen = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      assertTrue(seen.add(references.of(EntryKind.INCIDENT, i)));
    }
  }

  private static StudentRecord record(List<Incident> incidents) {
    StudentRecord.Builder builder = StudentRecord.builder("S1");
    incidents.forEach(builder::add);
    return builder.build();
  }
}
