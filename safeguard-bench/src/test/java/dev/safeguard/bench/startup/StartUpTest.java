package dev.safeguard.bench.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.command.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    /** Does nothing if there are arguments. */
    public static void main(String[] arguments) {
      if (arguments.length == 0) {
        throw new IllegalArgumentException("nothing to do");
      }
    }

    private Started() {}
  }

  @TempDir private Path directory;

  private Path jar(Class<?> main) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
    Path jar = directory.resolve("started.jar");
    String entry = Started.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        var in = Started.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
    }
    return jar;
  }

  @Test
  void eachWayHasARow() throws IOException {
    Run run =
        Run.of(
            StartUp.COMMAND,
            "--jar",
            jar(Started.class).toString(),
            "--runs",
            "1",
            "--most",
            "60000");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("| command line, class path "), run.out());
    assertTrue(run.out().contains("| command line, class path, with an archive "), run.out());
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
}
