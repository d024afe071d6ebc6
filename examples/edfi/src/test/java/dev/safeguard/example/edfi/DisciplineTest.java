package dev.safeguard.example.edfi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.Role;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.record.StudentRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who took part in what, how grave it was and what was done. */
class DisciplineTest {
  private static final String HEADER =
      "student_id,incident_id,school_id,date,behavior,behavior_detail,participation,weapon,"
          + "reporter_role,reporter_name";

  @TempDir Path folder;

  private static String association(String kind, String student, String code, String more) {
    return "<StudentDisciplineIncident"
        + kind
        + "><StudentReference><StudentIdentity><StudentUniqueId>"
        + student
        + "</StudentUniqueId></StudentIdentity></StudentReference>"
        + "<DisciplineIncidentReference ref=\"D\"/>"
        + (code.isEmpty()
            ? ""
            : "<DisciplineIncidentParticipationCode>x#"
                + code
                + "</DisciplineIncidentParticipationCode>")
        + more
        + "</StudentDisciplineIncident"
        + kind
        + ">\n";
  }

  private static String incident(String more) {
    return "<DisciplineIncident id=\"D\"><IncidentIdentifier>1</IncidentIdentifier>"
        + "<IncidentDate>2025-09-03</IncidentDate>"
        + more
        + "<SchoolReference><SchoolIdentity><SchoolId>7</SchoolId></SchoolIdentity>"
        + "</SchoolReference></DisciplineIncident>\n";
  }

  @ParameterizedTest
  @CsvSource({
    "State Offense,,4",
    "School Violation,,3",
    "School Code of Conduct,,2",
    "Other,,2",
    "School Code of Conduct,Knife,5",
    "Other,Unknown,5",
    "State Offense,None,4",
  })
  void severityFollowsTheCategoryAndAWeapon(String behavior, String weapon, int severity)
      throws IOException {
    String armed = weapon == null ? "" : weapon;
    Run run =
        Run.csv(
            folder, HEADER, "900001,1,7,2025-09-03," + behavior + ",,Perpetrator," + armed + ",,");
    Incident incident = run.record().incidents().get(0);
    assertEquals(severity, incident.severity());
    assertEquals(severity == 5 ? "Weapon" : behavior, incident.type());
  }

  @Test
  void anUnknownCategoryStaysWithoutSeverityAndIsCounted() throws IOException {
    Run run = Run.csv(folder, HEADER, "900001,1,7,2025-09-03,House Rule,,Perpetrator,,,");
    Incident incident = run.record().incidents().get(0);
    assertEquals("House Rule", incident.type());
    assertEquals(null, incident.severity());
    assertTrue(run.err().contains("1 unmapped: behavior \"House Rule\"\n"), run.err());
    assertEquals(EdFiImport.OK, run.exit());
  }

  @Test
  void witnessesAndVictimsAreNoOffendersAndReportersHaveNoPart() throws IOException {
    Run run =
        Run.csv(
            folder,
            HEADER,
            "900001,1,7,2025-09-03,Other,,Perpetrator,,,",
            "900002,1,7,2025-09-03,Other,,Victim,,,",
            "900003,1,7,2025-09-03,Other,,Witness,,,",
            "900004,1,7,2025-09-03,Other,,Reporter,,,");
    List<StudentRecord> records = run.records();
    assertEquals(
        List.of("900001", "900002", "900003"),
        records.stream().map(StudentRecord::studentId).toList());
    assertEquals(Role.OFFENDER, records.get(0).incidents().get(0).role());
    assertEquals(Role.VICTIM, records.get(1).incidents().get(0).role());
    assertEquals(Role.WITNESS, records.get(2).incidents().get(0).role());
    assertTrue(run.err().contains("1 participations left out: reporter only\n"), run.err());
  }

  @Test
  void whoWasTwoThingsInAnIncidentKeepsBoth() throws IOException {
    Run run = Run.csv(folder, HEADER, "900001,1,7,2025-09-03,Other,,Perpetrator|Victim,,,");
    assertEquals(
        List.of("1", "1-victim"), run.record().incidents().stream().map(Incident::id).toList());
  }

  @Test
  void anAssociationWithoutACodeIsTheOffendersUnlessItIsTheNonOffenders() throws IOException {
    Run run =
        Run.xml(
            folder,
            "InterchangeStudentDiscipline",
            incident("")
                + association("BehaviorAssociation", "900001", "", "")
                + association("NonOffenderAssociation", "900002", "", "")
                + association("NonOffenderAssociation", "900003", "Perpetrator", ""));
    assertEquals(Role.OFFENDER, run.record().incidents().get(0).role());
    assertTrue(run.err().contains("items.xml:4: participation is missing\n"), run.err());
    assertTrue(run.err().contains("items.xml:5: a non-offender cannot be the perpetrator\n"));
    assertEquals(EdFiImport.SOME_REFUSED, run.exit());
  }

  @Test
  void anUnknownParticipationIsRefusedAndCounted() throws IOException {
    Run run = Run.csv(folder, HEADER, "900001,1,7,2025-09-03,Other,,Bystander,,,");
    assertEquals(List.of(), run.records());
    assertTrue(run.err().contains("1 unmapped: participation \"Bystander\"\n"), run.err());
  }

  @Test
  void theGravestOfSeveralBehavioursStands() throws IOException {
    String lesser = "<Behavior>x#Other</Behavior>";
    String graver =
        "<Behavior>x#State Offense</Behavior>"
            + "<BehaviorDetailedDescription>Robbery</BehaviorDetailedDescription>";
    Run run =
        Run.xml(
            folder,
            "InterchangeStudentDiscipline",
            association("BehaviorAssociation", "900001", "Perpetrator", graver)
                + association("BehaviorAssociation", "900001", "Perpetrator", lesser)
                + incident(""));
    Incident incident = run.record().incidents().get(0);
    assertEquals("Robbery", incident.type());
    assertEquals(4, incident.severity());
    assertTrue(run.err().contains("1 further behaviours folded into their incident\n"));
  }

  @Test
  void aWeaponIsItsHoldersAndItsVictimsAndGraveForAll() throws IOException {
    Run run =
        Run.csv(
            folder,
            HEADER,
            "900001,1,7,2025-09-03,Other,Robbery,Perpetrator,Club,,",
            "900002,1,7,2025-09-03,Other,Robbery,Perpetrator,,,",
            "900003,1,7,2025-09-03,Other,,Victim,,,");
    List<Incident> incidents =
        run.records().stream().map(record -> record.incidents().get(0)).toList();
    assertEquals(List.of(5, 5, 5), incidents.stream().map(Incident::severity).toList());
    assertEquals(
        List.of("Weapon", "Robbery", "Weapon"), incidents.stream().map(Incident::type).toList());
    assertEquals("Robbery", incidents.get(0).description());
    assertEquals(null, incidents.get(1).description());
  }

  @Test
  void aWeaponOfNobodyKnownIsEveryOffenders() throws IOException {
    Run run =
        Run.xml(
            folder,
            "InterchangeStudentDiscipline",
            incident(
                    "<IncidentDescription>Seen twice.</IncidentDescription>"
                        + "<Weapon>x#Club</Weapon>")
                + association(
                    "BehaviorAssociation",
                    "900001",
                    "Perpetrator",
                    "<BehaviorDetailedDescription>Robbery</BehaviorDetailedDescription>"));
    Incident incident = run.record().incidents().get(0);
    assertEquals("Weapon", incident.type());
    assertEquals("Robbery. Seen twice.", incident.description());
  }

  @Test
  void namesGoToPeopleAndNowhereElse() throws IOException {
    Run run =
        Run.xml(
            folder,
            "InterchangeStudentDiscipline",
            incident(
                    "<ReporterDescription>x#Parent/guardian</ReporterDescription>"
                        + "<ReporterName>Lisa Moor</ReporterName>"
                        + "<DisciplineIncidentExternalParticipant><FirstName>Kit</FirstName>"
                        + "<LastSurname>Hale</LastSurname></DisciplineIncidentExternalParticipant>")
                + association("BehaviorAssociation", "900001", "Perpetrator", ""));
    StudentRecord record = run.record();
    assertEquals(2, record.people().size());
    assertEquals(PersonRole.PARENT, record.people().get(0).role());
    assertEquals("Lisa", record.people().get(0).givenName());
    assertEquals("Moor", record.people().get(0).familyName());
    assertEquals(PersonRole.OTHER, record.people().get(1).role());
    String rest = run.text().substring(0, run.text().indexOf("\"people\""));
    assertFalse(rest.contains("Moor") || rest.contains("Hale"), rest);
    assertEquals(null, record.incidents().get(0).reportedBy());
  }

  @Test
  void twoIncidentsOfOneIdAtTwoSchoolsStayTwo() throws IOException {
    Run run =
        Run.csv(
            folder,
            HEADER,
            "900001,1,7,2025-09-03,Other,,Perpetrator,,,",
            "900001,1,8,2025-09-04,Other,,Perpetrator,,,");
    assertEquals(
        List.of("1@7", "1@8"), run.record().incidents().stream().map(Incident::id).toList());
  }

  @Test
  void oneIncidentCannotBeOnTwoDays() throws IOException {
    Run run =
        Run.csv(
            folder,
            HEADER,
            "900001,1,7,2025-09-03,Other,,Perpetrator,,,",
            "900002,1,7,2025-09-04,Other,,Witness,,,");
    assertEquals("900001", run.record().studentId());
    assertTrue(
        run.err().contains("rows.csv:3: an incident of this id stands on another day already\n"));
  }

  @Test
  void anActionWithoutAnIncidentsIdGoesToTheLatestOwnIncidentBeforeIt() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        in.resolve("actions.csv"),
        """
        student_id,action_id,date,discipline
        900001,1,2025-09-05,Expulsion
        900001,2,2025-09-05,Detention
        900001,3,2025-09-01,Detention
        900002,4,2025-09-05,Detention
        """);
    Run run =
        Run.csv(
            folder,
            HEADER,
            "900001,1,7,2025-09-03,Other,,Perpetrator,,,",
            "900001,2,7,2025-09-04,Other,,Perpetrator,,,",
            "900001,3,7,2025-09-05,Other,,Witness,,,",
            "900001,4,7,2025-09-08,Other,,Perpetrator,,,",
            "900002,3,7,2025-09-05,Other,,Victim,,,");
    List<Incident> incidents = run.records().get(0).incidents();
    assertEquals(null, incidents.get(0).action());
    assertEquals("Detention; Expulsion", incidents.get(1).action());
    assertEquals(null, incidents.get(2).action());
    assertEquals(null, incidents.get(3).action());
    assertTrue(run.err().contains("2 discipline actions left out: no own incident\n"), run.err());
  }

  @Test
  void anAssociationOfAnIncidentThatIsNotThereIsRefused() throws IOException {
    Run run =
        Run.xml(
            folder,
            "InterchangeStudentDiscipline",
            association("BehaviorAssociation", "900001", "Perpetrator", ""));
    assertTrue(
        run.err().contains("items.xml:2: speaks of an incident that is not in the exchange\n"),
        run.err());
    assertEquals(EdFiImport.SOME_REFUSED, run.exit());
  }

  @Test
  void whatIsAfterTheAsOfDateIsLeftOut() throws IOException {
    Path in = folder.resolve("in");
    Run.csv(
        folder,
        HEADER,
        "900001,1,7,2025-09-03,Other,,Perpetrator,,,",
        "900001,2,7,2025-09-04,Other,,Perpetrator,,,");
    Run run = Run.of(in, folder.resolve("out.jsonl"), "--as-of", "2025-09-03");
    assertEquals(List.of("1"), run.record().incidents().stream().map(Incident::id).toList());
    assertEquals("2025-09-03", String.valueOf(run.record().asOf()));
    assertEquals("2025-09-03", String.valueOf(run.record().possibleSessions().get(0).to()));
    assertTrue(run.err().contains("1 incidents and assessments left out: after the as-of date\n"));
  }
}
