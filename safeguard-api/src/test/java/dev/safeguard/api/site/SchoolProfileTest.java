package dev.safeguard.api.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.SchoolProfile.Escalation;
import dev.safeguard.api.site.SchoolProfile.Resource;
import dev.safeguard.api.site.StaffMember.Absence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SchoolProfileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
  private static final StaffMember RIVERS = StaffMember.of("T1", "Ms Rivers");

  private static String refused(Executable executable) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void aSiteKnowsNothingOfItsSchoolUntilItIsTold() {
    assertSame(SchoolProfile.NONE, Site.standard().profile());
    assertTrue(SchoolProfile.NONE.staff().isEmpty());
    assertEquals(List.of(), SchoolProfile.NONE.holders(StaffRole.HEAD_TEACHER));
    assertNull(SchoolProfile.NONE.classTeacher("8B"));
  }

  @Test
  void holdsWhatItWasGiven() {
    Resource club = new Resource("Club", Set.of(InterventionType.MENTORING), "T1");
    Escalation rule = new Escalation(RiskLevel.HIGH, 2, StaffRole.HEAD_TEACHER);
    SchoolProfile profile =
        SchoolProfile.builder()
            .staff(RIVERS)
            .role(StaffRole.HEAD_TEACHER, List.of("T1"))
            .classTeacher("8B", "T1")
            .contact(OutsideBody.ADVICE, "01632 960123")
            .resource(club)
            .notOffered(InterventionType.NURTURE)
            .policy("Policy 4")
            .allegationsTo(StaffRole.CHAIR_OF_GOVERNORS)
            .escalation(rule)
            .build();
    assertSame(profile, Site.builder().profile(profile).build().profile());
    assertEquals(List.of(RIVERS), profile.holders(StaffRole.HEAD_TEACHER));
    assertEquals(RIVERS, profile.classTeacher("8B"));
    assertEquals(Map.of(OutsideBody.ADVICE, "01632 960123"), profile.contacts());
    assertEquals(List.of(club), profile.resources());
    assertEquals(Set.of(InterventionType.NURTURE), profile.notOffered());
    assertEquals(List.of("Policy 4"), profile.policies());
    assertEquals(List.of(StaffRole.CHAIR_OF_GOVERNORS), profile.allegationRoute());
    assertEquals(List.of(rule), profile.escalations());
    assertFalse((profile.toString() + RIVERS).contains("Rivers"));
  }

  @Test
  void namesOnlyWhomItKnows() {
    String message = "the profile names 'T9', who is not among its staff; add the person";
    assertEquals(
        message,
        refused(() -> SchoolProfile.builder().role(StaffRole.HEAD_TEACHER, List.of("T9")).build()));
    assertEquals(message, refused(() -> SchoolProfile.builder().classTeacher("8B", "T9").build()));
    assertEquals(
        message,
        refused(
            () -> SchoolProfile.builder().resource(new Resource("Club", Set.of(), "T9")).build()));
  }

  @Test
  void refusesWhatCannotBe() {
    assertEquals(
        "two members of staff have the id 'T1'",
        refused(() -> SchoolProfile.builder().staff(RIVERS).staff(RIVERS)));
    assertEquals(
        "a member of staff needs an id and a name", refused(() -> StaffMember.of(" ", "N")));
    assertEquals(
        "an absence must not end before it begins",
        refused(() -> new Absence(DAY, DAY.minusDays(1))));
    assertEquals(
        "afterSchoolDays must not be negative",
        refused(() -> new Escalation(RiskLevel.LOW, -1, StaffRole.HEAD_TEACHER)));
  }

  @Test
  void somebodyIsThereIfAwayOnNoneOfTheDays() {
    Absence week = new Absence(DAY, DAY.plusDays(4));
    StaffMember away = new StaffMember("T1", "N", null, List.of(week));
    assertFalse(away.isThere(DAY, DAY));
    assertFalse(away.isThere(DAY.minusDays(3), DAY));
    assertFalse(away.isThere(DAY.plusDays(4), DAY.plusDays(9)));
    assertFalse(away.isThere(DAY.minusDays(3), DAY.plusDays(9)));
    assertTrue(away.isThere(DAY.minusDays(3), DAY.minusDays(1)));
    assertTrue(away.isThere(DAY.plusDays(5), DAY.plusDays(5)));
  }

  @Test
  void aContactHoldsNoBraceSinceTextsMarkPlacesWithThem() {
    for (String contact : List.of("{name}", "01632 960123 {", "}")) {
      assertEquals(
          "the contact of SOCIAL_CARE must not hold a brace; write it without { and }",
          assertThrows(
                  IllegalArgumentException.class,
                  () -> SchoolProfile.builder().contact(OutsideBody.SOCIAL_CARE, contact))
              .getMessage());
    }
  }

  @Test
  void spaceAroundAnIdOrAClassIsNoneOfIt() {
    SchoolProfile profile =
        SchoolProfile.builder()
            .staff(StaffMember.of("T1 ", "Ms Rivers"))
            .classTeacher("8B ", " T1")
            .build();
    assertEquals(StaffMember.of("T1", "Ms Rivers"), profile.classTeacher(" 8B"));
  }
}
