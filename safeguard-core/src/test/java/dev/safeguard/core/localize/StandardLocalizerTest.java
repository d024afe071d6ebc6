package dev.safeguard.core.localize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.report.SafeguardingReport.Evidence;
import dev.safeguard.api.report.SafeguardingReport.IdentifiedConcern;
import dev.safeguard.api.report.SafeguardingReport.NextStep;
import dev.safeguard.api.report.SafeguardingReport.RecommendedIntervention;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.LocalizedAnalysis;
import dev.safeguard.api.token.EventRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardLocalizerTest {
  private static final PatternCode DISRUPTIVE =
      PatternCode.of(PatternFamily.BEHAVIOUR, IncidentType.DISRUPTIVE);

  private static IdentifiedConcern concern(LocalizedAnalysis localized, PatternFamily family) {
    return localized.concerns().stream()
        .filter(concern -> concern.code().family() == family)
        .findFirst()
        .orElseThrow();
  }

  private static String external(LlmAnalysis llm) {
    Samples pupil = Samples.empty();
    pupil.llm = llm;
    return pupil.localized().privacyNotice().getOrDefault("external_communication", "");
  }

  @Test
  void anEmptyRecordSaysThatThereIsNotEnoughData() {
    LocalizedAnalysis localized = Samples.empty().localized();
    assertEquals("Not enough data", localized.headline());
    assertEquals("no dated records", localized.timeWindow());
    assertEquals(
        "There are no records up to 20 March 2026 to judge by.", localized.supportingEvidence());
    assertTrue(localized.concerns().isEmpty());
    assertTrue(localized.recommendedInterventions().isEmpty());
    assertNull(localized.studentName());
  }

  @Test
  void aLevelRaisedOnNoDataIsNotHiddenBehindTheHeadline() {
    Samples pupil = Samples.empty();
    pupil.level = RiskLevel.MEDIUM;
    assertEquals("Medium concern", pupil.localized().headline());
  }

  @Test
  void aSentenceHoldsTheNumbersAndTheDates() {
    LocalizedAnalysis localized = PupilWithEverything.samples().localized();
    assertEquals(
        "The records show disruptive behaviour 9 times between 19 January 2026 and 16 March 2026,"
            + " of late about 3.2 times as often as before, a change that appears to begin about"
            + " 16 February 2026.",
        concern(localized, PatternFamily.BEHAVIOUR).description());
    assertEquals(
        "The pupil missed 13.4% of possible sessions; 10% or more is persistent absence.",
        concern(localized, PatternFamily.PERSISTENT_ABSENCE).description());
    assertEquals(
        "The records show a recorded concern (neglect) once on 17 March 2026; once is enough to"
            + " need attention.",
        concern(localized, PatternFamily.CONCERN).description());
    assertEquals(
        "The records show absence on Fridays 10 times between 9 January 2026 and 13 March 2026,"
            + " more than chance would give.",
        concern(localized, PatternFamily.ABSENCE_WEEKDAY).description());
  }

  @Test
  void aRateThatWasNothingBeforeIsNotCalledInfinite() {
    Samples pupil = Samples.empty();
    EventRef one = pupil.incident("I1", 3, IncidentType.DISRUPTIVE, 2, Role.OFFENDER);
    pupil.pattern(DISRUPTIVE, PatternKind.RATE_INCREASE, Double.POSITIVE_INFINITY, 3, 3, one, one);
    assertEquals(
        "The records show disruptive behaviour twice on 17 March 2026, after none before.",
        pupil.localized().concerns().get(0).description());
  }

  @Test
  void everyKindOfEveryFamilyHasATitleAndASentence() {
    for (PatternCode code : PatternCode.all().values()) {
      Samples pupil = Samples.empty();
      EventRef one = pupil.incident("I1", 3, IncidentType.DISRUPTIVE, 2, Role.OFFENDER);
      for (PatternKind kind : PatternKind.values()) {
        pupil.pattern(code, kind, 2.5, 30, 3, one);
      }
      for (IdentifiedConcern concern : pupil.localized().concerns()) {
        assertTrue(Character.isUpperCase(concern.title().codePointAt(0)), concern.title());
        assertTrue(concern.description().endsWith("."), concern.description());
        assertFalse(concern.description().contains("{"), concern.description());
        assertFalse(concern.description().contains("  "), concern.description());
      }
    }
  }

  @Test
  void evidenceLeadsBackToTheEntryWithItsIdDateAndLabel() {
    LocalizedAnalysis localized = PupilWithEverything.samples().localized();
    List<Evidence> disruptive = concern(localized, PatternFamily.BEHAVIOUR).evidence();
    assertEquals(9, disruptive.size());
    assertEquals(
        new Evidence(
            "/behavioral_incidents/8",
            "I8",
            LocalDate.of(2026, 3, 16),
            "Behaviour: disruptive behaviour, severity 4"),
        disruptive.get(8));
    assertEquals(
        "Attendance: unauthorised absence (O), morning",
        concern(localized, PatternFamily.PERSISTENT_ABSENCE).evidence().get(0).label());
    assertEquals(
        "Assessment: maths, 31%, below what is expected",
        concern(localized, PatternFamily.ACADEMIC_SUBJECT).evidence().get(1).label());
    assertEquals(
        "Message from a parent or carer, urgent",
        concern(localized, PatternFamily.COMMUNICATION_ESCALATING).evidence().get(0).label());
    assertEquals(
        "Online: grooming, severity 4",
        concern(localized, PatternFamily.ONLINE).evidence().get(0).label());
    assertEquals(
        "Concern: neglect", concern(localized, PatternFamily.CONCERN).evidence().get(0).label());
    assertEquals(
        "Support: mentoring, continuing",
        concern(localized, PatternFamily.INTERVENTION).evidence().get(0).label());
    assertEquals(
        "As victim: bullying, severity 3",
        concern(localized, PatternFamily.VICTIM).evidence().get(0).label());
  }

  @Test
  void aReferenceThatLeadsNowhereIsLeftOut() {
    Samples pupil = Samples.empty();
    EventRef one = pupil.incident("I1", 3, IncidentType.DISRUPTIVE, 2, Role.OFFENDER);
    pupil.pattern(DISRUPTIVE, PatternKind.RECURRENCE, 2, 3, 3, one, new EventRef(42));
    assertEquals(1, pupil.localized().concerns().get(0).evidence().size());
  }

  @Test
  void undatedPatternsAndEntriesHaveNoDates() {
    Samples pupil = Samples.empty();
    EventRef one = pupil.incident("I1", Event.UNDATED, IncidentType.DISRUPTIVE, 0, Role.OFFENDER);
    pupil.pattern(DISRUPTIVE, PatternKind.RECURRENCE, 2, Event.UNDATED, Event.UNDATED, one, one);
    IdentifiedConcern concern = pupil.localized().concerns().get(0);
    assertNull(concern.firstSeen());
    assertNull(concern.evidence().get(0).date());
    assertEquals(
        "The records show disruptive behaviour twice on days that were not recorded.",
        concern.description());
  }

  @Test
  void theMostSeriousComesFirst() {
    LocalizedAnalysis localized = PupilWithEverything.samples().localized();
    assertEquals(PatternFamily.ONLINE, localized.concerns().get(0).code().family());
    assertEquals(PatternFamily.BEHAVIOUR, localized.concerns().get(1).code().family());
    assertEquals(
        "Online: grooming, enough for this level alone",
        localized.contributingFactors().get(0).label());
    assertEquals(
        "Known need or circumstance: young carer", localized.contributingFactors().get(6).label());
  }

  @Test
  void whatCameTogetherIsAlsoACombination() {
    LocalizedAnalysis localized = PupilWithEverything.samples().localized();
    assertEquals(1, localized.combinations().size());
    assertEquals(
        "Several parts of school life together", localized.combinations().get(0).combination());
  }

  @Test
  void theParagraphCountsRecordsAndNamesWhatIsThin() {
    assertEquals(
        "This rests on 26 records up to 20 March 2026: behaviour 10, attendance 10, assessments 2,"
            + " messages 1, online safety 1, concerns 1, support 1. 10 patterns found, in"
            + " behaviour, attendance, learning, messages, online safety, wellbeing and support."
            + " There is too little for a statement of change in: support.",
        PupilWithEverything.samples().localized().supportingEvidence());
  }

  @Test
  void deadlinesFallOnSchoolDaysAfterTheAsOfDate() {
    Samples pupil = Samples.empty();
    pupil.level = RiskLevel.MEDIUM;
    pupil.site =
        Site.builder()
            .calendar(
                SchoolCalendar.builder()
                    .term(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 7, 17))
                    .closed(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 4, 3))
                    .build())
            .build();
    assertEquals(LocalDate.of(2026, 4, 10), pupil.localized().nextSteps().get(0).due());
  }

  @Test
  void theSameDayIsTheSameDayEvenAtAWeekend() {
    Samples pupil = Samples.empty();
    pupil.local =
        new RiskAssessment(RiskLevel.CRITICAL, 99, 0.9, DataSufficiency.LIMITED, 1, List.of());
    pupil.level = RiskLevel.CRITICAL;
    pupil.site =
        Site.builder()
            .calendar(
                SchoolCalendar.builder()
                    .term(Samples.AS_OF.minusDays(10), Samples.AS_OF.plusDays(10))
                    .closed(Samples.AS_OF, Samples.AS_OF)
                    .build())
            .build();
    NextStep first = pupil.localized().nextSteps().get(0);
    assertEquals(Samples.AS_OF, first.due());
    assertEquals("Today", first.timeframe());
    assertEquals(
        "Make sure, in person, that the designated safeguarding lead (DSL) knows.", first.action());
  }

  @Test
  void interventionsSuitThePatternsAndThoseOfTheLlmAloneAreMarked() {
    List<RecommendedIntervention> help =
        PupilWithEverything.samples().localized().recommendedInterventions();
    assertEquals(
        List.of(
            Recommendation.SAFEGUARDING_REVIEW,
            Recommendation.WELLBEING_CHECK,
            Recommendation.SAFETY_PLAN,
            Recommendation.ONLINE_SAFETY_SUPPORT,
            Recommendation.ATTENDANCE_SUPPORT,
            Recommendation.BEHAVIORAL_SUPPORT,
            Recommendation.ACADEMIC_SUPPORT,
            Recommendation.SUPPORT_REVIEW,
            Recommendation.PARENT_CONSULTATION),
        help.stream().map(RecommendedIntervention::id).toList());
    assertTrue(help.get(8).fromLlm());
    assertEquals(1, help.stream().filter(RecommendedIntervention::fromLlm).count());
    assertEquals(3, help.get(0).actions().size());
  }

  @Test
  void talkingWithParentsIsNotProposedByRuleWhereWellbeingIsAConcern() {
    Samples pupil = Samples.empty().judged(RiskLevel.MEDIUM, 30, List.of());
    EventRef one = pupil.incident("I1", 3, IncidentType.DISRUPTIVE, 2, Role.OFFENDER);
    pupil.pattern(DISRUPTIVE, PatternKind.RECURRENCE, 2, 3, 3, one);
    assertTrue(proposed(pupil, Recommendation.PARENT_CONSULTATION));
    EventRef two = pupil.concern(1);
    pupil.pattern(
        PatternCode.ofToken("CONCERN_NEGLECT").orElseThrow(), PatternKind.INDICATOR, 1, 1, 1, two);
    assertFalse(proposed(pupil, Recommendation.PARENT_CONSULTATION));
  }

  private static boolean proposed(Samples pupil, Recommendation id) {
    return pupil.localized().recommendedInterventions().stream().anyMatch(r -> r.id() == id);
  }

  @Test
  void thePrivacyNoticeSaysWhatLeftAndWhatDidNot() {
    assertEquals(
        "Nothing left this system: the offline analyser uses no network.",
        PupilWithEverything.samples().localized().privacyNotice().get("external_communication"));
    assertTrue(
        external(Samples.answered("openai", RiskLevel.LOW, "x"))
            .startsWith("A pseudonymised summary was sent to openai: pattern codes"));
    LlmAnalysis narrative =
        new LlmAnalysis(
            LlmStatus.UNAVAILABLE, null, "openai", 2, Disclosure.NARRATIVE, "ab".repeat(32));
    assertEquals(
        "A pseudonymised summary with de-identified free text was sent to openai. No answer came.",
        external(narrative));
    for (LlmStatus status : LlmStatus.values()) {
      if (status != LlmStatus.ANSWERED && status != LlmStatus.CACHED) {
        String notSent = external(LlmAnalysis.without(status, "openai", 0, Disclosure.CODES));
        assertTrue(notSent.startsWith("Nothing was sent"), notSent);
        String sent =
            external(new LlmAnalysis(status, null, "openai", 1, Disclosure.CODES, "ab".repeat(32)));
        assertTrue(sent.startsWith("A pseudonymised summary was sent to openai"), sent);
      }
    }
  }

  @Test
  void theOfflineAnalyserIsNotCalledALanguageModel() {
    Map<String, String> notice = PupilWithEverything.samples().localized().privacyNotice();
    assertTrue(notice.getOrDefault("analysis_method", "").contains("not a language model"));
  }

  @Test
  void theNameShownHasThePreferredOneInBrackets() {
    assertEquals("Sarah (Sal) Johnson", PupilWithEverything.samples().localized().studentName());
    Samples pupil = Samples.empty();
    pupil.record.preferredName("Sal").familyName(" ");
    assertEquals("Sal", pupil.localized().studentName());
  }

  @Test
  void labelsAreMadeOnceAndShared() {
    StandardLocalizer localizer = new StandardLocalizer(LocalizationProviders.discover());
    assertSame(
        PupilWithEverything.samples().localized(localizer).labels(),
        Samples.empty().localized(localizer).labels());
  }

  @Test
  void aJurisdictionThatNobodyBringsIsAFaultOfTheConfiguration() {
    Samples pupil = Samples.empty();
    pupil.site = Site.builder().jurisdiction("GB-SCT").build();
    assertThrows(ConfigurationException.class, pupil::localized);
  }

  @Test
  void nothingOfThePupilIsInToString() {
    LocalizedAnalysis localized = PupilWithEverything.samples().localized();
    String text =
        localized.toString() + localized.concerns() + localized.concerns().get(1).evidence();
    for (String secret : List.of("Sarah", "Sal", "Johnson", "STU12345", "I8", "2026")) {
      assertFalse(text.contains(secret), secret);
    }
  }

  @Test
  void twoRunsGiveTheSame() {
    assertEquals(
        PupilWithEverything.samples().localized(), PupilWithEverything.samples().localized());
  }

  @Test
  void aPatternOfManyEventsWithLongEvidenceKeepsItsOrder() {
    Samples pupil = Samples.empty();
    EventRef[] many = new EventRef[450];
    for (int i = 0; i < many.length; i++) {
      many[i] = pupil.incident("I" + i, 450 - i, IncidentType.DISRUPTIVE, 1, Role.OFFENDER);
    }
    Pattern pattern = pupil.pattern(DISRUPTIVE, PatternKind.BURST, 11.96, 450, 1, many);
    IdentifiedConcern concern = pupil.localized().concerns().get(0);
    assertEquals("/behavioral_incidents/449", concern.evidence().get(449).pointer());
    assertTrue(concern.description().contains("450 times"), concern.description());
    assertTrue(concern.description().contains("about 12 times"), concern.description());
    assertEquals(pattern.frequency(), concern.frequency());
  }
}
