package dev.safeguard.example.edfi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input is named by its place, without a value of it, and never half believed. */
class BadInputTest {
  private static final String STUDENT =
      "<Student><StudentUniqueId>900001</StudentUniqueId><Name><FirstName>Amelia</FirstName>"
          + "<LastSurname>Frost</LastSurname></Name></Student>";

  @TempDir Path folder;

  private void refusedAsAWhole(Run run, String message) {
    assertEquals("edfi-import: " + message + "\n", run.err());
    assertEquals(EdFiImport.UNREADABLE, run.exit());
    assertFalse(Files.exists(run.out()));
  }

  @Test
  void xmlThatBreaksOffWritesNothing() throws IOException {
    Run run =
        Run.text(
            folder, "x.xml", "<InterchangeStudent>\n" + STUDENT + "\n<Student><Amelia></Frost>");
    refusedAsAWhole(run, "x.xml:3:20: is not well-formed XML");
  }

  @Test
  void xmlThatEndsTooSoonWritesNothing() throws IOException {
    Run run = Run.text(folder, "x.xml", "<InterchangeStudent>\n" + STUDENT + "\n");
    refusedAsAWhole(run, "x.xml:3:1: is not well-formed XML");
  }

  @Test
  void xmlWithoutARootIsNamed() throws IOException {
    refusedAsAWhole(
        Run.text(folder, "x.xml", "<!-- Amelia -->"), "x.xml:1:16: is not well-formed XML");
  }

  @Test
  void anExternalEntityIsRefusedAndNotOpened() throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "Frost");
    Run run =
        Run.text(
            folder,
            "x.xml",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY e SYSTEM \""
                + secret.toUri()
                + "\">]>\n<InterchangeStudent><Student><StudentUniqueId>&e;</StudentUniqueId>"
                + "</Student></InterchangeStudent>");
    assertTrue(run.err().startsWith("edfi-import: x.xml:2:"), run.err());
    assertTrue(run.err().endsWith(": document type declarations are refused\n"), run.err());
    assertEquals(EdFiImport.UNREADABLE, run.exit());
    assertFalse(Files.exists(run.out()));
  }

  @Test
  void anUndeclaredEntityIsRefused() throws IOException {
    Run run =
        Run.xml(
            folder,
            "InterchangeStudent",
            "<Student><StudentUniqueId>&lol;</StudentUniqueId></Student>");
    assertEquals(EdFiImport.UNREADABLE, run.exit(), run.err());
    assertFalse(Files.exists(run.out()));
  }

  @Test
  void anElementTooDeepIsRefused() throws IOException {
    Run run = Run.xml(folder, "InterchangeStudent", "<a>".repeat(40) + "</a>".repeat(40));
    assertTrue(run.err().contains("an element is deeper than 32 or longer than"), run.err());
    assertEquals(EdFiImport.UNREADABLE, run.exit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "900001,2025-02-30,Tardy,; date is not a day such as 2021-08-31",
        "900001,20250903,Tardy,; date is not a day such as 2021-08-31",
        "900001,0025-09-03,Tardy,; date is not of the years 1900 to 9999",
        "900001,,Tardy,; date is missing",
        ",2025-09-03,Tardy,; student_id is missing",
        "900001,2025-09-03,,; category is missing",
        "900001,2025-09-03,Excused Absence,2; duration is not above 0 and at most 1",
        "900001,2025-09-03,Excused Absence,0; duration is not above 0 and at most 1",
        "900001,2025-09-03,Excused Absence,all; duration is not a number of at least 0",
        "900001,2025-09-03,Tardy; has 3 values for 4 columns",
        "900001,2025-09-03,Tardy,1,Frost; has 5 values for 4 columns",
      })
  void aBadRowIsNamedAndTheOthersComeOut(String line, String reason) throws IOException {
    Run run =
        Run.csv(
            folder,
            "student_id,date,category,duration",
            "900002,2025-09-03,Tardy,",
            line,
            "900002,2025-09-04,Tardy,");
    assertTrue(run.err().startsWith("rows.csv:3: " + reason + "\n"), run.err());
    assertTrue(run.err().endsWith("1 rows refused\n"), run.err());
    assertFalse(run.err().contains("900001") || run.err().contains("Frost"), run.err());
    assertEquals(2, run.record().attendance().size());
    assertEquals(EdFiImport.SOME_REFUSED, run.exit());
  }

  @Test
  void aBadArrivalTimeIsRefused() throws IOException {
    Run run =
        Run.csv(
            folder,
            "student_id,date,category,duration,arrival_time",
            "900001,2025-09-03,Tardy,,25:00:00");
    assertTrue(run.err().startsWith("rows.csv:2: arrival_time is not a time such as 09:30:00\n"));
  }

  @Test
  void aStudentWhoStandsTwiceKeepsTheFirstRow() throws IOException {
    Run run = Run.xml(folder, "InterchangeStudent", STUDENT + "\n" + STUDENT.replace("Frost", "X"));
    assertTrue(run.err().startsWith("items.xml:3: the student stands in the exchange already\n"));
    assertEquals("Frost", run.record().familyName());
  }

  @Test
  void aStudentWithABadBirthDateIsSkipped() throws IOException {
    Run run =
        Run.csv(
            folder,
            "student_id,first,last,birth_date",
            "900001,Amelia,Frost,2010-13-01",
            "900002,Ben,Dare,");
    assertEquals("900002", run.record().studentId());
    assertTrue(run.err().startsWith("rows.csv:2: birth_date is not a day such as 2021-08-31\n"));
  }

  @Test
  void aStudentReferredToByAnIdOfTheFileIsRefused() throws IOException {
    Run run =
        Run.xml(
            folder,
            "InterchangeStudentAttendance",
            "<StudentSchoolAttendanceEvent><StudentReference ref=\"S\"/>"
                + "</StudentSchoolAttendanceEvent>");
    assertTrue(run.err().startsWith("items.xml:2: student_id is missing\n"), run.err());
  }

  @Test
  void onlyTheFirstHundredBadRowsAreNamed() throws IOException {
    Run run =
        Run.text(folder, "rows.csv", "student_id,date,category,duration\n" + ",,,\n".repeat(150));
    assertTrue(run.err().contains("rows.csv:101: student_id is missing\nmore rows were refused\n"));
    assertFalse(run.err().contains("rows.csv:102:"));
    assertTrue(run.err().contains("150 rows refused\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "student_id,first,last\n900001,\"Amelia,Frost\n",
        "student_id,first,last\n900001,\"Amelia\"x,Frost\n",
      })
  void brokenCsvWritesNothing(String text) throws IOException {
    Run run = Run.text(folder, "rows.csv", text);
    assertTrue(run.err().startsWith("edfi-import: rows.csv:"), run.err());
    assertTrue(run.err().endsWith(": is not CSV as RFC 4180 has it\n"), run.err());
    assertFalse(run.err().contains("Amelia"));
    assertEquals(EdFiImport.UNREADABLE, run.exit());
    assertFalse(Files.exists(run.out()));
  }

  @Test
  void csvThatIsNotUtf8WritesNothing() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    String rows =
        "student_id,first,last\n" + "900001,Amelia,Frost\n".repeat(2000) + "1,Zo\u00eb,X\n";
    Files.write(in.resolve("rows.csv"), rows.getBytes(StandardCharsets.ISO_8859_1));
    Run run = Run.of(in, folder.resolve("out.jsonl"));
    assertTrue(run.err().contains("is not UTF-8 after this line\n"), run.err());
    assertEquals(EdFiImport.UNREADABLE, run.exit());
    assertFalse(Files.exists(run.out()));
  }

  @Test
  void aColumnThatStandsTwiceIsRefused() throws IOException {
    Run run = Run.csv(folder, "student_id,first,last,First", "900001,Amelia,Frost,Ben");
    refusedAsAWhole(run, "rows.csv:1:1: a column's name stands twice");
  }
}
