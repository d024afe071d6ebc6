package dev.safeguard.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.record.StudentRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON in UTF-8, each on a line, under the canonical names; nulls and empty lists
 * are left out. What {@link RecordReader} reads from it equals the record, if that is within the
 * reader's limits and its dates are of the years 0 to 9999.
 *
 * <p>The text is identifiable, like the record. Immutable and safe for concurrent use.
 */
public final class RecordWriter {
  private static final RecordWriter STANDARD = new RecordWriter();

  private final JsonFactory factory = new JsonFactory();

  private RecordWriter() {}

  /** The writer. */
  public static RecordWriter standard() {
    return STANDARD;
  }

  /**
   * The record on one line, without a newline at its end.
   *
   * @throws IllegalArgumentException if a text holds half of a surrogate pair
   */
  public String write(StudentRecord record) {
    return json(record).toString(StandardCharsets.UTF_8);
  }

  /**
   * Writes the record and a newline, and leaves the output open. Nothing is written if it throws
   * {@code IllegalArgumentException}.
   *
   * @throws IllegalArgumentException if a text holds half of a surrogate pair
   * @throws UncheckedIOException if the output fails
   */
  public void write(StudentRecord record, OutputStream out) {
    ByteArrayOutputStream json = json(record);
    json.write('\n');
    try {
      json.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ByteArrayOutputStream json(StudentRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = factory.createGenerator(out)) {
      record(new Fields(json), record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }

  private static void record(Fields to, StudentRecord record) throws IOException {
    to.json.writeStartObject();
    to.text("student_id", record.studentId());
    to.text("as_of", record.asOf());
    to.text("year_group", record.yearGroup());
    to.text("class", record.className());
    to.text("given_name", record.givenName());
    to.text("family_name", record.familyName());
    to.text("preferred_name", record.preferredName());
    to.text("upn", record.upn());
    to.text("date_of_birth", record.dateOfBirth());
    to.objects("behavioral_incidents", record.incidents(), RecordWriter::incident);
    to.objects("attendance", record.attendance(), RecordWriter::mark);
    to.objects("assessments", record.assessments(), RecordWriter::assessment);
    to.objects("communications", record.communications(), RecordWriter::communication);
    to.objects("online_safety", record.onlineSafety(), RecordWriter::onlineEvent);
    to.objects("concerns", record.concerns(), RecordWriter::concern);
    to.objects("interventions", record.interventions(), RecordWriter::intervention);
    to.texts("vulnerabilities", record.vulnerabilities());
    to.objects("possible_sessions", record.possibleSessions(), RecordWriter::span);
    to.objects("people", record.people(), RecordWriter::person);
    to.json.writeEndObject();
  }

  private static void incident(Fields to, Incident incident) throws IOException {
    to.text("id", incident.id());
    to.text("type", incident.type());
    to.number("severity", incident.severity());
    to.time("timestamp", incident.timestamp());
    to.text("location", incident.location());
    to.text("subject", incident.subject());
    to.word("role", incident.role());
    to.text("reported_by", incident.reportedBy());
    to.text("description", incident.description());
    to.text("action", incident.action());
    if (incident.count() != 1) {
      to.number("count", incident.count());
    }
  }

  private static void mark(Fields to, AttendanceMark mark) throws IOException {
    to.text("id", mark.id());
    to.time(mark.timestamp().time() == null ? "date" : "timestamp", mark.timestamp());
    AttendanceMark.Session session = mark.session();
    to.text("session", session == null ? null : session.name());
    AttendanceCode code = mark.code();
    boolean status = code.compareTo(AttendanceCode.STATUS_PRESENT) >= 0;
    to.text(status ? "status" : "code", code.mark());
  }

  private static void assessment(Fields to, Assessment assessment) throws IOException {
    to.text("id", assessment.id());
    to.text("subject", assessment.subject());
    to.number("score", assessment.score());
    to.number("max_score", assessment.maxScore());
    to.word("performance_level", assessment.performanceLevel());
    to.text("type", assessment.type());
    to.time("timestamp", assessment.timestamp());
  }

  private static void communication(Fields to, Communication communication) throws IOException {
    to.text("id", communication.id());
    to.text("source", communication.source());
    to.word("urgency_level", communication.urgency());
    to.time("timestamp", communication.timestamp());
    to.text("content", communication.content());
  }

  private static void onlineEvent(Fields to, OnlineSafetyEvent event) throws IOException {
    to.text("id", event.id());
    to.text("category", event.category());
    to.number("severity", event.severity());
    to.time("timestamp", event.timestamp());
    to.text("description", event.description());
  }

  private static void concern(Fields to, Concern concern) throws IOException {
    to.text("id", concern.id());
    to.text("category", concern.category());
    to.time("timestamp", concern.timestamp());
    to.text("description", concern.description());
    to.text("reported_by", concern.reportedBy());
  }

  private static void intervention(Fields to, Intervention intervention) throws IOException {
    to.text("id", intervention.id());
    to.text("type", intervention.type());
    to.text("started", intervention.started());
    to.text("ended", intervention.ended());
  }

  private static void span(Fields to, PossibleSessions span) throws IOException {
    to.text("from", span.from());
    to.text("to", span.to());
    to.number("per_week", span.perWeek());
  }

  private static void person(Fields to, Person person) throws IOException {
    to.text("id", person.id());
    to.word("role", person.role());
    to.text("title", person.title());
    to.text("given_name", person.givenName());
    to.text("family_name", person.familyName());
    to.text("preferred_name", person.preferredName());
    to.text("upn", person.upn());
    to.text("date_of_birth", person.dateOfBirth());
    to.text("class", person.className());
    to.texts("phones", person.phones());
    to.texts("emails", person.emails());
    to.text("address", person.address());
    to.text("postcode", person.postcode());
  }

  @FunctionalInterface
  private interface Body<T> {
    void write(Fields to, T value) throws IOException;
  }

  /** Writes fields and leaves out those that hold nothing. */
  private record Fields(JsonGenerator json) {
    void text(String name, @Nullable Object value) throws IOException {
      if (value != null) {
        json.writeStringField(name, carried(value.toString()));
      }
    }

    void word(String name, @Nullable Enum<?> value) throws IOException {
      text(name, value == null ? null : value.name().toLowerCase(Locale.ROOT));
    }

    void time(String name, @Nullable EventTime value) throws IOException {
      if (value != null) {
        String text = value.date().toString();
        if (value.time() != null) {
          text += "T" + value.time();
        }
        if (value.offset() != null) {
          text += value.offset().getId();
        }
        text(name, text);
      }
    }

    void number(String name, @Nullable Integer value) throws IOException {
      if (value != null) {
        json.writeNumberField(name, value.intValue());
      }
    }

    void number(String name, @Nullable Double value) throws IOException {
      if (value != null) {
        json.writeNumberField(name, value.doubleValue());
      }
    }

    void texts(String name, List<String> values) throws IOException {
      if (!values.isEmpty()) {
        json.writeArrayFieldStart(name);
        for (String value : values) {
          json.writeString(carried(value));
        }
        json.writeEndArray();
      }
    }

    private static String carried(String text) {
      if (Surrogates.unpairedIn(text)) {
        throw new IllegalArgumentException("a text holds half of a surrogate pair");
      }
      return text;
    }

    <T> void objects(String name, List<T> values, Body<T> body) throws IOException {
      if (!values.isEmpty()) {
        json.writeArrayFieldStart(name);
        for (T value : values) {
          json.writeStartObject();
          body.write(this, value);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
    }
  }
}
