package dev.safeguard.example.edfi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files of a folder are read, and as what. */
class ExchangeFolderTest {
  private static final String CSV = "student_id,first,last\n900001,Amelia,Frost\n";
  private static final String XML =
      "\n<InterchangeStudent><Student><StudentUniqueId>900001</StudentUniqueId></Student>"
          + "</InterchangeStudent>";

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out.jsonl");
  }

  @Test
  void oneExchangeInTwoFormsIsRefusedByBothNames() throws IOException {
    Files.writeString(in.resolve("a.csv"), CSV);
    Files.writeString(in.resolve("b.xml"), XML.strip());
    Run run = Run.of(in, out);
    assertEquals(
        "edfi-import: a.csv and b.xml: the same exchange in two forms would count twice; leave one"
            + " of them\n",
        run.err());
    assertEquals(EdFiImport.UNREADABLE, run.exit());
    assertFalse(Files.exists(out));
  }

  @Test
  void oneExchangeInTwoFilesOfOneFormIsRead() throws IOException {
    Files.writeString(in.resolve("a.csv"), CSV);
    Files.writeString(in.resolve("b.csv"), CSV.replace("900001", "900002"));
    assertEquals(2, Run.of(in, out).records().size());
  }

  @Test
  void foldersBelowAreNotRead() throws IOException {
    Files.writeString(in.resolve("a.csv"), CSV);
    Files.writeString(Files.createDirectory(in.resolve("xml")).resolve("b.xml"), XML);
    Run run = Run.of(in, out);
    assertEquals("Amelia", run.record().givenName());
    assertEquals(EdFiImport.OK, run.exit());
  }

  @Test
  void aFileIsWhatItsContentSaysWhateverItsName() throws IOException {
    Files.writeString(in.resolve("LICENSE"), "Some words.\n");
    Files.write(in.resolve("image.xml"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF});
    Files.writeString(in.resolve(".hidden"), CSV);
    Files.writeString(in.resolve("empty.csv"), "");
    Files.writeString(in.resolve("grades.xml"), "<InterchangeStudentGradebook/>");
    Files.writeString(in.resolve("z.xml"), CSV);
    Run run = Run.of(in, out);
    assertEquals("Frost", run.record().familyName());
    assertTrue(
        run.err()
            .startsWith(
                """
                LICENSE: not read, none of the exchanges
                empty.csv: not read, none of the exchanges
                grades.xml: not read, none of the exchanges
                image.xml: not read, none of the exchanges
                """),
        run.err());
    assertEquals(EdFiImport.OK, run.exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void xmlIsReadInTheEncodingsThatXmlItselfTells(String charset) throws IOException {
    String declared = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + XML.strip();
    Files.write(in.resolve("a.xml"), declared.getBytes(charset));
    Run run = Run.of(in, out);
    assertEquals("900001", run.record().studentId(), run.err());
  }

  @Test
  void aByteOrderMarkBeforeXmlIsPassedOver() throws IOException {
    Files.writeString(in.resolve("a.xml"), "\uFEFF" + XML.strip());
    assertEquals("900001", Run.of(in, out).record().studentId());
  }

  @Test
  void anOutputThatCannotBeWrittenIsNamedAndLeavesNothingBehind() throws IOException {
    Files.writeString(in.resolve("a.csv"), CSV);
    Files.createDirectories(out.resolve("taken"));
    Run run = Run.of(in, out);
    assertEquals(EdFiImport.UNREADABLE, run.exit(), run.err());
    assertTrue(run.err().startsWith("edfi-import: "), run.err());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(in, out), files.sorted().toList());
    }
  }

  @Test
  void aFolderWithoutAnExchangeIsRefused() {
    Run run = Run.of(in, out);
    assertEquals("edfi-import: " + in + ": holds none of the exchanges\n", run.err());
    assertEquals(EdFiImport.UNREADABLE, run.exit());
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    Run run = Run.of(in.resolve("no"), out);
    assertEquals("edfi-import: " + in.resolve("no") + ": no such folder\n", run.err());
    assertEquals(EdFiImport.UNREADABLE, run.exit());
  }
}
