package dev.safeguard.bench.school;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.core.json.RecordReader;
import dev.safeguard.core.json.RecordWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A record as a school would send it of somebody: with a name, with notes that name the pupil, and
 * with fields that no record of the library has.
 *
 * @param given the name that notes call the pupil by
 * @param family the other one
 * @param pronouns of the pupil
 * @param fields further fields of the record
 * @param vulnerabilities its flags
 */
record WrittenUp(
    String given,
    String family,
    Pronouns pronouns,
    Map<String, String> fields,
    List<String> vulnerabilities) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Every so many entries bear a note. */
  private static final int ENTRIES_TO_A_NOTE = 5;

  /** Harmless ones, hints, denials, and one in eight that says it outright. */
  private static final List<String> NOTES =
      List.of(
          "{Name} would not sit down and was moved.",
          "{Name} was upset at lunch, {he} did not want to say why.",
          "{Name} forgot {his} book again.",
          "Rang home about {Name}, mum will talk to {him}.",
          "{Name} denied that anyone had hurt {him}.",
          "{Name} seems tired, {he} said {he} had not slept.",
          "{Name} argued with another pupil over a seat.",
          "{Name} said that {his} dad hits {him} when {he} is late.");

  /** Words for one pupil. */
  enum Pronouns {
    HE("he", "his", "him"),
    SHE("she", "her", "her");

    private final String he;
    private final String his;
    private final String him;

    Pronouns(String he, String his, String him) {
      this.he = he;
      this.his = his;
      this.him = him;
    }
  }

  /** The record, read back as it would be sent. */
  StudentRecord of(StudentRecord record) {
    try {
      ObjectNode json = (ObjectNode) MAPPER.readTree(RecordWriter.standard().write(record));
      json.put("given_name", given).put("family_name", family);
      fields.forEach(json::put);
      ArrayNode flags = json.withArray("vulnerabilities");
      vulnerabilities.forEach(flags::add);
      int entry = 0;
      for (JsonNode incident : json.path("behavioral_incidents")) {
        if (entry % ENTRIES_TO_A_NOTE == 0) {
          ((ObjectNode) incident).put("description", note(entry / ENTRIES_TO_A_NOTE));
        }
        entry++;
      }
      return read(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String note(int number) {
    return NOTES
        .get(number % NOTES.size())
        .replace("{Name}", given)
        .replace("{he}", pronouns.he)
        .replace("{his}", pronouns.his)
        .replace("{him}", pronouns.him);
  }

  private static StudentRecord read(ObjectNode json) {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    try (Stream<RecordResult> results =
        RecordReader.standard().read(new ByteArrayInputStream(bytes))) {
      return ((RecordResult.Accepted) results.findFirst().orElseThrow()).record();
    }
  }
}
