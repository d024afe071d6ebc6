package dev.safeguard.bench.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.command.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM is timed from its start to its end, and one that fails is told. */
class StartUpTest {

  /** Stands for the command line. */
  public static final class Started {
    /** Writes a report into the last argument, a directory. */
    public static void main(String[] arguments) throws IOException {
      Path directory = Files.createDirectories(Path.of(arguments[arguments.length - 1]));
      Files.writeString(directory.resolve("report.json"), "{}");
    }

    private Started() {}
  }

  /** Stands for one that ends well, and leaves an empty file. */
  public static final class Silent {
    /** Writes no report. */
    public static void main(String[] arguments) throws IOException {
      Path directory = Files.createDirectories(Path.of(arguments[arguments.length - 1]));
      Files.createFile(directory.resolve("report.json"));
    }

    private Silent() {}
  }

  @TempDir private Path directory;

  private Path jar(Class<?> main) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
    Path jar = directory.resolve("started.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Class<?> type : List.of(Started.class, Silent.class)) {
        String entry = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(entry));
        try (var in = type.getClassLoader().getResourceAsStream(entry)) {
          in.transferTo(out);
        }
      }
    }
    return jar;
  }

  @Test
  void eachWayHasARow() throws IOException {
    Path jar = jar(Started.class);
    Run run =
        Run.of(
            StartUp.COMMAND,
            "--jar",
            jar.toString(),
            "--module-path",
            jar.toString(),
            "--module",
            "started/" + Started.class.getName(),
            "--runs",
            "1",
            "--most",
            "60000");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("| command line, class path "), run.out());
    assertTrue(run.out().contains("| command line, class path, with an archive "), run.out());
    assertTrue(
        run.out().contains("| command line, class path, with it and the first compiler alone "),
        run.out());
    assertTrue(run.out().contains("| command line, module path "), run.out());
    assertTrue(run.out().contains("| command line, module path, with an archive "), run.out());
    assertTrue(run.out().contains("At most 60000 ms are wanted: holds."), run.out());
  }

  @Test
  void processorTimeIsThatOfTheChildren() {
    assertEquals(
        70, ChildTime.millis("7 (a b) c) S 1 7 7 0 -1 4194304 100 200 0 0 11 12 3 4 20 0 30"));
  }

  @Test
  void whatDoesNotStartIsTold() throws IOException {
    Run run = Run.of(StartUp.COMMAND, "--jar", jar(StartUpTest.class).toString(), "--runs", "1");
    assertEquals(1, run.status());
    assertTrue(run.err().startsWith("exit status 1 of "), run.err());
    Run.assertRefused("no such file", StartUp.COMMAND, "--jar", "missing.jar");
  }

  @Test
  void whatEndsWellWithoutAReportIsTold() throws IOException {
    Run run = Run.of(StartUp.COMMAND, "--jar", jar(Silent.class).toString(), "--runs", "1");
    assertEquals(1, run.status());
    assertTrue(run.err().startsWith("no report was written by "), run.err());
  }

  @Test
  void aModulePathWithoutAModuleIsRefused() throws IOException {
    Run.assertRefused(
        "--module-path and --module go together",
        StartUp.COMMAND,
        "--jar",
        jar(Started.class).toString(),
        "--module-path",
        "mods");
  }
}
