package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.site.SchoolCalendar;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No record that the types allow, however odd, is too much for the extractor. */
class AnyRecordIsJudgedTest {
  private static final int[] EDGES = {
    Story.UNDATED, 0, 1, 25, 26, 42, 43, 84, 85, 364, 365, 366, 5_000, Integer.MAX_VALUE - 1
  };

  private final Random random = new Random(99);

  @Test
  void randomRecordsAtTheEdges() {
    int found = 0;
    for (int round = 0; round < 20_000; round++) {
      Story story = story().calendar(calendar()).asOf(Story.AS_OF.plusDays(random.nextInt(400)));
      Patterns patterns = story.patterns();
      found += patterns.found().size();
      for (Pattern pattern : patterns.found()) {
        assertTrue(pattern.strength() >= 0 && pattern.strength() <= 1);
        assertTrue(pattern.firstDaysBefore() <= Span.LOOKBACK_DAYS, Story.label(pattern));
      }
    }
    assertTrue(found > 20_000, "only " + found);
  }

  @Test
  void aRecordWithoutEventsHasNoPatterns() {
    assertSame(Patterns.NONE, Story.ofAPupil().patterns());
    assertSame(Patterns.NONE, Story.ofAPupil().expected(100, 0, 10).patterns());
  }

  @Test
  void aSchoolThatIsNeverOpenAllowsNoStatementOfChange() {
    SchoolCalendar closed =
        SchoolCalendar.builder()
            .term(Story.AS_OF.minusDays(800), Story.AS_OF.plusDays(100))
            .closed(Story.AS_OF.minusDays(800), Story.AS_OF.plusDays(100))
            .build();
    Story story = Story.ofAPupil().calendar(closed).knownFor(300);
    story.incident(IncidentType.DEFIANCE, 200, 3, 2, 1);
    story.support(InterventionType.MENTORING, 100);
    story.finds("BEHAV_DEFIANCE recurrence");
    assertEquals(3, story.patterns().notEnoughData().size());
  }

  private Story story() {
    Story story = Story.ofAPupil();
    for (int i = random.nextInt(8); i > 0; i--) {
      story.incident(of(IncidentType.values()), of(Role.values()), below(6), count(), day());
    }
    for (int i = random.nextInt(30); i > 0; i--) {
      story.mark(day(), of(HalfDay.values()), of(AttendanceCode.values()));
    }
    for (int i = random.nextInt(12); i > 0; i--) {
      double[] percents = {0, 100, Double.NaN, Double.MIN_VALUE, 33.3};
      story.percent(of(SubjectCode.values()), day(), percents[below(percents.length)]);
      story.level(of(SubjectCode.values()), day(), of(PerformanceLevel.values()));
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      story.message(of(CommunicationSource.values()), of(Urgency.values()), day());
      story.alert(of(OnlineCategory.values()), below(6), day());
      story.concern(of(ConcernCategory.values()), day());
      story.support(of(InterventionType.values()), day(), day());
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      int to = Math.max(0, day());
      story.expected(Math.max(to, day()), to, below(15));
    }
    return story;
  }

  private SchoolCalendar calendar() {
    if (random.nextBoolean()) {
      return SchoolCalendar.weekdays();
    }
    LocalDate first = Story.AS_OF.minusDays(random.nextInt(700));
    LocalDate shut = first.plusDays(random.nextInt(100));
    return SchoolCalendar.builder()
        .term(first, first.plusDays(random.nextInt(900)))
        .closed(shut, shut.plusDays(random.nextInt(500)))
        .build();
  }

  private int day() {
    return random.nextBoolean() ? EDGES[below(EDGES.length)] : random.nextInt(130);
  }

  private int count() {
    return random.nextInt(10) == 0 ? 1_000 : 1 + below(3);
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  private <T> T of(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
