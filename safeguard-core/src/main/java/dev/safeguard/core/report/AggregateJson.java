package dev.safeguard.core.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.safeguard.api.aggregate.AggregateRenderer;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateReport.Alert;
import dev.safeguard.api.aggregate.AggregateReport.Cell;
import dev.safeguard.api.aggregate.AggregateReport.Column;
import dev.safeguard.api.aggregate.AggregateReport.Row;
import dev.safeguard.api.aggregate.AggregateReport.Table;
import dev.safeguard.api.pattern.PatternCode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The JSON of a report over many pupils, written field by field. */
final class AggregateJson implements AggregateRenderer {
  @Override
  public String extension() {
    return "json";
  }

  @Override
  public void render(AggregateReport report, Appendable out) throws IOException {
    try (JsonGenerator json = JsonTarget.open(out)) {
      json.writeStartObject();
      json.writeStringField("kind", report.kind().code());
      json.writeStringField("audience", report.audience().name().toLowerCase(Locale.ROOT));
      json.writeStringField("language", report.language().toLanguageTag());
      json.writeStringField("report_generated", report.generated().toString());
      json.writeStringField("as_of", report.asOf() == null ? null : report.asOf().toString());
      json.writeNumberField("pupils", report.pupils());
      json.writeStringField("title", report.title());
      texts(json, "summary", report.summary());
      json.writeArrayFieldStart("alerts");
      for (Alert alert : report.alerts()) {
        alert(json, alert);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("tables");
      for (Table table : report.tables()) {
        table(json, table);
      }
      json.writeEndArray();
      texts(json, "notes", report.notes());
      json.writeEndObject();
    }
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void alert(JsonGenerator json, Alert alert) throws IOException {
    json.writeStartObject();
    json.writeStringField("student_token", alert.student().toString());
    json.writeStringField("student_id", alert.studentId());
    json.writeStringField("student_name", alert.studentName());
    json.writeStringField("group", alert.group());
    json.writeStringField("level", alert.level().name());
    json.writeStringField(
        "earlier_level", alert.earlierLevel() == null ? null : alert.earlierLevel().name());
    json.writeNumberField("score", alert.score());
    json.writeBooleanField("urgent", alert.urgent());
    json.writeStringField("routing", alert.routing().code());
    texts(json, "reasons", alert.reasons());
    texts(json, "new_patterns", alert.newCodes().stream().map(PatternCode::token).toList());
    json.writeEndObject();
  }

  private static void table(JsonGenerator json, Table table) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", table.id());
    json.writeStringField("caption", table.caption());
    json.writeArrayFieldStart("columns");
    for (Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("id", column.id());
      json.writeStringField("label", column.label());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (Row row : table.rows()) {
      row(json, row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void row(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", row.id());
    json.writeStringField("label", row.label());
    json.writeNumberField("depth", row.depth());
    json.writeArrayFieldStart("values");
    for (Cell cell : row.cells()) {
      Double value = cell.value();
      if (value == null) {
        json.writeNull();
      } else if (value == Math.rint(value)) {
        json.writeNumber(value.longValue());
      } else {
        json.writeNumber(value);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("status");
    for (Cell cell : row.cells()) {
      json.writeString(cell.status().code());
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
