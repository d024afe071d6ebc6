package dev.safeguard.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.OutsideBody;
import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.site.SchoolProfile.Escalation;
import dev.safeguard.api.site.SchoolProfile.EvidenceGrade;
import dev.safeguard.api.site.SchoolProfile.Resource;
import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {
  private static SchoolProfile read(String json) throws IOException {
    return ProfileReader.read(
        new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsEverything() throws IOException {
    SchoolProfile profile =
        read(
            """
            {'staff': [{'id': 'T1', 'name': 'Ms Rivers', 'contact': 'ext. 12',
                        'absent': [{'from': '2026-03-16', 'to': '2026-03-20'}]},
                       {'id': 'T2', 'name': 'Mr Reid'}],
             'roles': {'safeguarding_lead': ['T1', 'T2']}, 'class_teachers': {'8B': 'T2'},
             'contacts': {'social_care': '01632 960123'},
             'resources': [{'name': 'Lunch club', 'for': ['mentoring', 'pastoral'], 'contact': 'T2'},
                           {'name': 'Counsellor', 'for': ['counselling']}],
             'not_offered': ['nurture'],
             'evidence': {'mentoring': {'grade': 'promising', 'source': 'our review of 2025'}},
             'policies': ['Policy 4'],
             'allegations': ['head_teacher', 'chair_of_governors'],
             'escalation': [{'from': 'high', 'after_school_days': 2, 'to': 'head_teacher'}],
             'public_holidays': ['2026-04-03', '2026-04-06']}
            """);
    StaffMember lead = profile.holders(StaffRole.SAFEGUARDING_LEAD).get(0);
    assertEquals("Ms Rivers", lead.name());
    assertEquals("ext. 12", lead.contact());
    LocalDate friday = LocalDate.of(2026, 3, 20);
    assertFalse(lead.isThere(friday, friday.plusDays(9)));
    assertTrue(lead.isThere(friday.plusDays(1), friday.plusDays(9)));
    assertEquals("T2", profile.holders(StaffRole.SAFEGUARDING_LEAD).get(1).id());
    StaffMember teacher = profile.classTeacher("8B");
    assertNotNull(teacher);
    assertEquals("Mr Reid", teacher.name());
    assertEquals(Map.of(OutsideBody.SOCIAL_CARE, "01632 960123"), profile.contacts());
    assertEquals(
        List.of(
            new Resource(
                "Lunch club", Set.of(InterventionType.MENTORING, InterventionType.PASTORAL), "T2"),
            new Resource("Counsellor", Set.of(InterventionType.COUNSELLING), null)),
        profile.resources());
    assertEquals(Set.of(InterventionType.NURTURE), profile.notOffered());
    assertEquals(
        Map.of("MENTORING", new EvidenceGrade("promising", "our review of 2025")),
        profile.evidence());
    assertEquals(List.of("Policy 4"), profile.policies());
    assertEquals(
        List.of(StaffRole.HEAD_TEACHER, StaffRole.CHAIR_OF_GOVERNORS), profile.allegationRoute());
    assertEquals(
        List.of(new Escalation(RiskLevel.HIGH, 2, StaffRole.HEAD_TEACHER)), profile.escalations());
    assertEquals(
        Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)), profile.publicHolidays());
    assertEquals("SchoolProfile[2 people, 2 resources]", profile.toString());
    assertEquals("StaffMember[…]", lead.toString());
  }

  @Test
  void spaceAroundAnIdOrAClassIsNoneOfIt() throws IOException {
    SchoolProfile profile =
        read(
            """
            {'staff': [{'id': ' T1', 'name': 'Ms Rivers '}], 'class_teachers': {' 8B ': 'T1 '},
             'roles': {'safeguarding_lead': [' T1 ']},
             'resources': [{'name': 'Lunch club', 'for': ['mentoring'], 'contact': ' T1'}]}
            """);
    StaffMember lead = StaffMember.of("T1", "Ms Rivers");
    assertEquals(lead, profile.classTeacher("8B "));
    assertEquals(List.of(lead), profile.holders(StaffRole.SAFEGUARDING_LEAD));
    assertEquals("T1", profile.resources().get(0).contactId());
  }

  @Test
  void anEmptyProfileIsOne() throws IOException {
    assertTrue(read("{}").staff().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | profile: must be an object",
        "{oops | profile: is not JSON, line 1",
        "{'people': []} | profile /people: is unknown",
        "{'staff': {}} | profile /staff: must be an array",
        "{'staff': [{'id': 'T1'}]} | profile /staff/0/name: must be a string that is not blank",
        "{'staff': [{'id': 'T1', 'name': 'N', 'age': 4}]} | profile /staff/0/age: is unknown",
        "{'staff': [{'id': 'T1', 'name': 'N', 'absent': [{'from': 'x'}]}]} | profile /staff/0/absent/0/from: must be a date such as 2026-03-20",
        "{'staff': [{'id': 'T1', 'name': 'N', 'absent': [{'from': '2026-03-20', 'to': '2026-03-19'}]}]} | profile /staff/0/absent/0: must not end before it begins",
        "{'staff': [{'id': 'T1', 'name': 'N'}, {'id': 'T1', 'name': 'M'}]} | profile /staff/1: two members of staff have the id 'T1'",
        "{'roles': {'dean': ['T1']}} | profile /roles: must be one of [safeguarding_lead, head_teacher, chair_of_governors, allegations_contact, class_teacher, pastoral_lead, attendance_lead, online_safety_lead]",
        "{'roles': {'head_teacher': ['T1']}} | profile: the profile names 'T1', who is not among its staff; add the person",
        "{'public_holidays': '2026-04-03'} | profile /public_holidays: must be an array",
        "{'public_holidays': ['2026-04-03', '3 April']} | profile /public_holidays/1: must be a date such as 2026-03-20",
        "{'public_holidays': ['2026-02-30']} | profile /public_holidays/0: must be a date such as 2026-03-20",
        "{'public_holidays': ['2026-04-03', '2026-04-03']} | profile /public_holidays/1: the public holiday 2026-04-03 stands twice; leave one out or mend its date",
        "{'class_teachers': ['T1']} | profile /class_teachers: must be an object",
        "{'contacts': {'police': '101 {desk 4'}} | profile /contacts/police: the contact of POLICE must not hold a brace; write it without { and }",
        "{'resources': [{'name': 'Club', 'for': ['mentoring'], 'contact': 'T9'}]} | profile: the profile names 'T9', who is not among its staff; add the person",
        "{'evidence': {'mentoring': {'grade': 'high'}}} | profile /evidence/mentoring/source: must be a string that is not blank",
        "{'evidence': {'mentoring': {'grade': 'high', 'stars': '5'}}} | profile /evidence/mentoring/stars: is unknown",
        "{'escalation': [{'from': 'high', 'after_school_days': -1, 'to': 'head_teacher'}]} | profile /escalation/0/after_school_days: must be a whole number of at least 0",
      })
  void saysWhereAndWhyItRefuses(String json, String message) {
    assertEquals(
        message, assertThrows(ConfigurationException.class, () -> read(json)).getMessage());
  }
}
