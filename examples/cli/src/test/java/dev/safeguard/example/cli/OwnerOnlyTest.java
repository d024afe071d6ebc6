package dev.safeguard.example.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes about pupils is its owner's alone, whatever others may read by default. */
class OwnerOnlyTest {
  private static final String RECORD =
      "{\"student_id\": \"STU1\", \"as_of\": \"2026-03-20\", \"given_name\": \"Amelia\","
          + " \"concerns\": [{\"category\": \"neglect\", \"timestamp\": \"2026-03-18\"}]}\n";

  @TempDir Path folder;

  @BeforeEach
  void whereTheFileSystemKnowsOwners() {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void reportsAndTheirFolder() throws IOException {
    Run run = Run.analyze(folder, RECORD, "--format", "json,html,md", "--insights");
    assertEquals(Main.OK, run.exit(), run.err());
    assertEquals("rwx------", permissions(folder.resolve("out")));
    int files = 0;
    try (Stream<Path> written = Files.list(folder.resolve("out"))) {
      for (Path file : written.toList()) {
        assertEquals("rw-------", permissions(file), file.toString());
        files++;
      }
    }
    assertEquals(4 + 3 * 6, files);
  }

  @Test
  void aDryRunsRequestsAndTheAuditLog() throws IOException {
    Path requests = folder.resolve("requests.jsonl");
    Path audit = folder.resolve("logs/audit.jsonl");
    Run.analyze(folder, RECORD, "--dry-run", requests.toString(), "--audit", audit.toString());
    for (Path file : List.of(requests, audit)) {
      assertEquals("rw-------", permissions(file), file.toString());
    }
    assertEquals("rwx------", permissions(folder.resolve("logs")));
  }

  @Test
  void deidentifiedNotes() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.jsonl"), "{\"id\": 1, \"text\": \"Hi\"}");
    Path out = folder.resolve("out.jsonl");
    Run.of("deidentify", "--input", notes.toString(), "--output", out.toString());
    assertEquals("rw-------", permissions(out));
  }

  @Test
  void aFileThatOthersMayReadIsWrittenOverForTheOwnerAndAFolderStays() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxr-x---"));
    Path index = Files.writeString(out.resolve("index.html"), "old");
    Files.setPosixFilePermissions(index, PosixFilePermissions.fromString("rw-r--r--"));
    Run.analyze(folder, RECORD, "--format", "html");
    assertEquals("rw-------", permissions(index));
    assertEquals("rwxr-x---", permissions(out));
    assertTrue(Files.readString(index).contains("Amelia"));
  }
}
