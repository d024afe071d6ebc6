package dev.safeguard.example.edfi;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The CSV files that are read, told apart by their columns: of those forms whose columns are all
 * there, the first. Further columns may stand beside them, in any order.
 */
enum CsvForm {
  STUDENTS(Exchange.STUDENTS, Row.Kind.STUDENT, "student_id", "first", "last"),
  INCIDENTS(
      Exchange.DISCIPLINE,
      Row.Kind.INCIDENT_AND_PARTICIPATION,
      "student_id",
      "incident_id",
      "date",
      "behavior",
      "participation"),
  ACTIONS(Exchange.DISCIPLINE, Row.Kind.ACTION, "student_id", "date", "discipline"),
  ASSESSMENTS(
      Exchange.ASSESSMENTS, Row.Kind.ASSESSMENT, "student_id", "assessment", "administration_date"),
  SCHOOL_ATTENDANCE(
      Exchange.ATTENDANCE,
      Row.Kind.SCHOOL_ATTENDANCE,
      "student_id",
      "date",
      "category",
      "duration"),
  /** A section's events last minutes, not parts of a day: they have no duration. */
  SECTION_ATTENDANCE(
      Exchange.ATTENDANCE, Row.Kind.SECTION_ATTENDANCE, "student_id", "date", "category");

  private final Exchange exchange;
  private final Row.Kind kind;

  /** Of {@code List.of}, which the checker does not see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> columns;

  CsvForm(Exchange exchange, Row.Kind kind, String... columns) {
    this.exchange = exchange;
    this.kind = kind;
    this.columns = List.of(columns);
  }

  Exchange exchange() {
    return exchange;
  }

  Row.Kind kind() {
    return kind;
  }

  /** The form with these columns; empty where it is none of them. */
  static Optional<CsvForm> of(Collection<String> header) {
    return Arrays.stream(values()).filter(form -> header.containsAll(form.columns)).findFirst();
  }
}
