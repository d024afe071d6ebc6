package dev.safeguard.example.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.text.DeidentifiedText;
import dev.safeguard.api.text.DeidentifiedText.Span;
import dev.safeguard.core.PipelineBuilder;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.json.RosterReader;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code safeguard deidentify}: notes in, notes without identities out. */
@Command(
    name = "deidentify",
    description = "Replaces every identity in free-text notes by a token.",
    mixinStandardHelpOptions = true)
final class DeidentifyCommand implements Callable<Integer> {
  /** Apart, since every command of the line is made when one is run, and this is slow to make. */
  private static final class Json {
    private static final ObjectMapper MAPPER =
        new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      paramLabel = "NOTES",
      required = true,
      description = "JSON Lines of {\"id\", \"text\"}; other fields are ignored.")
  private Path input;

  @Option(
      names = "--output",
      paramLabel = "OUT",
      required = true,
      description = "JSON Lines of {\"id\", \"text\", \"spans\"}.")
  private Path output;

  @Option(names = "--roster", paramLabel = "FILE", description = "People the school knows, JSON.")
  private @Nullable Path roster;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Adds to the span of a date how many days it lies before this one.")
  private @Nullable LocalDate asOf;

  @Option(names = "--explain", description = "Adds to each span the rule that caused it.")
  private boolean explain;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before call().
  DeidentifyCommand() {}

  @Override
  public Integer call() throws IOException {
    Main.requireOther(spec, input, output, "--output");
    boolean refused = false;
    PipelineBuilder builder = Safeguard.pipeline();
    if (asOf != null) {
      builder.asOf(asOf);
    }
    try (Pipeline pipeline = builder.build();
        Session session = pipeline.open(site());
        // Bytes as characters, so that a line that is not UTF-8 is found by its number.
        BufferedReader notes = Files.newBufferedReader(input, StandardCharsets.ISO_8859_1);
        BufferedWriter out = OwnerOnly.writer(output)) {
      long number = 0;
      for (String line = notes.readLine(); line != null; line = notes.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        String fault = note(line, session, out);
        if (fault != null) {
          refused = true;
          spec.commandLine().getErr().println("line " + number + fault);
        }
      }
    }
    return refused ? Main.SOME_REFUSED : Main.OK;
  }

  private Site site() throws IOException {
    if (roster == null) {
      return Site.standard();
    }
    try (InputStream in = Files.newInputStream(roster)) {
      return Site.builder().roster(RosterReader.standard().read(in)).build();
    }
  }

  /** Writes one note; gives what is wrong with it, or null. */
  private @Nullable String note(String line, Session session, Writer out) throws IOException {
    JsonNode note;
    try {
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1));
      note = Json.MAPPER.readTree(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return ": is not UTF-8";
    } catch (JsonProcessingException e) {
      return ": is not JSON";
    }
    JsonNode id = note.path("id");
    JsonNode text = note.path("text");
    if (!id.isTextual() && !id.isNumber()) {
      return " /id: must be a string or a number";
    }
    if (!text.isTextual()) {
      return " /text: must be a string";
    }
    write(id, session.deidentify(text.textValue()), out);
    return null;
  }

  private void write(JsonNode id, DeidentifiedText result, Writer out) throws IOException {
    JsonFactory factory = Json.MAPPER.getFactory();
    try (JsonGenerator json =
        factory.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      json.writeFieldName("id");
      json.writeTree(id);
      json.writeStringField("text", result.text());
      json.writeArrayFieldStart("spans");
      for (Span span : result.spans()) {
        json.writeStartObject();
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
        json.writeStringField("kind", span.kind().name());
        json.writeStringField("token", span.token().toString());
        if (asOf != null && span.daysBefore().isPresent()) {
          json.writeNumberField("days_before", span.daysBefore().getAsInt());
        }
        if (explain) {
          json.writeStringField("rule", span.rule());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }
}
