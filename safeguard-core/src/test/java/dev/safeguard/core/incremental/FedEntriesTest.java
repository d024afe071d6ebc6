package dev.safeguard.core.incremental;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Speaker;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.ExpectedSessions;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.incremental.IncrementalAnalyzer;
import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.incremental.PupilState;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.Safeguard;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of what is fed: new, late, corrected, deleted, wrong. */
class FedEntriesTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 20);
  private static final EventRef ENTRY = new EventRef(1);

  private final IncrementalAnalyzer analyzer = Safeguard.incrementalAnalyzer();
  private final PupilState empty =
      analyzer.empty(PupilContext.of(new Token(TokenKind.STU, 1, (short) 1)));

  private static IncidentEvent incident(EventRef ref, int daysBefore, IncidentType type) {
    return new IncidentEvent(ref, daysBefore, 600, type, 2, Role.OFFENDER, null, null, 1);
  }

  private static IndicatorEvent words(EventRef ref, int daysBefore, ConcernCategory category) {
    return new IndicatorEvent(
        ref, daysBefore, 600, category, Assertion.AFFIRMED, Speaker.CHILD, true, 5, 9);
  }

  private @Nullable String refusal(Event... events) {
    return assertThrows(
            IllegalArgumentException.class, () -> analyzer.put(empty, FRIDAY, List.of(events)))
        .getMessage();
  }

  @Test
  void aCorrectedEntryTakesThePlaceOfTheOldOneAndOfItsIndicators() {
    PupilState state =
        analyzer.put(
            empty,
            FRIDAY,
            List.of(
                incident(ENTRY, 3, IncidentType.PHONE), words(ENTRY, 3, ConcernCategory.WEAPON)));
    assertEquals(1, state.entryCount());
    IncidentEvent corrected = incident(ENTRY, 9, IncidentType.DEFIANCE);
    TokenizedRecord record =
        analyzer.record(analyzer.put(state, FRIDAY, List.of(corrected)), FRIDAY);
    assertEquals(List.of(corrected), record.incidents());
    assertEquals(List.of(), record.indicators());
  }

  @Test
  void anEntryMayBecomeOneOfAnotherKind() {
    PupilState state = analyzer.put(empty, FRIDAY, List.of(incident(ENTRY, 3, IncidentType.PHONE)));
    InterventionEvent support =
        new InterventionEvent(ENTRY, 3, InterventionType.MENTORING, InterventionEvent.ONGOING);
    TokenizedRecord record = analyzer.record(analyzer.put(state, FRIDAY, List.of(support)), FRIDAY);
    assertEquals(List.of(), record.incidents());
    assertEquals(List.of(support), record.interventions());
  }

  @Test
  void aRepeatedEntryChangesNothing() {
    List<Event> events =
        List.of(incident(ENTRY, 3, IncidentType.PHONE), words(ENTRY, 3, ConcernCategory.WEAPON));
    PupilState state = analyzer.put(empty, FRIDAY, events);
    assertSame(state, analyzer.put(state, FRIDAY, events));
    assertSame(state, analyzer.put(state, FRIDAY, List.of()));
    PupilState twice =
        analyzer.put(
            empty, FRIDAY, List.of(events.get(1), events.get(0), events.get(1), events.get(0)));
    assertEquals(state, twice);
  }

  @Test
  void aRemovedEntryIsGoneWithItsIndicatorsAndMayBeRemovedAgain() {
    PupilState state =
        analyzer.put(
            empty,
            FRIDAY,
            List.of(
                incident(ENTRY, 3, IncidentType.PHONE), words(ENTRY, 3, ConcernCategory.WEAPON)));
    PupilState without = analyzer.remove(state, List.of(ENTRY));
    assertEquals(empty, without);
    assertSame(without, analyzer.remove(without, List.of(ENTRY, new EventRef(7))));
  }

  @Test
  void theDayIsKeptFromWhicheverDayItIsCounted() {
    PupilState friday =
        analyzer.put(empty, FRIDAY, List.of(incident(ENTRY, 3, IncidentType.PHONE)));
    PupilState later =
        analyzer.put(empty, FRIDAY.plusDays(30), List.of(incident(ENTRY, 33, IncidentType.PHONE)));
    assertEquals(friday, later);
    assertEquals(10, analyzer.record(friday, FRIDAY.plusDays(7)).incidents().get(0).daysBefore());
  }

  @Test
  void whatLiesBehindTheAskedDayIsLeftOutAndTheUndatedIsNot() {
    PupilState state =
        analyzer.put(
            empty,
            FRIDAY,
            List.of(
                incident(ENTRY, 3, IncidentType.PHONE),
                incident(new EventRef(2), Event.UNDATED, IncidentType.THEFT)));
    TokenizedRecord record = analyzer.record(state, FRIDAY.minusDays(4));
    assertEquals(
        List.of(incident(new EventRef(2), Event.UNDATED, IncidentType.THEFT)), record.incidents());
    assertEquals(2, analyzer.record(state, FRIDAY.minusDays(3)).incidents().size());
  }

  @Test
  void supportGoesOnUntilTheDayItEnds() {
    PupilState state =
        analyzer.put(
            empty,
            FRIDAY,
            List.of(new InterventionEvent(ENTRY, 30, InterventionType.MENTORING, 5)));
    assertEquals(
        InterventionEvent.ONGOING,
        analyzer.record(state, FRIDAY.minusDays(6)).interventions().get(0).endedDaysBefore());
    assertEquals(
        0, analyzer.record(state, FRIDAY.minusDays(5)).interventions().get(0).endedDaysBefore());
  }

  @Test
  void possibleSessionsAreKnownByDayAndReachIntoTheTimeToCome() {
    PupilState state =
        analyzer.withContext(
            empty,
            empty
                .context()
                .withYearGroup(8)
                .withVulnerabilities(Set.of(Vulnerability.SEN))
                .withPossibleSessions(
                    List.of(new PossibleSessions(FRIDAY.minusDays(10), FRIDAY.plusDays(10), 6))));
    assertEquals(List.of(), analyzer.record(state, FRIDAY.minusDays(11)).expectedSessions());
    assertEquals(
        List.of(new ExpectedSessions(10, 0, 6)), analyzer.record(state, FRIDAY).expectedSessions());
    TokenizedRecord later = analyzer.record(state, FRIDAY.plusDays(30));
    assertEquals(List.of(new ExpectedSessions(40, 20, 6)), later.expectedSessions());
    assertEquals(8, later.yearGroup());
    assertEquals(Set.of(Vulnerability.SEN), later.vulnerabilities());
    assertNotEquals(empty, state);
  }

  @Test
  void theTokenMayBeChanged() {
    Token other = new Token(TokenKind.STU, 2, (short) 2);
    PupilState state = analyzer.withContext(empty, empty.context().withStudent(other));
    assertEquals(other, analyzer.record(state, FRIDAY).student());
    assertEquals("PupilState[" + other + ", 0 entries]", state.toString());
    assertEquals("PupilContext[" + other + "]", state.context().toString());
  }

  @Test
  void wordsWithoutTheirEntryAreRefused() {
    String message = "an indicator must come with its entry";
    assertEquals(message, refusal(words(ENTRY, 3, ConcernCategory.WEAPON)));
    assertEquals(
        message,
        refusal(
            words(ENTRY, 3, ConcernCategory.WEAPON),
            incident(new EventRef(2), 3, IncidentType.PHONE)));
  }

  @Test
  void twoVersionsOfOneEntryInOneCallAreRefused() {
    assertEquals(
        "two different entries must not share a reference",
        refusal(incident(ENTRY, 3, IncidentType.PHONE), incident(ENTRY, 3, IncidentType.THEFT)));
  }

  @Test
  void numbersOutsideWhatTheirTypesAllowAreRefused() {
    assertEquals(
        "severity must be 0 to 5",
        refusal(
            new IncidentEvent(ENTRY, 1, 600, IncidentType.PHONE, 6, Role.OFFENDER, null, null, 1)));
    assertEquals(
        "minuteOfDay must be 0 to 1439, or NO_TIME",
        refusal(
            new IncidentEvent(
                ENTRY, 1, 1_440, IncidentType.PHONE, 1, Role.OFFENDER, null, null, 1)));
    String days = "days must lie in the years 1 to 9999";
    assertEquals(days, refusal(incident(ENTRY, -2, IncidentType.PHONE)));
    assertEquals(days, refusal(incident(ENTRY, 2_000_000, IncidentType.PHONE)));
    assertEquals(
        days,
        assertThrows(
                IllegalArgumentException.class,
                () -> analyzer.record(empty, LocalDate.of(10_000, 1, 1)))
            .getMessage());
  }

  @Test
  void aStateOfAnotherAnalyzerIsRefused() {
    PupilState other =
        new PupilState() {
          @Override
          public PupilContext context() {
            return empty.context();
          }

          @Override
          public int entryCount() {
            return 0;
          }
        };
    assertEquals(
        "the state must be one of this analyzer's",
        assertThrows(IllegalArgumentException.class, () -> analyzer.write(other)).getMessage());
  }

  @Test
  void aLookbackBelowNothingIsRefused() {
    assertEquals(
        "lookbackDays must not be negative",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Safeguard.incrementalAnalyzer(
                        (record, calendar) -> analyzer.patterns(empty, FRIDAY, calendar), -1))
            .getMessage());
  }

  @Test
  void aPupilOfWhomNothingIsKnownHasNoPatterns() {
    assertEquals(List.of(), analyzer.patterns(empty, FRIDAY, SchoolCalendar.weekdays()).found());
  }
}
