package dev.safeguard.bench.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM of its own for each fork. It compiles in the foreground, so that how far it has come does
 * not depend on what else the machine does, and collects on one thread.
 */
final class ForkedJvm {
  private static final List<String> FLAGS =
      List.of("-Xms384m", "-Xmx384m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "-Xbatch");

  /**
   * Measures in a new JVM with this one's class path.
   *
   * @throws IOException if it fails; what it complained of has gone to this one's standard error
   */
  static Map<String, Figures> measure(int rounds, long seed, Duration warmUp, List<String> slow)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ForkedJvm.class.getName());
    command.add(Integer.toString(rounds));
    command.add(Long.toString(seed));
    command.add(warmUp.toString());
    command.addAll(slow);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      if (line == null || process.waitFor() != 0) {
        throw new IOException("a fork of the gate failed");
      }
      return GateJson.fork(line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
  }

  /** The fork: rounds, seed, time to warm up, and the kernels to slow. */
  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    Duration warmUp = Duration.parse(arguments[2]);
    List<String> slow = List.of(arguments).subList(3, arguments.length);
    System.out.println(GateJson.line(measureHere(rounds, seed, warmUp, slow)));
    // Threads of the pipelines need not be waited for.
    System.exit(0);
  }

  /** The same in this JVM. */
  static Map<String, Figures> measureHere(
      int rounds, long seed, Duration warmUp, List<String> slow) {
    List<Kernel> kernels =
        Kernel.all().stream()
            .map(kernel -> slow.contains(kernel.name()) ? kernel.slowedByHalf() : kernel)
            .toList();
    return new Rounds(kernels, Kernel.calibration(), warmUp).measure(rounds, seed);
  }

  private ForkedJvm() {}
}
