package dev.safeguard.core.localize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.report.SafeguardingReport.NextStep;
import dev.safeguard.api.report.SafeguardingReport.RecommendedIntervention;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.OutsideBody;
import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.site.SchoolProfile.Escalation;
import dev.safeguard.api.site.SchoolProfile.EvidenceGrade;
import dev.safeguard.api.site.SchoolProfile.Resource;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffMember.Absence;
import dev.safeguard.api.site.StaffRole;
import dev.safeguard.api.stage.LocalizedAnalysis;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Steps and recommendations name who and what the school has. */
class SchoolsOwnPeopleTest {
  private static final LocalDate FRIDAY = Samples.AS_OF;
  private static final LocalDate MONDAY = FRIDAY.plusDays(3);

  private static StaffMember away(String id, String name, LocalDate from, LocalDate to) {
    return new StaffMember(id, name, null, List.of(new Absence(from, to)));
  }

  private static SchoolProfile.Builder school(StaffMember lead) {
    return SchoolProfile.builder()
        .staff(lead)
        .staff(new StaffMember("T2", "Mr Reid", "extension 14", List.of()))
        .staff(StaffMember.of("T3", "Dr Marsh"))
        .staff(StaffMember.of("T4", "Mx Price"))
        .role(StaffRole.SAFEGUARDING_LEAD, List.of("T1", "T2"))
        .role(StaffRole.HEAD_TEACHER, List.of("T3"))
        .classTeacher("8B", "T4");
  }

  private static LocalizedAnalysis at(RiskLevel level, SchoolProfile school) {
    Samples pupil = PupilWithEverything.samples();
    pupil.record.className("8B");
    pupil.local = new RiskAssessment(level, 60, 0.9, DataSufficiency.SUFFICIENT, 70, List.of());
    pupil.level = level;
    pupil.site = Site.builder().profile(school).build();
    return pupil.localized();
  }

  private static List<String> responsible(RiskLevel level, StaffMember lead) {
    return at(level, school(lead).build()).nextSteps().stream().map(NextStep::responsible).toList();
  }

  private static RecommendedIntervention recommended(LocalizedAnalysis to, Recommendation id) {
    return to.recommendedInterventions().stream()
        .filter(r -> r.id() == id)
        .findFirst()
        .orElseThrow();
  }

  private static boolean recommends(LocalizedAnalysis to, Recommendation id) {
    return to.recommendedInterventions().stream().anyMatch(r -> r.id() == id);
  }

  @Test
  void aStepInWorkingDaysIsNotDueOnAPublicHoliday() {
    NextStep monday = last(school(StaffMember.of("T1", "Ms Rivers")).build());
    assertEquals(MONDAY, monday.due());
    NextStep later =
        last(
            school(away("T1", "Ms Rivers", MONDAY.plusDays(2), MONDAY.plusDays(2)))
                .publicHoliday(MONDAY)
                .publicHoliday(MONDAY.plusDays(1))
                .build());
    assertEquals(MONDAY.plusDays(2), later.due());
    assertEquals(monday.action(), later.action());
    assertTrue(later.responsible().startsWith("Mr Reid"), "the lead is away by then");
  }

  @Test
  void aPublicHolidayMovesNoOtherClock() {
    SchoolProfile school = school(StaffMember.of("T1", "Ms Rivers")).build();
    SchoolProfile closed = school(StaffMember.of("T1", "Ms Rivers")).publicHoliday(MONDAY).build();
    for (RiskLevel level : List.of(RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.HIGH)) {
      assertEquals(at(level, school).nextSteps(), at(level, closed).nextSteps(), level.name());
    }
  }

  private static NextStep last(SchoolProfile school) {
    List<NextStep> steps = at(RiskLevel.CRITICAL, school).nextSteps();
    return steps.get(steps.size() - 1);
  }

  @Test
  void aNameThatRunsFromRightToLeftTurnsNoNumberBehindItRound() {
    StaffMember lead = new StaffMember("T1", "שרה כהן", "01632 960503", List.of());
    assertEquals(
        "\u2068שרה כהן\u2069 (01632 960503), the designated safeguarding lead (DSL)",
        responsible(RiskLevel.HIGH, lead).get(0));
  }

  @Test
  void aReportSaysThatAnInterventionIsNotGradedUnlessTheSchoolGradesIt() {
    SchoolProfile school =
        school(StaffMember.of("T1", "Ms Rivers"))
            .evidence("BEHAVIORAL_SUPPORT", new EvidenceGrade("promising", "our review of 2025"))
            .build();
    LocalizedAnalysis report = at(RiskLevel.HIGH, school);
    assertEquals(
        "promising (our review of 2025)",
        recommended(report, Recommendation.BEHAVIORAL_SUPPORT).evidence());
    assertEquals(
        "not graded: no source", recommended(report, Recommendation.SAFETY_PLAN).evidence());
    assertThrows(IllegalArgumentException.class, () -> new EvidenceGrade("promising", " "));
    EvidenceGrade grade = new EvidenceGrade("promising", "our review of 2025");
    SchoolProfile unknown = SchoolProfile.builder().evidence("CHESS", grade).build();
    String refusal =
        String.valueOf(
            assertThrows(ConfigurationException.class, () -> at(RiskLevel.HIGH, unknown))
                .getMessage());
    assertTrue(
        refusal.startsWith("the profile grades 'CHESS', which the catalogue has not; it has ["),
        refusal);
  }

  @Test
  void aStepGoesToWhoeverHoldsTheRole() {
    assertEquals(
        List.of(
            "Ms Rivers, the designated safeguarding lead (DSL)",
            "Ms Rivers, the designated safeguarding lead (DSL), with Mx Price, the class teacher"),
        responsible(RiskLevel.HIGH, StaffMember.of("T1", "Ms Rivers")));
    LocalizedAnalysis critical =
        at(RiskLevel.CRITICAL, school(StaffMember.of("T1", "Ms Rivers")).build());
    assertEquals(
        "Make sure, in person, that Ms Rivers knows.", critical.nextSteps().get(0).action());
    assertEquals("Whoever reads this first", critical.nextSteps().get(0).responsible());
  }

  @Test
  void whoIsAwayIsStoodInForOnThatDay() {
    StaffMember awayToday = away("T1", "Ms Rivers", FRIDAY.minusDays(4), FRIDAY);
    assertEquals(
        "Mr Reid (extension 14), a deputy DSL", responsible(RiskLevel.HIGH, awayToday).get(0));
    LocalizedAnalysis critical = at(RiskLevel.CRITICAL, school(awayToday).build());
    assertEquals(
        "Make sure, in person, that Mr Reid (extension 14) knows.",
        critical.nextSteps().get(0).action());
  }

  @Test
  void whoIsBackLaterOrWasAwayBeforeIsNot() {
    StaffMember awayBefore = away("T1", "Ms Rivers", FRIDAY.minusDays(9), FRIDAY.minusDays(1));
    assertTrue(responsible(RiskLevel.HIGH, awayBefore).get(0).startsWith("Ms Rivers, "));
    StaffMember awayAfter = away("T1", "Ms Rivers", MONDAY.plusDays(1), MONDAY.plusDays(9));
    List<String> steps = responsible(RiskLevel.HIGH, awayAfter);
    assertTrue(steps.get(0).startsWith("Mr Reid"), "due on Tuesday: " + steps);
    List<String> today = responsible(RiskLevel.CRITICAL, awayAfter);
    assertTrue(today.get(1).startsWith("Ms Rivers, "), "due on Friday: " + today);
  }

  @Test
  void ifNobodyIsThereTheRoleIsNamed() {
    SchoolProfile alone =
        SchoolProfile.builder()
            .staff(away("T1", "Ms Rivers", FRIDAY, FRIDAY.plusDays(30)))
            .role(StaffRole.SAFEGUARDING_LEAD, List.of("T1"))
            .build();
    LocalizedAnalysis high = at(RiskLevel.HIGH, alone);
    assertEquals(
        List.of(
            "The designated safeguarding lead (DSL)",
            "The designated safeguarding lead (DSL), with the class teacher"),
        high.nextSteps().stream().map(NextStep::responsible).toList());
  }

  @Test
  void theSchoolsContactStandsBehindTheBody() {
    SchoolProfile school =
        SchoolProfile.builder().contact(OutsideBody.SOCIAL_CARE, "01632 960123").build();
    String action = at(RiskLevel.HIGH, school).nextSteps().get(0).action();
    assertTrue(action.contains("children's social care (01632 960123) or the police"), action);
  }

  @Test
  void itsPoliciesStandBesideTheGuidance() {
    SchoolProfile school =
        SchoolProfile.builder().policy("Safeguarding policy 2026").policy("Staff code").build();
    String guidance = at(RiskLevel.HIGH, school).labels().getOrDefault("guidance", "");
    assertTrue(
        guidance.endsWith("; the school's own: Safeguarding policy 2026; Staff code"), guidance);
  }

  @Test
  void itsRulesOfEscalationAreStepsBeforeThoseThatAreDueLater() {
    SchoolProfile school =
        school(StaffMember.of("T1", "Ms Rivers"))
            .escalation(new Escalation(RiskLevel.HIGH, 2, StaffRole.HEAD_TEACHER))
            .build();
    List<NextStep> steps = at(RiskLevel.HIGH, school).nextSteps();
    assertEquals(
        new NextStep(
            "After 2 school days",
            MONDAY.plusDays(1),
            "What was due and has not been done by then goes to whoever is named here.",
            "Dr Marsh, the head teacher"),
        steps.get(1));
    assertEquals(FRIDAY.plusDays(7), steps.get(2).due());
    assertEquals(2, at(RiskLevel.MEDIUM, school).nextSteps().size());
  }

  @Test
  void aResourceIsNamedWithWhomToAsk() {
    SchoolProfile school =
        school(StaffMember.of("T1", "Ms Rivers"))
            .resource(new Resource("Lunch club", Set.of(InterventionType.MENTORING), "T2"))
            .resource(new Resource("Form time", Set.of(InterventionType.MENTORING), null))
            .build();
    List<String> actions =
        recommended(at(RiskLevel.HIGH, school), Recommendation.MENTORING).actions();
    assertEquals(
        List.of(
            "At this school: Lunch club; ask Mr Reid (extension 14).",
            "At this school: Form time."),
        actions.subList(2, 4));
  }

  @Test
  void whoIsAwayIsNotToBeAsked() {
    SchoolProfile school =
        SchoolProfile.builder()
            .staff(away("T1", "Ms Rivers", FRIDAY, FRIDAY))
            .resource(new Resource("Lunch club", Set.of(InterventionType.MENTORING), "T1"))
            .build();
    List<String> actions =
        recommended(at(RiskLevel.HIGH, school), Recommendation.MENTORING).actions();
    assertEquals("At this school: Lunch club.", actions.get(2));
  }

  @Test
  void whatTheSchoolHasNotGotIsNotRecommended() {
    LocalizedAnalysis unknown = at(RiskLevel.HIGH, SchoolProfile.NONE);
    assertFalse(recommends(unknown, Recommendation.MENTORING));
    assertFalse(recommends(unknown, Recommendation.MENTAL_HEALTH_SERVICES));
    assertTrue(recommends(unknown, Recommendation.BEHAVIORAL_SUPPORT));
    assertTrue(recommends(unknown, Recommendation.PARENT_CONSULTATION));
    SchoolProfile without =
        SchoolProfile.builder()
            .notOffered(InterventionType.BEHAVIOUR_PLAN)
            .notOffered(InterventionType.PARENT_MEETING)
            .build();
    LocalizedAnalysis known = at(RiskLevel.HIGH, without);
    assertFalse(recommends(known, Recommendation.BEHAVIORAL_SUPPORT));
    assertFalse(recommends(known, Recommendation.PARENT_CONSULTATION), "nor by the LLM");
    assertTrue(recommends(known, Recommendation.SAFEGUARDING_REVIEW));
  }

  @Test
  void twoSchoolsOfOneHostKeepTheirOwn() {
    StandardLocalizer localizer = new StandardLocalizer(LocalizationProviders.discover());
    for (int round = 0; round < 2; round++) {
      for (String name : List.of("Ms Rivers", "Mr Other")) {
        Samples pupil = PupilWithEverything.samples();
        pupil.site = Site.builder().profile(school(StaffMember.of("T1", name)).build()).build();
        NextStep first = pupil.localized(localizer).nextSteps().get(0);
        assertTrue(first.responsible().startsWith(name), first.responsible());
      }
    }
  }
}
