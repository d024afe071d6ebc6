package dev.safeguard.core.pattern;

import static dev.safeguard.core.pattern.Story.ofAPupil;
import static dev.safeguard.core.pattern.Story.schoolDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.token.EventRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class RisingRateTest {

  /** Thirteen school weeks: twenty recent school days and forty-five before them. */
  private static Story thirteenWeeks() {
    return ofAPupil().knownFor(schoolDay(64));
  }

  @Test
  void fourInFourWeeksAfterNineWeeksWithoutAreMoreThanChance() {
    Pattern pattern =
        thirteenWeeks()
            .incident(IncidentType.DISRUPTIVE, schoolDay(19))
            .incident(IncidentType.DEFIANCE, schoolDay(12))
            .incident(IncidentType.THEFT, schoolDay(4))
            .incident(IncidentType.DAMAGE, schoolDay(0))
            .found("BEHAV_OVERALL", PatternKind.RATE_INCREASE);
    // Four in four weeks after none in nine: negative binomial, the usual rates gamma(1/2, 0.3).
    double share = 4 / 13.3;
    double fewer = Math.sqrt(1 - share) * (1 + share * (0.5 + share * (0.375 + share * 0.3125)));
    double p = 2.5 * (1 - fewer);
    assertEquals(p, pattern.pValue(), 1e-12);
    assertEquals(Math.log(2 * p) / Math.log(2e-5), pattern.strength(), 1e-12);
    assertEquals((4.5 / 20) / (0.5 / 45), pattern.effect(), 1e-12);
    assertEquals(StatisticalTest.GAMMA_POISSON, pattern.test());
    assertEquals(Trend.RISING, pattern.trend());
    assertEquals(4, pattern.frequency());
    assertEquals(schoolDay(19), pattern.changeDaysBefore());
    assertEquals(4, pattern.evidence().size());
  }

  @Test
  void threeAreNot() {
    thirteenWeeks()
        .incident(IncidentType.DISRUPTIVE, schoolDay(17), schoolDay(4), schoolDay(0))
        .findsNo(PatternKind.RATE_INCREASE);
  }

  @Test
  void fourAreNotWhereOneCameBefore() {
    thirteenWeeks()
        .incident(IncidentType.DISRUPTIVE, schoolDay(20), schoolDay(19), 9, 4, 0)
        .findsNo(PatternKind.RATE_INCREASE);
  }

  @Test
  void twoAreNeverEnough() {
    ofAPupil()
        .knownFor(schoolDay(250))
        .incident(IncidentType.DISRUPTIVE, 4, 0)
        .findsNo(PatternKind.RATE_INCREASE);
  }

  @Test
  void onlyTheRecentOnesAreItsEvidence() {
    Pattern pattern =
        thirteenWeeks()
            .incident(IncidentType.DISRUPTIVE, schoolDay(40))
            .incident(IncidentType.DISRUPTIVE, Role.OFFENDER, 2, 8, 3)
            .found("BEHAV_OVERALL", PatternKind.RATE_INCREASE);
    assertEquals(8, pattern.frequency());
    assertEquals(List.of(new EventRef(3)), pattern.evidence());
  }

  @Test
  void oneEntryBeforeMayStandForManyToo() {
    thirteenWeeks()
        .incident(IncidentType.DISRUPTIVE, Role.OFFENDER, 2, 18, schoolDay(40))
        .incident(IncidentType.DISRUPTIVE, Role.OFFENDER, 2, 9, 3)
        .findsNo(PatternKind.RATE_INCREASE);
  }

  @Test
  void whatWasSufferedSeenOrPraisedDoesNotRise() {
    Story story = thirteenWeeks();
    for (int day = 0; day < 20; day++) {
      story
          .incident(IncidentType.BULLYING, Role.VICTIM, 3, 1, day)
          .incident(IncidentType.BULLYING, Role.WITNESS, 3, 1, day)
          .incident(IncidentType.PRAISE, day);
    }
    story.findsNo(PatternKind.RATE_INCREASE);
  }

  @Test
  void whatHasNoDateDoesNotRise() {
    thirteenWeeks()
        .incident(IncidentType.DISRUPTIVE, Role.OFFENDER, 2, 50, Story.UNDATED)
        .findsNo(PatternKind.RATE_INCREASE);
  }

  /** One incident each day that the pupil is in school. */
  private static Story backFromPartTime() {
    Story story = ofAPupil();
    for (int back = 0; back < 65; back++) {
      if (back < 20 || back % 5 == 0) {
        story.incident(IncidentType.DEFIANCE, schoolDay(back));
      }
    }
    return story;
  }

  @Test
  void whoComesBackFromAPartTimeTimetableDoesNoMore() {
    backFromPartTime().found("BEHAV_OVERALL", PatternKind.RATE_INCREASE);
    backFromPartTime()
        .expected(schoolDay(64), schoolDay(20), 2)
        .expected(schoolDay(19), 0, 10)
        .findsNo(PatternKind.RATE_INCREASE);
    Story marked = backFromPartTime();
    for (int back = 20; back < 65; back++) {
      if (back % 5 != 0) {
        marked.day(schoolDay(back), AttendanceCode.C2);
      }
    }
    marked.findsNo(PatternKind.RATE_INCREASE);
  }

  @Test
  void whoDoesAsMuchInHalfTheTimeDoesMore() {
    Story story = ofAPupil().knownFor(schoolDay(64));
    for (int back = 0; back < 65; back += back < 20 ? 3 : 7) {
      story.incident(IncidentType.DEFIANCE, schoolDay(back));
    }
    story.findsNo(PatternKind.RATE_INCREASE);
    story.expected(schoolDay(64), schoolDay(20), 10).expected(schoolDay(19), 0, 3);
    story.found("BEHAV_OVERALL", PatternKind.RATE_INCREASE);
  }

  @Test
  void withoutFourWeeksOfTimeBeforeNothingIsSaidOfChange() {
    Story tooShort = ofAPupil().knownFor(schoolDay(38)).incident(IncidentType.PHONE, 3, 2, 1, 0);
    tooShort.finds("BEHAV_PHONE recurrence");
    assertTrue(tooShort.patterns().notEnoughData().contains(Domain.BEHAVIOUR));
    Story longEnough = ofAPupil().knownFor(schoolDay(39)).incident(IncidentType.PHONE, 3, 2, 1, 0);
    assertFalse(longEnough.patterns().notEnoughData().contains(Domain.BEHAVIOUR));
  }

  @Test
  void aHolidayIsNoQuietTime() {
    // Six weeks of summer between one incident and five would make a rise of them, if they counted
    // as time in which nothing happened.
    SchoolCalendar calendar =
        SchoolCalendar.builder()
            .term(Story.AS_OF.minusDays(200), Story.AS_OF.minusDays(60))
            .term(Story.AS_OF.minusDays(17), Story.AS_OF)
            .build();
    Story story = ofAPupil().knownFor(101).incident(IncidentType.DISRUPTIVE, 75, 15, 10, 8, 3, 1);
    story.found("BEHAV_OVERALL", PatternKind.RATE_INCREASE);
    story.calendar(calendar).finds("BEHAV_DISRUPTIVE recurrence");
    assertFalse(story.patterns().notEnoughData().contains(Domain.BEHAVIOUR), "time enough");
  }

  @Test
  void theRecentPastReachesOverAHoliday() {
    // Back at school for one week: the twenty school days before today begin in the last term.
    SchoolCalendar calendar =
        SchoolCalendar.builder()
            .term(Story.AS_OF.minusDays(250), Story.AS_OF.minusDays(46))
            .term(Story.AS_OF.minusDays(4), Story.AS_OF)
            .build();
    Story story =
        ofAPupil()
            .knownFor(200)
            .incident(IncidentType.DEFIANCE, 60, 57, 52, 46, 3)
            .calendar(calendar);
    Pattern pattern = story.found("BEHAV_OVERALL", PatternKind.RATE_INCREASE);
    assertEquals(5, pattern.frequency());
    assertEquals(60, pattern.firstDaysBefore());
  }
}
