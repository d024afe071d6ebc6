package dev.safeguard.example.edfi;

import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.core.json.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** One run of the importer, over September 2025 unless the arguments say otherwise. */
record Run(int exit, String err, Path out) {

  /** A folder of the test's resources. */
  static Path resource(String name) {
    try {
      return Path.of(Run.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static Run of(Path in, Path out, String... more) {
    return with(in, out, "2025-09-01", "2025-09-30", more);
  }

  static Run with(Path in, Path out, String first, String last, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--in", in.toString(), "--out", out.toString()));
    arguments.addAll(List.of("--first-day", first, "--last-day", last));
    arguments.addAll(List.of(more));
    StringWriter err = new StringWriter();
    CommandLine line = EdFiImport.commandLine();
    line.setErr(new PrintWriter(err, true));
    int exit = line.execute(arguments.toArray(String[]::new));
    return new Run(exit, err.toString().replace("\r\n", "\n"), out);
  }

  /** Runs over one CSV file of these lines. */
  static Run csv(Path folder, String... lines) throws IOException {
    return text(folder, "rows.csv", String.join("\n", lines) + "\n");
  }

  /** Runs over one XML file of this root and content. */
  static Run xml(Path folder, String root, String content) throws IOException {
    return text(folder, "items.xml", "<" + root + ">\n" + content + "\n</" + root + ">\n");
  }

  /** Runs over one file. */
  static Run text(Path folder, String name, String content) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve(name), content);
    return of(in, folder.resolve("out.jsonl"));
  }

  byte[] bytes() throws IOException {
    return Files.readAllBytes(out);
  }

  /** The records, read back; fails where one is refused. */
  List<StudentRecord> records() throws IOException {
    List<StudentRecord> records = new ArrayList<>();
    if (bytes().length == 0) {
      return records;
    }
    try (Stream<RecordResult> results =
        RecordReader.standard().read(new ByteArrayInputStream(bytes()))) {
      results.forEach(
          result -> {
            if (result instanceof RecordResult.Accepted accepted && accepted.warnings().isEmpty()) {
              records.add(accepted.record());
            } else {
              throw new AssertionError("refused or warned of: " + result);
            }
          });
    }
    return records;
  }

  /** The only record. */
  StudentRecord record() throws IOException {
    List<StudentRecord> records = records();
    if (records.size() != 1) {
      throw new AssertionError(records.size() + " records");
    }
    return records.get(0);
  }

  /** The marks of the only record, such as {@code 2025-09-03 AM C}. */
  List<String> marks() throws IOException {
    return record().attendance().stream()
        .map(m -> m.timestamp().date() + " " + m.session() + " " + m.code().mark())
        .toList();
  }

  String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}
