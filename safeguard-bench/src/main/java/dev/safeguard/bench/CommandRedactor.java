package dev.safeguard.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.site.Roster;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Another redactor, in a process of its own, so that neither its libraries nor its version of Java
 * meet the library's. It reads JSON Lines in UTF-8 from its standard input: first {@code {"roster":
 * ["Ada Quill", …]}}, which it may heed or not, then a note a line, {@code {"text"}}. For each note
 * it writes a line {@code {"spans": [{"start", "end"}]}}, offsets in UTF-16 code units, and flushes
 * when it has no more to read. Its speed is measured with the pipe.
 */
final class CommandRedactor implements Redactor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String command;
  private final Process process;
  private final Writer in;
  private final BufferedReader out;

  /**
   * Starts it.
   *
   * @param command program and arguments
   */
  CommandRedactor(List<String> command, Roster roster) {
    this.command = String.join(" ", command);
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      in =
          new BufferedWriter(
              new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
      out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      write(roster(roster));
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode roster(Roster roster) {
    ObjectNode line = JSON.createObjectNode();
    ArrayNode names = line.putArray("roster");
    for (Person person : roster.people()) {
      Stream.of(
              both(person.givenName(), person.familyName()),
              person.givenName(),
              person.familyName(),
              person.preferredName())
          .filter(name -> name != null && !name.isBlank())
          .distinct()
          .forEach(names::add);
    }
    return line;
  }

  private static @Nullable String both(@Nullable String given, @Nullable String family) {
    return given == null || family == null ? null : given + " " + family;
  }

  private void write(JsonNode line) throws IOException {
    in.write(JSON.writeValueAsString(line));
    in.write('\n');
  }

  /** Writes in a thread of its own: a pipe holds less than all the notes. */
  @Override
  public List<List<Stretch>> redact(List<String> texts) {
    Thread writer = new Thread(() -> write(texts), "notes");
    writer.setDaemon(true);
    writer.start();
    List<List<Stretch>> all = new ArrayList<>(texts.size());
    try {
      for (String text : texts) {
        String line = out.readLine();
        if (line == null) {
          throw new UncheckedIOException(
              new IOException(command + " ended before it answered note " + (all.size() + 1)));
        }
        all.add(spans(line, text));
      }
      writer.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return all;
  }

  /** If the process has ended, the reader says so. */
  private void write(List<String> texts) {
    try {
      for (String text : texts) {
        write(JSON.createObjectNode().put("text", text));
      }
      in.flush();
    } catch (IOException e) {
      process.destroy();
    }
  }

  private List<Stretch> spans(String line, String text) {
    List<Stretch> stretches = new ArrayList<>();
    try {
      for (JsonNode span : JSON.readTree(line).path("spans")) {
        int start = span.path("start").asInt(-1);
        int end = span.path("end").asInt(-1);
        if (start < 0 || end < start || end > text.length()) {
          throw new UncheckedIOException(
              new IOException(command + " answered a span that is not in its note"));
        }
        stretches.add(new Stretch(start, end));
      }
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(command + " answered what is not JSON", e);
    }
    return stretches;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
