package dev.safeguard.core.incremental;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.incremental.IncrementalAnalyzer;
import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.incremental.PupilState;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.EntryKind;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.PatternExtractor;
import dev.safeguard.api.stage.Tokenizer;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.TokenIssuer;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.pattern.StandardPatternExtractor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From identifiable entries, one at a time under the host's key, to the batch's patterns. */
class StageOneFeedsTheStateTest {
  private static final String PUPIL = "STU1";
  private static final LocalDate LAST = LocalDate.of(2026, 3, 20);
  private static final int HISTORY = 500;

  private final Random random = new Random(3);
  private final Tokenizer tokenizer = Safeguard.tokenizer();
  private final TokenIssuer tokens = Safeguard.hostTokens(key(1));
  private final PatternExtractor extractor = new StandardPatternExtractor();
  private final IncrementalAnalyzer analyzer = Safeguard.incrementalAnalyzer();

  private static byte[] key(int seed) {
    byte[] key = new byte[32];
    new Random(seed).nextBytes(key);
    return key;
  }

  /** An entry, the day from which it is known, and how it is added to a record. */
  private record Entry(@Nullable LocalDate day, Consumer<StudentRecord.Builder> add) {}

  private TokenizedRecord tokenized(LocalDate asOf, List<Entry> entries) {
    StudentRecord.Builder record = StudentRecord.builder(PUPIL).asOf(asOf);
    for (Entry entry : entries) {
      if (entry.day == null || !entry.day.isAfter(asOf)) {
        entry.add.accept(record);
      }
    }
    return tokenizer.tokenize(record.build(), Site.standard(), tokens).record();
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      LocalDate day = LAST.minusDays(random.nextInt(HISTORY));
      String id = "E" + i;
      EventTime time = EventTime.at(day, LocalTime.of(random.nextInt(24), random.nextInt(60)));
      switch (random.nextInt(8)) {
        case 0 -> {
          Incident incident =
              Incident.of("fight", time).withId(id).withDescription("He disclosed self-harm.");
          entries.add(new Entry(day, record -> record.add(incident)));
        }
        case 1 -> {
          Communication message =
              new Communication(id, "parent", Urgency.URGENT, null, "Always hungry.");
          entries.add(new Entry(null, record -> record.add(message)));
        }
        case 2 -> {
          LocalDate end = random.nextBoolean() ? null : day.plusDays(random.nextInt(90));
          Intervention support = new Intervention(id, "mentoring", day, end);
          entries.add(new Entry(day, record -> record.add(support)));
        }
        default -> {
          AttendanceCode code = random.nextInt(3) == 0 ? AttendanceCode.O : AttendanceCode.L;
          AttendanceMark mark = new AttendanceMark(id, time, null, code);
          entries.add(new Entry(day, record -> record.add(mark)));
        }
      }
    }
    return entries;
  }

  @Test
  void entriesOneByOneGiveTheBatchsPatternsOfEachDay() {
    int found = 0;
    for (int pupil = 0; pupil < 20; pupil++) {
      List<Entry> entries = entries();
      PossibleSessions span =
          new PossibleSessions(LAST.minusDays(200), LAST.plusDays(50), random.nextInt(15));
      PupilState state =
          analyzer.empty(
              PupilContext.of(tokens.issue(TokenKind.STU, PUPIL))
                  .withPossibleSessions(List.of(span)));
      List<Entry> arriving = new ArrayList<>(entries);
      Collections.shuffle(arriving, random);
      for (Entry entry : arriving) {
        // Support's end must not lie behind the day it is counted from.
        state = analyzer.put(state, tokenized(LAST.plusDays(100), List.of(entry)));
      }
      for (int question = 0; question < 10; question++) {
        LocalDate asOf = LAST.minusDays(random.nextInt(HISTORY) - 20);
        List<Entry> known = new ArrayList<>(entries);
        known.add(new Entry(span.from(), record -> record.add(span)));
        TokenizedRecord batch = tokenized(asOf, known);
        assertEquals(batch, analyzer.record(state, asOf));
        Patterns expected = extractor.extract(batch, SchoolCalendar.weekdays());
        assertEquals(expected, analyzer.patterns(state, asOf, SchoolCalendar.weekdays()));
        found += expected.found().size();
      }
    }
    assertTrue(found > 500, "patterns were found: " + found);
  }

  @Test
  void aDeletedEntryIsFoundByItsIdAlone() {
    Incident incident = Incident.of("fight", EventTime.on(LAST)).withId("I7");
    PupilState empty = analyzer.empty(PupilContext.of(tokens.issue(TokenKind.STU, PUPIL)));
    PupilState state =
        analyzer.put(
            empty, tokenized(LAST, List.of(new Entry(LAST, record -> record.add(incident)))));
    assertEquals(1, state.entryCount());
    assertEquals(empty, analyzer.remove(state, List.of(reference(tokens, "I7"))));
  }

  private static EventRef reference(TokenIssuer tokens, String id) {
    StudentRecord anyOfItsId =
        StudentRecord.builder(PUPIL)
            .add(Incident.of("other", EventTime.on(LAST)).withId(id))
            .build();
    return tokens.references(anyOfItsId).of(EntryKind.INCIDENT, 0);
  }

  @Test
  void theHostsKeyGivesTheSameReferencesForEverAndAnotherKeyOthers() {
    TokenIssuer again = Safeguard.hostTokens(key(1));
    TokenIssuer other = Safeguard.hostTokens(key(2));
    assertEquals(reference(tokens, "I7"), reference(again, "I7"));
    assertNotEquals(reference(tokens, "I7"), reference(other, "I7"));
    assertEquals(tokens.issue(TokenKind.STU, PUPIL), again.issue(TokenKind.STU, PUPIL));
    assertNotEquals(tokens.issue(TokenKind.STU, PUPIL), other.issue(TokenKind.STU, PUPIL));
    assertEquals("HostTokens", tokens.toString());
  }

  @Test
  void aHostsKeyOfAnotherLengthAndAnEmptyIdentityAreRefused() {
    assertEquals(
        "a host's key must have 32 bytes",
        assertThrows(IllegalArgumentException.class, () -> Safeguard.hostTokens(new byte[16]))
            .getMessage());
    assertEquals(
        "an identity must not be empty",
        assertThrows(IllegalArgumentException.class, () -> tokens.issue(TokenKind.STU, ""))
            .getMessage());
  }
}
