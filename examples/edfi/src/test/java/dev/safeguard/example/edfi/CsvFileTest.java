package dev.safeguard.example.edfi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.StudentRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as RFC 4180 has it. */
class CsvFileTest {
  @TempDir Path folder;

  @Test
  void quotesCommasAndLineBreaksAreOfTheValue() throws IOException {
    Run run =
        Run.text(
            folder,
            "rows.csv",
            "student_id,first,last\r\n900001,\"A\"\"m\"\"y, Jo\",\"Fr\r\nost\"\r\n");
    StudentRecord record = run.record();
    assertEquals("A\"m\"y, Jo", record.givenName());
    assertEquals("Fr\r\nost", record.familyName());
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    Run run = Run.text(folder, "rows.csv", "\uFEFFstudent_id,first,last\n900001,Amelia,Frost\n");
    assertEquals("Amelia", run.record().givenName());
  }

  @Test
  void columnsStandInAnyOrderAndAnyCase() throws IOException {
    Run run = Run.csv(folder, "Last , FIRST,extra,student_id", "Frost,Amelia,x,900001");
    assertEquals("Frost", run.record().familyName());
    assertEquals("Amelia", run.record().givenName());
  }

  @Test
  void emptyLinesAndAMissingLastLineBreakDoNotMatter() throws IOException {
    Run run = Run.text(folder, "rows.csv", "student_id,first,last\n\n900001,A,B\n  \n900002,C,D");
    assertEquals(
        List.of("900001", "900002"), run.records().stream().map(StudentRecord::studentId).toList());
    assertEquals(EdFiImport.OK, run.exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void aRowIsNamedByTheLineItStartsOn(String lineBreak) throws IOException {
    String text =
        """
        student_id,first,last
        900001,"A
        B
        C",D

        ,"E
        F",G
        ,H,I
        """;
    Run run = Run.text(folder, "rows.csv", text.replace("\n", lineBreak));
    assertTrue(
        run.err()
            .startsWith("rows.csv:6: student_id is missing\nrows.csv:8: student_id is missing\n"),
        run.err());
  }
}
