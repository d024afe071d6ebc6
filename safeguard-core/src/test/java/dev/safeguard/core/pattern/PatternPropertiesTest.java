package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.core.tokenize.SessionTokens;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of every pupil, over many seeded ones. */
class PatternPropertiesTest {
  private static final int PUPILS = 600;
  private static final long SEED = 20260320;
  private static final SchoolCalendar CALENDAR =
      SchoolCalendar.builder()
          .term(Story.AS_OF.minusDays(700), Story.AS_OF)
          .closed(Story.AS_OF.minusDays(32), Story.AS_OF.minusDays(28))
          .closed(Story.AS_OF.minusDays(88), Story.AS_OF.minusDays(75))
          .closed(Story.AS_OF.minusDays(240), Story.AS_OF.minusDays(200))
          .build();

  private final SessionTokens tokens = RandomPupils.tokens(SEED);
  private final RandomPupils pupils = new RandomPupils(SEED, "Amelia");

  @AfterEach
  void close() {
    tokens.close();
  }

  private Patterns patterns(StudentRecord record) {
    return patterns(RandomPupils.tokenized(record, tokens));
  }

  private static Patterns patterns(TokenizedRecord record) {
    return new StandardPatternExtractor().extract(record, CALENDAR);
  }

  @Test
  void everyKindThatTheDetectorsKnowIsAmongThem() {
    Set<PatternKind> kinds = EnumSet.noneOf(PatternKind.class);
    Set<Domain> domains = EnumSet.noneOf(Domain.class);
    for (int i = 0; i < PUPILS; i++) {
      for (Pattern pattern : patterns(pupils.next().build()).found()) {
        kinds.add(pattern.kind());
        domains.add(pattern.domain());
      }
    }
    // Places are drawn by chance here; see CrowdedBehaviourTest.
    assertEquals(EnumSet.complementOf(EnumSet.of(PatternKind.CONCENTRATION)), kinds);
    assertEquals(EnumSet.allOf(Domain.class), domains);
  }

  @Test
  void orderOfRecordsNeverMatters() {
    Random random = new Random(SEED);
    for (int i = 0; i < PUPILS; i++) {
      StudentRecord record = pupils.next().build();
      assertEquals(patterns(record), patterns(RandomPupils.shuffled(record, random)));
    }
  }

  @Test
  void namesAndDescriptionsNeverMatter() {
    RandomPupils renamed = new RandomPupils(SEED, "Zébulon O'Brien-Khan");
    for (int i = 0; i < PUPILS; i++) {
      StudentRecord record = pupils.next().build();
      StudentRecord other = renamed.next().build();
      assertTrue(!record.equals(other), "told apart by their names");
      assertEquals(patterns(record), patterns(other));
    }
  }

  @Test
  void theSameRecordGivesTheSamePatternsAgain() {
    StandardPatternExtractor extractor = new StandardPatternExtractor();
    for (int i = 0; i < PUPILS; i++) {
      TokenizedRecord record = RandomPupils.tokenized(pupils.next().build(), tokens);
      Patterns first = extractor.extract(record, CALENDAR);
      assertEquals(first, extractor.extract(record, CALENDAR));
      assertEquals(first, patterns(record));
    }
  }

  @Test
  void anotherSessionDiffersInItsReferencesAlone() {
    try (SessionTokens other = RandomPupils.tokens(SEED + 1)) {
      for (int i = 0; i < PUPILS; i++) {
        StudentRecord record = pupils.next().build();
        Patterns here = patterns(record);
        Patterns there = patterns(RandomPupils.tokenized(record, other));
        assertEquals(here.notEnoughData(), there.notEnoughData());
        assertEquals(withoutReferences(here), withoutReferences(there));
      }
    }
  }

  private static List<Pattern> withoutReferences(Patterns patterns) {
    return patterns.found().stream()
        .map(
            p ->
                new Pattern(
                    p.code(),
                    p.kind(),
                    p.severity(),
                    p.trend(),
                    p.frequency(),
                    p.effect(),
                    p.strength(),
                    p.test(),
                    p.pValue(),
                    p.firstDaysBefore(),
                    p.lastDaysBefore(),
                    p.changeDaysBefore(),
                    p.evidence().stream().map(e -> new EventRef(0)).toList()))
        .toList();
  }

  @Test
  void everyPatternRestsOnDatedEntriesOfTheRecord() {
    for (int i = 0; i < PUPILS; i++) {
      TokenizedRecord record = RandomPupils.tokenized(pupils.next().build(), tokens);
      Map<EventRef, Integer> days = new HashMap<>();
      events(record).forEach(event -> days.put(event.ref(), event.daysBefore()));
      for (Pattern pattern : patterns(record).found()) {
        String label = Story.label(pattern);
        assertTrue(!pattern.evidence().isEmpty(), label);
        assertTrue(days.keySet().containsAll(pattern.evidence()), label);
        assertEquals(pattern.evidence().size(), new HashSet<>(pattern.evidence()).size(), label);
        List<Integer> dated =
            pattern.evidence().stream().map(days::get).filter(day -> day != Event.UNDATED).toList();
        assertEquals(
            dated.stream().mapToInt(day -> day).max().orElse(Event.UNDATED),
            pattern.firstDaysBefore(),
            label);
        assertEquals(
            dated.stream().mapToInt(day -> day).min().orElse(Event.UNDATED),
            pattern.lastDaysBefore(),
            label);
      }
    }
  }

  @Test
  void evidenceStandsOldestFirstTheUndatedLast() {
    for (int i = 0; i < PUPILS; i++) {
      TokenizedRecord record = RandomPupils.tokenized(pupils.next().build(), tokens);
      Map<EventRef, Integer> days = new HashMap<>();
      events(record).forEach(event -> days.put(event.ref(), event.daysBefore()));
      for (Pattern pattern : patterns(record).found()) {
        List<Integer> inOrder = pattern.evidence().stream().map(days::get).toList();
        List<Integer> sorted = inOrder.stream().sorted((a, b) -> Integer.compare(b, a)).toList();
        if (pattern.domain() != Domain.CROSS_DOMAIN) {
          assertEquals(sorted, inOrder, Story.label(pattern));
        }
      }
    }
  }

  @Test
  void everyNumberLiesWhereItMay() {
    for (int i = 0; i < PUPILS; i++) {
      Patterns patterns = patterns(pupils.next().build());
      Set<String> labels = new HashSet<>();
      for (Pattern pattern : patterns.found()) {
        String label = Story.label(pattern);
        assertTrue(labels.add(label), "two of " + label);
        assertTrue(pattern.frequency() >= 1, label);
        assertTrue(Double.isFinite(pattern.effect()), label);
        assertTrue(Double.isNaN(pattern.pValue()) || inUnit(pattern.pValue()), label);
        assertTrue(inUnit(pattern.strength()), label);
        assertTrue(pattern.lastDaysBefore() <= pattern.firstDaysBefore(), label);
        assertTrue(pattern.firstDaysBefore() <= Span.LOOKBACK_DAYS, label);
      }
    }
  }

  private static boolean inUnit(double number) {
    return number >= 0 && number <= 1;
  }

  private static Stream<Event> events(TokenizedRecord record) {
    return Stream.of(
            record.incidents(),
            record.attendance(),
            record.assessments(),
            record.communications(),
            record.online(),
            record.concerns(),
            record.interventions())
        .flatMap(List::stream);
  }
}
