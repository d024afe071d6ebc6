package dev.safeguard.example.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** What one run of the command line gave. */
record Run(int exit, String out, String err) {

  static Run of(String... arguments) {
    return of(Main.commandLine(arguments), arguments);
  }

  static Run of(CommandLine line, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int exit = line.execute(arguments);
    return new Run(exit, out.toString(), err.toString());
  }

  /** {@code analyze} of these records, written to {@code records.jsonl}, to {@code out}. */
  static Run analyze(Path folder, String records, String... options) throws IOException {
    Path input = folder.resolve("records.jsonl");
    Files.writeString(input, records);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "analyze", "--input", input.toString(), "--out", folder.resolve("out").toString()));
    arguments.addAll(List.of(options));
    return of(arguments.toArray(new String[0]));
  }
}
