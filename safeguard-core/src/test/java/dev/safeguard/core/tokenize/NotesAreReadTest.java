package dev.safeguard.core.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Site;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotesAreReadTest {
  private static final String NOTE = "He disclosed self-harm.";
  private static final EventTime DAY = EventTime.on(LocalDate.of(2026, 3, 18));

  private static StudentRecord.Builder pupil() {
    return StudentRecord.builder("S1").asOf(LocalDate.of(2026, 3, 20));
  }

  private static TokenizedRecord tokenized(StudentRecord.Builder record) {
    try (SessionTokens tokens = new SessionTokens(new SecureRandom())) {
      return new StandardTokenizer().tokenize(record.build(), Site.standard(), tokens).record();
    }
  }

  private static Incident incident(String type, String id) {
    return new Incident(id, type, 2, DAY, null, null, null, null, NOTE, null, 1);
  }

  @Test
  void theTextOfEveryKindOfEntryIsRead() {
    TokenizedRecord record =
        tokenized(
            pupil()
                .add(incident("disruptive", "I1"))
                .add(new Communication("C1", "parent", Urgency.ROUTINE, DAY, NOTE))
                .add(new OnlineSafetyEvent("O1", "other", 1, DAY, NOTE))
                .add(new Concern("N1", "other", DAY, NOTE, null)));
    assertEquals(4, record.indicators().size());
    assertEquals(4, record.eventCount());
    assertEquals(4, record.indicators().stream().map(IndicatorEvent::ref).distinct().count());
  }

  @Test
  void anIndicatorHasTheReferenceAndTheDayOfItsEntryAndItsWordsPlace() {
    TokenizedRecord record = tokenized(pupil().add(incident("disruptive", "I1")));
    IndicatorEvent indicator = record.indicators().get(0);
    assertEquals(record.incidents().get(0).ref(), indicator.ref());
    assertEquals(2, indicator.daysBefore());
    assertEquals(ConcernCategory.SELF_HARM, indicator.category());
    assertEquals(Assertion.AFFIRMED, indicator.assertion());
    assertTrue(indicator.stated());
    assertEquals("self-harm", NOTE.substring(indicator.start(), indicator.end()));
  }

  @Test
  void praiseIsReadToo() {
    assertEquals(1, tokenized(pupil().add(incident("praise", "I1"))).indicators().size());
  }

  @Test
  void anEntryThatComesTwiceIsReadOnce() {
    TokenizedRecord record =
        tokenized(pupil().add(incident("disruptive", "I1")).add(incident("disruptive", "I1")));
    assertEquals(1, record.indicators().size());
  }

  @Test
  void aRecordWithoutTextHasNoIndicators() {
    assertEquals(List.of(), tokenized(pupil().add(Incident.of("disruptive", DAY))).indicators());
  }
}
