package dev.safeguard.core.localize;

import static dev.safeguard.core.localize.Allegations.DAY;
import static dev.safeguard.core.localize.Allegations.allegation;
import static dev.safeguard.core.localize.Allegations.report;
import static dev.safeguard.core.localize.Allegations.school;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.NextStep;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.site.SchoolProfile.Escalation;
import dev.safeguard.api.site.SchoolProfile.Resource;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an allegation against staff asks for is asked of nobody whom its record names. */
class AllegationsPassByTest {
  private static List<String> responsible(StudentRecord.Builder record, SchoolProfile school) {
    return responsible(record, school, "en");
  }

  private static List<String> responsible(
      StudentRecord.Builder record, SchoolProfile school, String language) {
    Site site = Site.builder().profile(school).build();
    return report(record.build(), site, language).nextSteps().stream()
        .map(NextStep::responsible)
        .toList();
  }

  private static void assertNeverNamed(String name, List<String> people) {
    people.forEach(who -> assertFalse(who.contains(name), who));
  }

  @Test
  void itGoesToTheFirstOfTheRouteWhomTheRecordDoesNotName() {
    SchoolProfile school = school().build();
    assertEquals(
        "Dr Farida Marsh, the head teacher (unless the allegation may be about that person)",
        responsible(allegation("A teacher shouted at me.", null), school).get(0));
    List<String> people = responsible(allegation("Dr Marsh shouted at me.", null), school);
    assertEquals(
        "Mrs Síle O'Neill, the chair of governors"
            + " (unless the allegation may be about that person)",
        people.get(0));
    assertNeverNamed("Marsh", people);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ms Rivers pushed him",
        "LISA pushed him",
        "it was Rivers' doing",
        "Ms Rivers’s hand",
        "T1 pushed him",
        "the safeguarding lead pushed him",
        "the DSL pushed him"
      })
  void theLeadIsPassedByHoweverTheNoteNamesTheLead(String text) {
    List<String> people = responsible(allegation(text, null), school().build());
    assertNeverNamed("Rivers", people);
    assertTrue(people.get(2).startsWith("Mr Stuart Reid"), people.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The deputy safeguarding lead pushed him",
        "the safeguarding lead's deputy pushed him",
        "the deputy DSL pushed him",
        "the DDSL pushed him",
        "the acting DSL pushed him",
        "pushed by an assistant safeguarding lead",
        "y dirprwy arweinydd diogelu",
        "ei ddirprwy yw'r person diogelu"
      })
  void ofADeputyNobodySaysWhichSoNoHolderOfTheRoleIsAsked(String text) {
    for (String language : List.of("en", "cy")) {
      List<String> people = responsible(allegation(text, null), school().build(), language);
      assertNeverNamed("Reid", people);
      assertNeverNamed("Rivers", people);
    }
  }

  @Test
  void aDeputyOfAnotherRoleIsPassedByToo() {
    SchoolProfile school = school().role(StaffRole.HEAD_TEACHER, List.of("T3", "T4")).build();
    for (String title : List.of("deputy head", "assistant head", "Vice-Principal")) {
      List<String> people = responsible(allegation("The " + title + " hit me", null), school);
      assertNeverNamed("Marsh", people);
      assertNeverNamed("Neill", people);
    }
  }

  @Test
  void theTeacherOfThePupilsClassIsPassedByWhereOnlyTheTitleStands() {
    SchoolProfile school =
        school().classTeacher("8B", "T3").role(StaffRole.CLASS_TEACHER, List.of("T2")).build();
    for (String said : List.of("My teacher hit me", "his form tutor hit him", "ei athro")) {
      for (String className : List.of("8B", " 8B ")) {
        List<String> people =
            responsible(allegation(said, null).className(className), school, "cy");
        assertNeverNamed("Marsh", people);
        assertNeverNamed("Reid, athro'r dosbarth", people);
      }
    }
  }

  @Test
  void ofSeveralWhoHoldARoleAtOnceNoneIsAsked() {
    SchoolProfile school =
        school()
            .role(StaffRole.PASTORAL_LEAD, List.of("T2", "T3"))
            .role(StaffRole.HEAD_TEACHER, List.of())
            .escalation(new Escalation(RiskLevel.LOW, 1, StaffRole.PASTORAL_LEAD))
            .build();
    assertNeverNamed("Marsh", responsible(allegation("a head of year hit me", null), school));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hit him on the head",
        "a bruise at the side of the head, and one at the back of the head",
        "a blow to the head",
        "struck over the head"
      })
  void aHeadThatIsNobodyIsNotTheHeadTeacher(String text) {
    assertTrue(
        responsible(allegation("A teacher: " + text, null), school().build())
            .get(0)
            .startsWith("Dr Farida Marsh"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"the head hit him on the head", "sent to the head, who hit him"})
  void theHeadWhoDidItIs(String text) {
    assertNeverNamed("Marsh", responsible(allegation(text, null), school().build()));
  }

  @Test
  void whoeverTakesAllegationsIsNotPassedByForBeingTold() {
    SchoolProfile school =
        school()
            .staff(StaffMember.of("T5", "Ms Okafor"))
            .role(StaffRole.ALLEGATIONS_CONTACT, List.of("T5"))
            .allegationsTo(StaffRole.ALLEGATIONS_CONTACT)
            .build();
    List<String> people =
        responsible(
            allegation("Marsh hit me, O'Neill saw it. LADO told: designated officer", null),
            school);
    assertTrue(people.get(0).startsWith("Ms Okafor"), people.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fy mhennaeth",
        "y Phrifathro",
        "fy mhrifathro",
        "a phrifathrawes",
        "fy mhrifathrawes",
        "y bennaeth",
        "ei phennaeth"
      })
  void aHeadTeacherIsKnownByEveryFormOfTheWelshTitle(String title) {
    assertNeverNamed(
        "Marsh", responsible(allegation(title + " wnaeth", null), school().build(), "cy"));
  }

  @Test
  void soAreTheOthers() {
    Map<StaffRole, List<String>> said =
        Map.of(
            StaffRole.SAFEGUARDING_LEAD,
            List.of("yr athrawes ddynodedig", "ei hathrawes ddynodedig", "a pherson diogelu"),
            StaffRole.CLASS_TEACHER,
            List.of("ei diwtor dosbarth", "a thiwtor dosbarth", "fy nhiwtor dosbarth"),
            StaffRole.CHAIR_OF_GOVERNORS,
            List.of(
                "cadeirydd llywodraethwyr", "y gadeirydd llywodraethwyr", "a chadeirydd y bwrdd"),
            StaffRole.PASTORAL_LEAD,
            List.of("y bennaeth blwyddyn", "a phennaeth blwyddyn", "fy mhennaeth blwyddyn"));
    said.forEach(
        (role, titles) -> {
          SchoolProfile school =
              SchoolProfile.builder()
                  .staff(StaffMember.of("T9", "Mx Quill"))
                  .role(role, List.of("T9"))
                  .escalation(new Escalation(RiskLevel.LOW, 1, role))
                  .build();
          for (String title : titles) {
            List<String> people = responsible(allegation(title, null), school, "cy");
            assertNeverNamed("Quill", people);
          }
          assertTrue(
              responsible(allegation("rhywun", null), school, "cy").toString().contains("Quill"));
        });
  }

  @Test
  void anyOpenTextMayBeWhereSomebodyIsNamed() {
    EventTime day = EventTime.on(DAY);
    List<StudentRecord.Builder> records =
        List.of(
            allegation("A teacher hit me", null)
                .add(incident("argument with Rivers", null, null, null)),
            allegation("A teacher hit me", null)
                .add(incident(null, "Ms Rivers' office", null, null)),
            allegation("A teacher hit me", null).add(incident(null, null, "Maths (Rivers)", null)),
            allegation("A teacher hit me", null).add(incident(null, null, null, "sent to Rivers")),
            allegation("A teacher hit me", null)
                .add(new OnlineSafetyEvent(null, "message to Ms Rivers", 2, day, null)),
            allegation("A teacher hit me", null)
                .add(new Intervention(null, "mentoring with Ms Rivers", DAY.minusDays(20), null)),
            allegation("A teacher hit me", null)
                .add(new Assessment(null, "Maths (Ms Rivers)", 40d, 100d, null, null, day)));
    for (int i = 0; i < records.size(); i++) {
      List<String> people = responsible(records.get(i), school().build());
      people.forEach(who -> assertFalse(who.contains("Rivers"), who));
      assertTrue(people.toString().contains("Reid"), "the deputy, of record " + i);
    }
  }

  private static Incident incident(
      @Nullable String type,
      @Nullable String location,
      @Nullable String subject,
      @Nullable String action) {
    return new Incident(
        null, type, 2, EventTime.on(DAY), location, subject, null, null, null, action, 1);
  }

  @Test
  void whoeverIsNamedIsNamedWithTheCaution() {
    String caution = "(unless the allegation may be about that person)";
    SchoolProfile school =
        school()
            .escalation(new Escalation(RiskLevel.LOW, 1, StaffRole.CHAIR_OF_GOVERNORS))
            .resource(new Resource("Lunch club", Set.of(InterventionType.PASTORAL), "T2"))
            .build();
    SafeguardingReport report =
        report(
            allegation("A teacher hit me", null).build(),
            Site.builder().profile(school).build(),
            "en");
    List<String> texts = new ArrayList<>();
    report.nextSteps().forEach(step -> texts.addAll(List.of(step.action(), step.responsible())));
    report.recommendedInterventions().forEach(help -> texts.addAll(help.actions()));
    int named = 0;
    for (String text : texts) {
      for (String name : List.of("Rivers", "Reid", "Marsh", "Neill")) {
        if (text.contains(name)) {
          named++;
          assertTrue(text.contains(caution), text);
        }
      }
    }
    assertTrue(named > 4, texts.toString());
    assertTrue(texts.toString().contains("ask Mr Stuart Reid " + caution), texts.toString());
  }

  @Test
  void soIsWhoWroteItDownAndWhoIsAmongTheRecordsPeople() {
    assertNeverNamed("Rivers", responsible(allegation("He was pushed.", "T1"), school().build()));
    assertNeverNamed("Rivers", responsible(allegation("He was pushed.", " T1 "), school().build()));
    StudentRecord.Builder byName =
        allegation("He was pushed.", null).add(Person.named(PersonRole.STAFF, "L", "Rivers"));
    assertNeverNamed("Rivers", responsible(byName, school().build()));
  }

  @Test
  void accentsAndApostrophesDoNotHideAName() {
    for (String name : List.of("Mrs O’Neill", "mrs oneill", "Sile", "SÍLE")) {
      SchoolProfile school =
          school().role(StaffRole.SAFEGUARDING_LEAD, List.of("T4", "T2")).build();
      assertNeverNamed("Neill", responsible(allegation(name + " hit me", null), school));
    }
  }

  @Test
  void aNameOfTheRosterCountsToo() {
    Person known =
        new Person(
            "T1",
            PersonRole.STAFF,
            "Ms",
            "Elisabeth",
            "Rivers",
            "Bess",
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null);
    Site site =
        Site.builder()
            .profile(school().build())
            .roster(new Roster(null, List.of(), null, List.of(known)))
            .build();
    report(allegation("Bess hit me", null).build(), site, "en")
        .nextSteps()
        .forEach(step -> assertFalse(step.responsible().contains("Rivers")));
  }

  @Test
  void whereAllAreNamedNobodyIs() {
    List<String> people =
        responsible(
            allegation("Rivers, Reid, Marsh and O'Neill were all there", null), school().build());
    for (String name : List.of("Rivers", "Reid", "Marsh", "Neill")) {
      assertNeverNamed(name, people);
    }
    assertEquals(
        "Whoever the school's procedure for allegations against staff names", people.get(2));
  }

  @Test
  void withoutAProfileTheRoleIsNamedWithACaution() {
    List<String> people = responsible(allegation("He was pushed.", null), SchoolProfile.NONE);
    assertEquals(
        "The designated safeguarding lead (DSL) (unless the allegation may be about that person)",
        people.get(2));
  }
}
