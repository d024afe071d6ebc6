package dev.safeguard.core.incremental;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.incremental.IncrementalAnalyzer;
import dev.safeguard.api.incremental.PupilState;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.stage.PatternExtractor;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.core.pattern.StandardPatternExtractor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Over many seeded histories: whatever came in whatever order, the answer is the batch's. */
class IncrementalEqualsBatchTest {
  private static final int PUPILS = 400;
  private static final int QUESTIONS = 12;
  private static final long SEED = 20271231;
  private static final SchoolCalendar CALENDAR =
      SchoolCalendar.builder()
          .term(NaiveState.LAST.minusDays(900), NaiveState.LAST)
          .closed(NaiveState.LAST.minusDays(60), NaiveState.LAST.minusDays(50))
          .build();

  private final IncrementalAnalyzer analyzer = new StandardIncrementalAnalyzer();
  private final PatternExtractor extractor = new StandardPatternExtractor();
  private final Random random = new Random(SEED);

  /** A pupil's state beside the naive one, changed alike. */
  private final class Twins {
    final RandomEntries entries = new RandomEntries(random);
    final NaiveState naive = new NaiveState(entries.context());
    PupilState state = analyzer.empty(naive.context());

    void change() {
      List<EventRef> known = naive.references();
      int what = known.isEmpty() ? 9 : random.nextInt(10);
      switch (what) {
        case 0 -> remove(known.get(random.nextInt(known.size())));
        case 1 -> remove(entries.reference());
        case 2 -> put(List.of(naive.entry(known.get(random.nextInt(known.size())))));
        case 3, 4 -> put(List.of(entries.entry(known.get(random.nextInt(known.size())))));
        default -> {
          List<List<Event>> several = new ArrayList<>();
          for (int i = 1 + random.nextInt(8); i > 0; i--) {
            several.add(entries.entry(entries.reference()));
          }
          put(several);
        }
      }
      if (random.nextInt(20) == 0) {
        naive.withContext(entries.context());
        state = analyzer.withContext(state, naive.context());
      }
    }

    private void remove(EventRef ref) {
      naive.remove(ref);
      state = analyzer.remove(state, List.of(ref));
    }

    /** Counted from a day of its own behind all of them, in a random order, some of it twice. */
    private void put(List<List<Event>> several) {
      several.forEach(naive::put);
      List<Event> events = new ArrayList<>();
      several.forEach(events::addAll);
      if (random.nextInt(4) == 0) {
        events.addAll(several.get(0));
      }
      Collections.shuffle(events, random);
      int last = events.stream().mapToInt(Twins::last).min().orElseThrow();
      int by = random.nextInt(last + 1);
      state =
          analyzer.put(
              state,
              NaiveState.LAST.minusDays(by),
              events.stream().map(event -> Shifted.earlier(event, by)).toList());
    }

    private static final int FAR = 1_000;

    /** The least day that an event speaks of. */
    private static int last(Event event) {
      if (event instanceof InterventionEvent support
          && support.endedDaysBefore() != InterventionEvent.ONGOING) {
        return event.daysBefore() == Event.UNDATED
            ? support.endedDaysBefore()
            : Math.min(event.daysBefore(), support.endedDaysBefore());
      }
      return event.daysBefore() == Event.UNDATED ? FAR : event.daysBefore();
    }
  }

  private Patterns assertEqualsBatch(NaiveState naive, PupilState state, LocalDate asOf) {
    TokenizedRecord record = naive.record(asOf, random);
    assertEquals(record, analyzer.record(state, asOf));
    Patterns expected = extractor.extract(record, CALENDAR);
    assertEquals(expected, analyzer.patterns(state, asOf, CALENDAR));
    return expected;
  }

  @Test
  void theAnswerIsTheBatchsWhateverCameInWhateverOrder() {
    Set<Domain> domains = EnumSet.noneOf(Domain.class);
    Set<Domain> notEnough = EnumSet.noneOf(Domain.class);
    Set<PatternKind> kinds = EnumSet.noneOf(PatternKind.class);
    Set<PatternFamily> families = EnumSet.noneOf(PatternFamily.class);
    for (int i = 0; i < PUPILS; i++) {
      Twins twins = new Twins();
      for (int change = random.nextInt(120); change >= 0; change--) {
        twins.change();
      }
      assertEquals(twins.naive.size(), twins.state.entryCount());
      for (int question = 0; question < QUESTIONS; question++) {
        Patterns found = assertEqualsBatch(twins.naive, twins.state, twins.entries.asOf());
        notEnough.addAll(found.notEnoughData());
        for (Pattern pattern : found.found()) {
          domains.add(pattern.domain());
          kinds.add(pattern.kind());
          families.add(pattern.code().family());
        }
      }
    }
    assertEquals(EnumSet.allOf(Domain.class), domains, "the histories hold all there is to find");
    assertTrue(
        families.containsAll(
            EnumSet.of(
                PatternFamily.PART_DAY_ABSENCE,
                PatternFamily.COMMUNICATION_SILENCE,
                PatternFamily.WITNESS,
                PatternFamily.ONLINE_ESCALATING,
                PatternFamily.CONCERN_ESCALATING)),
        families::toString);
    assertTrue(kinds.contains(PatternKind.CONCENTRATION), kinds::toString);
    assertTrue(kinds.size() > PatternKind.values().length / 2, kinds::toString);
    assertTrue(!notEnough.isEmpty());
  }

  @Test
  void aStateStaysWhatItWasWhenOthersAreMadeFromIt() {
    for (int i = 0; i < PUPILS / 4; i++) {
      Twins twins = new Twins();
      for (int change = 0; change < 40; change++) {
        twins.change();
      }
      NaiveState then = twins.naive.copy();
      PupilState before = twins.state;
      for (int change = 0; change < 40; change++) {
        twins.change();
      }
      assertEqualsBatch(then, before, twins.entries.asOf());
    }
  }

  @Test
  void theSameEntriesGiveTheSameStateInAnyOrder() {
    for (int i = 0; i < PUPILS / 4; i++) {
      RandomEntries entries = new RandomEntries(random);
      NaiveState naive = new NaiveState(entries.context());
      for (int entry = 0; entry < 150; entry++) {
        naive.put(entries.entry(entries.reference()));
      }
      PupilState state = inAnyOrder(naive);
      PupilState other = inAnyOrder(naive);
      assertEquals(state, other);
      assertEquals(state.hashCode(), other.hashCode());
    }
  }

  private PupilState inAnyOrder(NaiveState naive) {
    List<EventRef> references = new ArrayList<>(naive.references());
    Collections.shuffle(references, random);
    PupilState state = analyzer.empty(naive.context());
    for (EventRef ref : references) {
      state = analyzer.put(state, NaiveState.LAST, naive.entry(ref));
    }
    return state;
  }

  @Test
  void anExtractorThatLooksFurtherIsGivenMore() {
    PatternExtractor counting = (record, calendar) -> counted(record);
    IncrementalAnalyzer all = new StandardIncrementalAnalyzer(counting, Integer.MAX_VALUE);
    for (int i = 0; i < PUPILS / 4; i++) {
      Twins twins = new Twins();
      for (int change = 0; change < 40; change++) {
        twins.change();
      }
      LocalDate asOf = twins.entries.asOf();
      assertEquals(
          counted(twins.naive.record(asOf, random)), all.patterns(twins.state, asOf, CALENDAR));
    }
  }

  /** Says of a record only whether the number of its events can be divided by two, by three… */
  private static Patterns counted(TokenizedRecord record) {
    Set<Domain> domains = EnumSet.noneOf(Domain.class);
    for (Domain domain : Domain.values()) {
      if (record.eventCount() % (domain.ordinal() + 2) == 0) {
        domains.add(domain);
      }
    }
    return new Patterns(List.of(), domains);
  }
}
