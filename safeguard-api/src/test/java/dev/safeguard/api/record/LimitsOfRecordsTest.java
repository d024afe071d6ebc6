package dev.safeguard.api.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.record.Person.PersonRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LimitsOfRecordsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final EventTime TIME = EventTime.on(DAY);

  @Test
  void aPupilNeedsAnId() {
    says("student_id must not be blank", () -> StudentRecord.builder(" ").build());
    assertThrows(NullPointerException.class, () -> StudentRecord.builder(nothing()));
  }

  @Test
  void aSeverityIsOneToFive() {
    Incident incident = Incident.of("fight", TIME);
    for (int wrong : new int[] {0, 6, -1}) {
      says("severity must be 1 to 5", () -> incident.withSeverity(wrong));
      says("severity must be 1 to 5", () -> new OnlineSafetyEvent(null, null, wrong, null, null));
    }
    assertEquals(5, incident.withSeverity(5).severity());
  }

  @Test
  void aCountIsOneToAThousand() {
    for (int wrong : new int[] {0, 1_001}) {
      says(
          "count must be 1 to 1000",
          () -> new Incident(null, null, null, null, null, null, null, null, null, null, wrong));
    }
  }

  @Test
  void scoresAreNumbersThatCanBe() {
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      says("score must be a number of at least 0", () -> result(wrong, 10.0));
      says("max_score must be a number above 0", () -> result(1.0, wrong));
    }
    says("max_score must be a number above 0", () -> result(1.0, 0.0));
  }

  private static Assessment result(double score, double most) {
    return new Assessment(null, "Maths", score, most, null, null, TIME);
  }

  @Test
  void spansRunForward() {
    says(
        "ended must not be before started",
        () -> new Intervention(null, "mentoring", DAY, DAY.minusDays(1)));
    says("to must not be before from", () -> new PossibleSessions(DAY, DAY.minusDays(1), 10));
    for (int wrong : new int[] {-1, 15}) {
      says("per_week must be 0 to 14", () -> new PossibleSessions(DAY, DAY, wrong));
    }
  }

  @Test
  void aRecordIsACopyThatNobodyCanChange() {
    List<String> phones = new ArrayList<>(List.of("07700 900123"));
    Person person =
        new Person(
            null,
            PersonRole.PARENT,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            phones,
            List.of(),
            null,
            null);
    phones.clear();
    assertEquals(1, person.phones().size());
    StudentRecord.Builder builder = StudentRecord.builder("S").add(person);
    StudentRecord record = builder.build();
    builder.add(person);
    assertEquals(1, record.people().size());
    assertThrows(UnsupportedOperationException.class, () -> record.people().clear());
  }

  @Test
  void anotherAsOfDateChangesNothingElse() {
    StudentRecord record = full();
    assertEquals(DAY, record.withAsOf(DAY).asOf());
    assertEquals(
        record, record.withAsOf(DAY).withAsOf(record.asOf() == null ? DAY : record.asOf()));
    assertEquals(7, record.eventCount());
  }

  @Test
  void nothingOfARecordIsPrinted() {
    StudentRecord record = full();
    StringBuilder printed = new StringBuilder().append(record);
    List.of(
            record.incidents(),
            record.attendance(),
            record.assessments(),
            record.communications(),
            record.onlineSafety(),
            record.concerns(),
            record.interventions(),
            record.possibleSessions(),
            record.people())
        .forEach(printed::append);
    printed.append(RecordResult.of(record));
    for (String secret : List.of("Amelia", "Frost", "S1", "2026", "8B", "A123", "fight")) {
      assertFalse(printed.toString().contains(secret), secret + " in " + printed);
    }
  }

  private static StudentRecord full() {
    return StudentRecord.builder("S1")
        .asOf(DAY.plusDays(1))
        .yearGroup("8")
        .className("8B")
        .givenName("Amelia")
        .familyName("Frost")
        .preferredName("Amelia")
        .upn("A123")
        .dateOfBirth(DAY)
        .add(Incident.of("fight", TIME).withId("Amelia").withDescription("Amelia"))
        .add(new AttendanceMark("Amelia", TIME, null, AttendanceCode.N))
        .add(new Assessment("Amelia", "Amelia", 1.0, 2.0, null, "Amelia", TIME))
        .add(new Communication("Amelia", "Amelia", null, TIME, "Amelia"))
        .add(new OnlineSafetyEvent("Amelia", "Amelia", 3, TIME, "Amelia"))
        .add(new Concern("Amelia", "Amelia", TIME, "Amelia", "Amelia"))
        .add(new Intervention("Amelia", "Amelia", DAY, null))
        .add(new PossibleSessions(DAY, DAY, 10))
        .add(Person.named(PersonRole.PARENT, "Amelia", "Frost"))
        .addVulnerability("Amelia")
        .build();
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }

  private static void says(String message, Executable refused) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, refused).getMessage());
  }
}
