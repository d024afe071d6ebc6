package dev.safeguard.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of the children of this JVM that have ended, where the system is Linux. */
final class ChildTime {
  private static final Path STAT = Path.of("/proc/self/stat");

  /** Fields of {@code /proc/PID/stat} behind the name in brackets; see proc(5), cutime, cstime. */
  private static final int USER = 13;

  private static final int SYSTEM = 14;

  /** The unit is a hundredth of a second on every architecture that Java runs on. */
  private static final int MILLIS = 10;

  /** In milliseconds; 0 elsewhere. */
  static long millis() throws IOException {
    return Files.isReadable(STAT) ? millis(Files.readString(STAT)) : 0;
  }

  static long millis(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return MILLIS * (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]));
  }

  private ChildTime() {}
}
