package dev.safeguard.bench.gate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The gate's files. */
final class GateJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /** What a fork tells its parent: a line. */
  static String line(Map<String, Figures> fork) throws IOException {
    return JSON.writeValueAsString(fork);
  }

  static Map<String, Figures> fork(String line) throws IOException {
    return JSON.readValue(line, new TypeReference<>() {});
  }

  static Baseline baseline(InputStream in) throws IOException {
    return JSON.readValue(in, Baseline.class);
  }

  static Map<String, Budget> budgets(InputStream in) throws IOException {
    return JSON.readValue(in, new TypeReference<>() {});
  }

  static void write(Path file, Object value) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
  }

  /** Adds a run to a history of one line each, and returns all of it, oldest first. */
  static List<GateRun> appended(Path history, GateRun run) throws IOException {
    List<GateRun> runs = new ArrayList<>();
    if (Files.exists(history)) {
      for (String line : Files.readAllLines(history)) {
        runs.add(JSON.readValue(line, GateRun.class));
      }
    }
    runs.add(run);
    Files.writeString(
        history,
        JSON.writeValueAsString(run) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return runs;
  }

  private GateJson() {}
}
