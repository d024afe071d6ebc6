package dev.safeguard.api.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotesOfARecordTest {
  private static final EventTime TIME = EventTime.on(LocalDate.of(2026, 3, 2));

  private final StudentRecord record =
      StudentRecord.builder("P1")
          .add(Incident.of("fight", TIME))
          .add(Incident.of("fight", TIME).withDescription("pushed over"))
          .add(new Communication(null, "parent", null, TIME, "rang in tears"))
          .add(new OnlineSafetyEvent(null, "grooming", 3, TIME, "shared a picture"))
          .add(new Concern(null, "neglect", TIME, "hungry again", null))
          .add(new Intervention(null, "mentoring", LocalDate.of(2026, 1, 12), null))
          .build();

  @Test
  void everyEntryWithFreeTextHasItsNote() {
    assertEquals("pushed over", note(EntryKind.INCIDENT, 1));
    assertEquals("rang in tears", note(EntryKind.COMMUNICATION, 0));
    assertEquals("shared a picture", note(EntryKind.ONLINE_SAFETY, 0));
    assertEquals("hungry again", note(EntryKind.CONCERN, 0));
  }

  @Test
  void whereNothingIsWrittenThereIsNone() {
    assertNull(note(EntryKind.INCIDENT, 0));
    assertNull(note(EntryKind.INTERVENTION, 0));
  }

  @Test
  void anEntryThatIsNotThereIsAnError() {
    assertThrows(IndexOutOfBoundsException.class, () -> note(EntryKind.CONCERN, 1));
  }

  private @Nullable String note(EntryKind kind, int index) {
    return record.note(new RecordEntry(kind, index));
  }
}
