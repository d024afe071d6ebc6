package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static dev.safeguard.core.pattern.Story.schoolDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.incremental.IncrementalAnalyzer;
import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.incremental.PupilState;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.pattern.UsualRate;
import dev.safeguard.api.pattern.UsualRates;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.core.Safeguard;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A short history is judged beside what the school has usually. */
class SchoolsOwnUsualRatesTest {
  private static final UsualRate SELDOM = UsualRate.ofMean(0.1, 0.5);
  private static final UsualRate OFTEN = UsualRate.ofMean(2, 2);
  private static final UsualRates QUIET = all(SELDOM);
  private static final UsualRates BUSY = all(OFTEN);
  private static final SchoolCalendar CALENDAR = SchoolCalendar.weekdays();

  private static UsualRates all(UsualRate rate) {
    return new UsualRates(rate, rate, rate, rate);
  }

  private static Patterns found(Story story, UsualRates rates) {
    return new StandardPatternExtractor().withUsualRates(rates).extract(story.record(), CALENDAR);
  }

  private static boolean has(Story story, UsualRates rates, String label) {
    return Story.labels(found(story, rates)).contains(label);
  }

  /** Eight weeks, with nothing in the first six. */
  private static Story eightWeeks() {
    return ofAPupil().knownFor(schoolDay(39));
  }

  @Test
  void fewIncidentsAreARiseInAQuietSchoolAndNoneInABusyOne() {
    Story story = eightWeeks().incident(IncidentType.DEFIANCE, 7, 4, 2);
    assertTrue(has(story, QUIET, "BEHAV_OVERALL rate_increase"));
    assertFalse(has(story, BUSY, "BEHAV_OVERALL rate_increase"));
  }

  @Test
  void soAreFewPressingMessages() {
    Story story =
        eightWeeks()
            .message(CommunicationSource.PARENT, Urgency.URGENT, 7)
            .message(CommunicationSource.PARENT, Urgency.URGENT, 4)
            .message(CommunicationSource.PARENT, Urgency.URGENT, 2);
    assertTrue(has(story, QUIET, "COMM_ESCALATING_CONCERNS severity_escalation"));
    assertFalse(has(story, BUSY, "COMM_ESCALATING_CONCERNS severity_escalation"));
  }

  @Test
  void soIsSomeLateness() {
    Story story = ofAPupil().days(39, 10, AttendanceCode.PRESENT_AM);
    for (int day : new int[] {9, 7, 4, 2}) {
      story.mark(day, HalfDay.AM, AttendanceCode.L);
    }
    assertTrue(has(story, QUIET, "ATTEND_LATENESS rate_increase"));
    assertFalse(has(story, BUSY, "ATTEND_LATENESS rate_increase"));
  }

  @Test
  void aLongHistorySpeaksForItself() {
    Story story = ofAPupil().knownFor(schoolDay(180));
    for (int day : new int[] {11, 9, 8, 7, 5, 4, 3, 2, 1, 0}) {
      story.incident(IncidentType.DEFIANCE, day);
    }
    assertTrue(has(story, QUIET, "BEHAV_OVERALL rate_increase"));
    assertTrue(has(story, BUSY, "BEHAV_OVERALL rate_increase"));
  }

  @Test
  void withoutThemNothingDiffers() {
    RandomPupils pupils = new RandomPupils(5, "Amelia");
    try (var tokens = RandomPupils.tokens(5)) {
      for (int i = 0; i < 300; i++) {
        TokenizedRecord record = RandomPupils.tokenized(pupils.next().build(), tokens);
        assertEquals(
            new StandardPatternExtractor().extract(record, CALENDAR),
            new StandardPatternExtractor()
                .withUsualRates(UsualRates.standard())
                .extract(record, CALENDAR));
      }
    }
  }

  @Test
  void anExtractorKeepsItsFalseAlarms() {
    Story story = eightWeeks().incident(IncidentType.DEFIANCE, 7, 4, 2);
    Patterns strict =
        StandardPatternExtractor.withFalseAlarms(0.01)
            .withUsualRates(QUIET)
            .extract(story.record(), CALENDAR);
    assertFalse(strict.found().stream().anyMatch(p -> p.kind() == PatternKind.RATE_INCREASE));
  }

  @Test
  void oneEventAtATimeFindsTheSame() {
    IncrementalAnalyzer quiet =
        Safeguard.incrementalAnalyzer(new StandardPatternExtractor().withUsualRates(QUIET));
    Story story = eightWeeks().incident(IncidentType.DEFIANCE, 7, 4, 2);
    TokenizedRecord record = story.record();
    PupilState state =
        quiet.empty(new PupilContext(record.student(), record.yearGroup(), Set.of(), List.of()));
    List<Event> events = new ArrayList<>(record.incidents());
    events.addAll(record.attendance());
    for (Event event : events) {
      state = quiet.put(state, Story.AS_OF, List.of(event));
    }
    assertEquals(found(story, QUIET), quiet.patterns(state, Story.AS_OF, CALENDAR));
    assertFalse(
        found(story, BUSY).equals(quiet.patterns(state, Story.AS_OF, CALENDAR)),
        "and not what another school has");
  }

  /** Of each tenth of sixty pupils as many incidents as its number, in 13 weeks. */
  private static List<TokenizedRecord> cohort() {
    List<TokenizedRecord> records = new ArrayList<>();
    for (int pupil = 0; pupil < 60; pupil++) {
      Story story =
          ofAPupil()
              .knownFor(schoolDay(64))
              .incident(IncidentType.DEFIANCE, Role.VICTIM, 2, 1, 3)
              .incident(IncidentType.PRAISE, 3)
              .incident(IncidentType.DEFIANCE, Story.UNDATED);
      for (int i = 0; i < pupil % 10; i++) {
        story.incident(IncidentType.DEFIANCE, schoolDay(5 * i + 1));
      }
      if (pupil % 4 == 0) {
        story.message(CommunicationSource.PARENT, Urgency.IMPORTANT, 8);
      }
      if (pupil % 5 == 0) {
        story.message(CommunicationSource.PARENT, Urgency.URGENT, 9);
      }
      records.add(story.record());
    }
    return records;
  }

  @Test
  void aSchoolsRatesAreThoseOfItsPupils() {
    UsualRates rates = StandardPatternExtractor.usualRates(cohort(), CALENDAR);
    assertEquals(4.5 / 13, rates.incidents().perWeek(), 1e-12);
    assertEquals(12 / (60 * 13.0), rates.pressingMessages().perWeek(), 1e-12);
    assertEquals(27 / (60 * 13.0), rates.seriousMessages().perWeek(), 1e-12);
    assertEquals(UsualRates.standard().lateness(), rates.lateness(), "of none nothing is learnt");
  }

  @Test
  void whoIsExpectedForHalfOfTheWeekHasHadHalfTheTime() {
    List<TokenizedRecord> records = new ArrayList<>();
    for (int pupil = 0; pupil < 60; pupil++) {
      Story story = ofAPupil().knownFor(schoolDay(64)).expected(schoolDay(64), 0, 5);
      for (int i = 0; i < pupil % 10; i++) {
        story.incident(IncidentType.DEFIANCE, schoolDay(5 * i + 1));
      }
      records.add(story.message(CommunicationSource.PARENT, Urgency.URGENT, 9).record());
    }
    UsualRates rates = StandardPatternExtractor.usualRates(records, CALENDAR);
    assertEquals(4.5 / 6.5, rates.incidents().perWeek(), 1e-12);
    assertEquals(1 / 13.0, rates.pressingMessages().perWeek(), 1e-12);
  }

  @Test
  void aClassIsNoSchool() {
    assertThrows(
        IllegalArgumentException.class,
        () -> StandardPatternExtractor.usualRates(cohort().subList(0, 29), CALENDAR));
  }

  @Test
  void eachRateCanBeSetAlone() {
    UsualRates rates =
        UsualRates.standard()
            .withIncidents(OFTEN)
            .withPressingMessages(SELDOM)
            .withSeriousMessages(OFTEN)
            .withLateness(SELDOM);
    assertEquals(new UsualRates(OFTEN, SELDOM, OFTEN, SELDOM), rates);
  }

  /** Knuth's method. */
  private static int poisson(Random random, double mean) {
    int events = 0;
    for (double at = gap(random); at < mean; at += gap(random)) {
      events++;
    }
    return events;
  }

  private static double gap(Random random) {
    return -Math.log(1 - random.nextDouble());
  }

  /** Eight weeks of each, at rates with a gamma distribution of shape 2. */
  private static List<TokenizedRecord> steady(Random random, double perWeek, int pupils) {
    List<TokenizedRecord> records = new ArrayList<>();
    for (int pupil = 0; pupil < pupils; pupil++) {
      Story story = eightWeeks();
      double perDay = (gap(random) + gap(random)) * perWeek / 2 / 5;
      for (int back = 39; back >= 0; back--) {
        for (int i = poisson(random, perDay); i > 0; i--) {
          story.incident(IncidentType.DEFIANCE, schoolDay(back));
        }
      }
      records.add(story.record());
    }
    return records;
  }

  @Test
  void besideItsOwnRatesASteadySchoolSeldomSeemsToRise() {
    Random random = new Random(20260320);
    for (double perWeek : new double[] {0.2, 1, 3}) {
      List<TokenizedRecord> school = steady(random, perWeek, 2_000);
      UsualRates rates = StandardPatternExtractor.usualRates(school, CALENDAR);
      assertEquals(perWeek, rates.incidents().perWeek(), 0.1 * perWeek);
      assertEquals(2, rates.incidents().shape(), 0.4);
      StandardPatternExtractor extractor = new StandardPatternExtractor().withUsualRates(rates);
      long rising =
          school.stream()
              .flatMap(record -> extractor.extract(record, CALENDAR).found().stream())
              .filter(pattern -> pattern.kind() == PatternKind.RATE_INCREASE)
              .count();
      assertTrue(rising <= 0.02 * school.size(), perWeek + ": " + rising);
    }
  }
}
