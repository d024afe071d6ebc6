package dev.safeguard.core.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateReport.Alert;
import dev.safeguard.api.aggregate.AggregateSettings;
import dev.safeguard.api.aggregate.EarlierResult;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.history.PastAssessment;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.Routing;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.core.aggregate.Pupils.Pupil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EarlyWarningTest {
  private static final PatternCode THEFT = Pupils.code("BEHAV_THEFT");
  private static final PatternCode NEGLECT = Pupils.code("CONCERN_NEGLECT");

  private static Pattern pattern(PatternCode code) {
    return Pupils.pattern(code, PatternKind.RECURRENCE, 30, Event.UNDATED);
  }

  private static Pupil pupil(Analysis analysis, EarlierResult earlier) {
    return new Pupil(analysis, "8B", earlier);
  }

  private static EarlierResult earlier(RiskLevel level, PatternCode... codes) {
    return new EarlierResult(Pupils.AS_OF.minusDays(7), level, Set.of(codes));
  }

  private static Analysis redFlagged(long number) {
    return redFlagged(number, RiskLevel.HIGH, pattern(NEGLECT));
  }

  /** The first of the patterns is the red flag, and weighs most. */
  private static Analysis redFlagged(long number, RiskLevel level, Pattern... patterns) {
    return Pupils.analysis(
        number,
        8,
        level,
        50,
        List.of(patterns),
        List.of(
            new Contribution(
                Contribution.Reason.RED_FLAG, patterns[0].code(), patterns[0].kind(), null, 50)),
        List.of(),
        List.of());
  }

  /** Whose last record is so many days old. */
  private static Pattern lastSeen(PatternCode code, int daysBefore) {
    return Pupils.pattern(code, PatternKind.RECURRENCE, 30, daysBefore, Event.UNDATED);
  }

  private static AggregateReport report(AggregateSettings settings, List<Pupil> pupils) {
    return Reports.of(Reports.fold(settings, pupils), AggregateKind.EARLY_WARNING, Audience.DSL);
  }

  private static AggregateReport report(Pupil... pupils) {
    return report(AggregateSettings.defaults(), List.of(pupils));
  }

  @Test
  void aCodeThatWasNotThereBeforeIsNews() {
    AggregateReport report =
        report(
            pupil(
                Pupils.analysis(1, RiskLevel.MEDIUM, 30, pattern(THEFT), pattern(NEGLECT)),
                earlier(RiskLevel.MEDIUM, THEFT)));
    Alert alert = report.alerts().get(0);
    assertEquals(List.of("Recorded concern: neglect: repeated"), alert.reasons());
    assertEquals(List.of(NEGLECT), alert.newCodes());
    assertEquals("Year 8, 8B", alert.group());
    assertFalse(alert.urgent());
  }

  @Test
  void theSameAsLastTimeIsNoNews() {
    AggregateReport report =
        report(
            pupil(
                Pupils.analysis(1, RiskLevel.MEDIUM, 30, pattern(THEFT)),
                earlier(RiskLevel.HIGH, THEFT, NEGLECT)));
    assertEquals(List.of(), report.alerts());
    assertEquals(
        List.of(
            "Pupils looked at: 1. Records up to 20 March 2026.",
            "Nothing is new since last time. This does not show that all is well."),
        report.summary());
  }

  @Test
  void aLevelThatWentUpIsNewsWithoutANewCode() {
    Alert alert =
        report(
                pupil(
                    Pupils.analysis(1, RiskLevel.HIGH, 60, pattern(THEFT)),
                    earlier(RiskLevel.LOW, THEFT)))
            .alerts()
            .get(0);
    assertEquals(List.of("Level up from Low to High"), alert.reasons());
    assertEquals(RiskLevel.LOW, alert.earlierLevel());
  }

  @Test
  void ofAPupilNotKnownBeforeAllIsNewAndThatIsSaid() {
    AggregateReport report =
        report(new Pupil(Pupils.analysis(1, RiskLevel.HIGH, 60, pattern(THEFT)), null, null));
    Alert alert = report.alerts().get(0);
    assertNull(alert.earlierLevel());
    assertEquals(List.of("Theft: repeated"), alert.reasons());
    assertEquals("Year 8", alert.group());
    assertEquals(
        "Nothing was known from last time of 1 pupils. All that was found in them counts as new.",
        report.summary().get(2));
  }

  @Test
  void withoutCodesOfLastTimeWhatBeganSinceIsNew() {
    PastAssessment past = new PastAssessment(Pupils.AS_OF.minusDays(10), RiskLevel.MEDIUM, 30);
    Analysis analysis =
        Pupils.analysis(
            1,
            RiskLevel.MEDIUM,
            30,
            Pupils.pattern(THEFT, PatternKind.RECURRENCE, 40, Event.UNDATED),
            Pupils.pattern(NEGLECT, PatternKind.INDICATOR, 3, Event.UNDATED),
            Pupils.pattern(Pupils.code("BEHAV_DEFIANCE"), PatternKind.RATE_INCREASE, 90, 8));
    Alert alert = report(pupil(analysis, EarlierResult.of(past))).alerts().get(0);
    assertEquals(
        List.of(Pupils.code("BEHAV_DEFIANCE"), NEGLECT),
        alert.newCodes().stream().sorted().toList());
  }

  @Test
  void whatAnAnalysisWasIsWhatItIsComparedWith() {
    Analysis analysis = Pupils.analysis(1, RiskLevel.HIGH, 60, pattern(THEFT));
    assertEquals(List.of(), report(pupil(analysis, EarlierResult.of(analysis))).alerts());
    assertEquals("EarlierResult[HIGH]", EarlierResult.of(analysis).toString());
  }

  @Test
  void urgentOnesComeBeforeHigherScoresAndAreMarked() {
    AggregateReport report =
        report(
            pupil(Pupils.analysis(1, RiskLevel.HIGH, 70, pattern(THEFT)), earlier(RiskLevel.HIGH)),
            pupil(redFlagged(2), earlier(RiskLevel.HIGH)),
            pupil(
                Pupils.analysis(3, RiskLevel.CRITICAL, 90, pattern(THEFT)),
                earlier(RiskLevel.CRITICAL)));
    assertEquals(
        List.of(Pupils.token(3), Pupils.token(2), Pupils.token(1)),
        report.alerts().stream().map(Alert::student).toList());
    assertEquals(List.of(true, true, false), report.alerts().stream().map(Alert::urgent).toList());
    assertTrue(
        report
            .alerts()
            .get(1)
            .reasons()
            .contains("Recorded concern: neglect: repeated (enough for a level alone)"));
  }

  @Test
  void aRedFlagOfLastTimeIsNotUrgentAgain() {
    Analysis noRecordSince = redFlagged(1, RiskLevel.HIGH, lastSeen(NEGLECT, 8));
    assertEquals(
        List.of(), report(pupil(noRecordSince, earlier(RiskLevel.HIGH, NEGLECT))).alerts());
  }

  @Test
  void aRedFlagWithARecordSinceLastTimeIsUrgentThoughItsCodeIsKnown() {
    Analysis again = redFlagged(1, RiskLevel.CRITICAL, lastSeen(NEGLECT, 7));
    for (EarlierResult before :
        List.of(
            earlier(RiskLevel.CRITICAL, NEGLECT),
            new EarlierResult(Pupils.AS_OF.minusDays(7), RiskLevel.CRITICAL, null))) {
      AggregateReport report = report(pupil(again, before));
      Alert alert = report.alerts().get(0);
      assertTrue(alert.urgent());
      assertEquals(
          List.of("Recorded concern: neglect: repeated (enough for a level alone)"),
          alert.reasons());
      assertEquals(List.of(NEGLECT), alert.newCodes());
      assertEquals("Pupils with something new: 1. Listed here: 1.", report.summary().get(1));
      assertEquals(2, report.summary().size(), report.summary().toString());
    }
  }

  @Test
  void ofAnythingButARedFlagARecordSinceLastTimeIsNoNews() {
    Analysis again = Pupils.analysis(1, RiskLevel.MEDIUM, 30, lastSeen(THEFT, 1));
    assertEquals(List.of(), report(pupil(again, earlier(RiskLevel.MEDIUM, THEFT))).alerts());
  }

  @Test
  void moreOfWhatLiesBeyondALineAlreadyIsNoNews() {
    PatternCode absence = PatternCode.ofToken("ATTEND_SEVERE_ABSENCE").orElseThrow();
    Pattern line = Pupils.pattern(absence, PatternKind.THRESHOLD, 40, 0, Event.UNDATED);
    Analysis again = redFlagged(1, RiskLevel.HIGH, line);
    assertEquals(List.of(), report(pupil(again, earlier(RiskLevel.HIGH, absence))).alerts());
  }

  @Test
  void newRedFlagsComeFirstHoweverManyThereAreAndOthersFillToFour() {
    List<PatternCode> codes = PatternCode.all().values().stream().sorted().limit(9).toList();
    Set<PatternCode> flags = Set.copyOf(codes.subList(4, 9));
    Analysis analysis =
        Pupils.analysis(
            1,
            RiskLevel.HIGH,
            60,
            codes.stream().map(EarlyWarningTest::pattern).toArray(Pattern[]::new));
    SchoolFold fold =
        new SchoolFold(
            AggregateSettings.defaults(),
            SchoolCalendar.weekdays(),
            pattern -> flags.contains(pattern.code()));
    fold.add(analysis, "8B", earlier(RiskLevel.HIGH));
    Alert alert = Reports.of(fold, AggregateKind.EARLY_WARNING, Audience.DSL).alerts().get(0);
    assertEquals(codes.subList(4, 9), alert.newCodes());
    assertEquals("More that is new: 4", alert.reasons().get(5));
    assertEquals(6, alert.reasons().size());
  }

  @Test
  void aRedFlagThatIsUrgentSinceTheLevelWentUpIsNamedToo() {
    Alert alert =
        report(
                pupil(
                    redFlagged(1, RiskLevel.HIGH, lastSeen(NEGLECT, 20), lastSeen(THEFT, 1)),
                    earlier(RiskLevel.LOW, NEGLECT)))
            .alerts()
            .get(0);
    assertTrue(alert.urgent());
    assertEquals(
        List.of(
            "Level up from Low to High",
            "Recorded concern: neglect: repeated (enough for a level alone)",
            "Theft: repeated"),
        alert.reasons());
    assertEquals(List.of(THEFT), alert.newCodes());
  }

  @Test
  void aListIsShortAndSaysWhoIsNotOnIt() {
    List<Pupil> pupils = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      pupils.add(
          pupil(
              Pupils.analysis(i, RiskLevel.CRITICAL, 90 + i, pattern(THEFT)),
              earlier(RiskLevel.LOW)));
      pupils.add(
          pupil(
              Pupils.analysis(10 + i, RiskLevel.MEDIUM, 30, pattern(THEFT)),
              earlier(RiskLevel.LOW)));
    }
    pupils.add(
        pupil(
            Pupils.analysis(99, RiskLevel.CRITICAL, 99, pattern(THEFT)),
            earlier(RiskLevel.CRITICAL, THEFT)));
    AggregateReport report = report(AggregateSettings.defaults().withMostAlerts(3), pupils);
    assertEquals(
        List.of(Pupils.token(3), Pupils.token(2), Pupils.token(1)),
        report.alerts().stream().map(Alert::student).toList());
    assertEquals(
        List.of(
            "Pupils looked at: 9. Records up to 20 March 2026.",
            "Pupils with something new: 8. Listed here: 3.",
            "Urgent and yet not listed: 1. Have more pupils listed, and look at these too.",
            "Not listed, since they come later: 5 (Critical 1, Medium 4).",
            "Critical as before, with nothing new, and so not listed: 1. They still need"
                + " attention."),
        report.summary());
  }

  @Test
  void manyReasonsAreCountedAndNotListed() {
    Pattern[] patterns =
        PatternCode.all().values().stream()
            .sorted()
            .limit(9)
            .map(EarlyWarningTest::pattern)
            .toArray(Pattern[]::new);
    Alert alert =
        report(pupil(Pupils.analysis(1, RiskLevel.HIGH, 60, patterns), earlier(RiskLevel.LOW)))
            .alerts()
            .get(0);
    assertEquals(6, alert.reasons().size());
    assertEquals("More that is new: 5", alert.reasons().get(5));
  }

  @Test
  void namesComeFromTheRosterAndOnlyForTokensOfTheSession() {
    Person pupil = Person.named(Person.PersonRole.PUPIL, "Amelia", "Frost");
    Person known =
        new Person(
            "STU1",
            pupil.role(),
            null,
            "Amelia",
            "Frost",
            "Millie",
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null);
    SchoolFold fold =
        Reports.fold(
            List.of(
                pupil(
                    Pupils.analysis(1, RiskLevel.HIGH, 60, pattern(THEFT)), earlier(RiskLevel.LOW)),
                pupil(
                    Pupils.analysis(2, RiskLevel.HIGH, 55, pattern(THEFT)), earlier(RiskLevel.LOW)),
                pupil(
                    Pupils.analysis(3, RiskLevel.HIGH, 50, pattern(THEFT)),
                    earlier(RiskLevel.LOW))));
    AggregateReport report =
        Reports.of(
            fold,
            AggregateKind.EARLY_WARNING,
            Audience.DSL,
            new Roster(null, List.of(), null, List.of(pupil, known)),
            token ->
                token.equals(Pupils.token(3))
                    ? Optional.empty()
                    : Optional.of(token.equals(Pupils.token(1)) ? "STU1" : "STU2"));
    assertEquals("Millie Frost", report.alerts().get(0).studentName());
    assertEquals("STU2", report.alerts().get(1).studentId());
    assertNull(report.alerts().get(1).studentName());
    assertNull(report.alerts().get(2).studentId());
    assertFalse(report.toString().contains("Frost") || report.alerts().toString().contains("STU1"));
  }

  @Test
  void anAllegationAgainstStaffSaysFirstWhereItGoes() {
    Alert alert =
        report(
                pupil(
                    Pupils.analysis(
                        1, RiskLevel.HIGH, 60, pattern(Pupils.code("CONCERN_STAFF_ALLEGATION"))),
                    earlier(RiskLevel.HIGH)))
            .alerts()
            .get(0);
    assertEquals(Routing.STAFF_ALLEGATION, alert.routing());
    assertTrue(alert.reasons().get(0).startsWith("This record holds an allegation"));
  }

  @Test
  void nobodyButTheSafeguardingLeadGetsOne() {
    SchoolFold fold = Reports.fold(List.of());
    for (Audience audience : Reports.READERS) {
      if (audience != Audience.DSL) {
        assertEquals(
            "an early-warning report names pupils, so it is for the audience DSL only, not "
                + audience,
            assertThrows(
                    ConfigurationException.class,
                    () -> Reports.of(fold, AggregateKind.EARLY_WARNING, audience))
                .getMessage());
      }
    }
  }
}
