package dev.safeguard.core.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.tokenize.SessionTokens;
import dev.safeguard.core.tokenize.StandardTokenizer;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordPartTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  private final SessionTokens tokens = new SessionTokens(new SecureRandom());

  private TokenizedRecord codes(StudentRecord record) {
    return new StandardTokenizer().tokenize(record, Site.standard(), tokens).record();
  }

  private StudentRecord part(AudienceRules rules, StudentRecord record) {
    return RecordPart.of(rules, codes(record), record, tokens.references(record));
  }

  /** One entry for each code of each vocabulary, each on a day of its own. */
  private static StudentRecord everyCode() {
    StudentRecord.Builder record = StudentRecord.builder("S").asOf(AS_OF).yearGroup("8");
    int day = 0;
    for (IncidentType type : IncidentType.values()) {
      record.add(incident(type.name(), null, Role.OFFENDER, day++));
    }
    for (PlaceCode place : PlaceCode.values()) {
      record.add(incident("disruptive", place.name(), Role.OFFENDER, day++));
    }
    for (SubjectCode subject : SubjectCode.values()) {
      record.add(new Assessment(null, subject.name(), 41.0, 50.0, null, "quiz", on(day++)));
    }
    for (CommunicationSource source : CommunicationSource.values()) {
      record.add(new Communication(null, source.name(), Urgency.URGENT, on(day++), "words"));
    }
    for (OnlineCategory category : OnlineCategory.values()) {
      record.add(new OnlineSafetyEvent(null, category.name(), 3, on(day++), "words"));
    }
    for (ConcernCategory category : ConcernCategory.values()) {
      record.add(new Concern(null, category.name(), on(day++), "words", "T1"));
    }
    for (InterventionType type : InterventionType.values()) {
      record.add(new Intervention(null, type.name(), AS_OF.minusDays(day++), AS_OF));
    }
    for (Vulnerability flag : Vulnerability.values()) {
      record.addVulnerability(flag.name());
    }
    return record.build();
  }

  private static EventTime on(int daysBefore) {
    return EventTime.on(AS_OF.minusDays(daysBefore));
  }

  private static Incident incident(String type, @Nullable String place, Role role, int day) {
    return new Incident(
        "I" + day, type, 3, on(day), place, "maths", role, "T1", "words", "action", 2);
  }

  /** What there is without the references, which follow from the texts. */
  private static List<String> told(TokenizedRecord record) {
    return List.of(
        record.incidents().toString().replaceAll("ref=[^,]*", ""),
        record.assessments().toString().replaceAll("ref=[^,]*", ""),
        record.communications().toString().replaceAll("ref=[^,]*", ""),
        record.online().toString().replaceAll("ref=[^,]*", ""),
        record.concerns().toString().replaceAll("ref=[^,]*", ""),
        record.interventions().toString().replaceAll("ref=[^,]*", ""),
        record.vulnerabilities().toString());
  }

  @Test
  void whatIsWrittenAnewFromItsCodesIsReadAsTheSame() {
    StudentRecord record = everyCode();
    StudentRecord part = part(AudienceRules.WHOLE, record);
    assertEquals(told(codes(record)), told(codes(part)));
    assertTrue(codes(record).indicators().isEmpty(), "the words point to nothing");
  }

  @Test
  void noWordThatSomebodyWroteIsInAPart() {
    StudentRecord part = part(AudienceRules.WHOLE, everyCode());
    for (Incident incident : part.incidents()) {
      assertEquals(null, incident.description());
      assertEquals(null, incident.action());
      assertEquals(null, incident.reportedBy());
    }
    part.concerns().forEach(concern -> assertEquals(null, concern.description()));
    part.communications().forEach(message -> assertEquals(null, message.content()));
    part.onlineSafety().forEach(alert -> assertEquals(null, alert.description()));
  }

  @Test
  void everyReaderButTheLeadSeesLess() {
    StudentRecord record = everyCode();
    int whole = record.eventCount();
    int pastoral = part(AudienceRules.PASTORAL, record).eventCount();
    int inClass = part(AudienceRules.CLASS, record).eventCount();
    assertTrue(whole > pastoral && pastoral > inClass, whole + " " + pastoral + " " + inClass);
    assertEquals(inClass, part(AudienceRules.COPY, record).eventCount());
  }

  @Test
  void theRowsOfClassAndCopyHoldOnlyWhatTheyName() {
    StudentRecord part = part(AudienceRules.CLASS, everyCode());
    assertEquals(List.of(), part.communications());
    assertEquals(List.of(), part.onlineSafety());
    assertEquals(List.of(), part.concerns());
    assertEquals(List.of(), part.vulnerabilities());
    assertEquals(
        List.of(
            "MENTORING",
            "BEHAVIOUR_PLAN",
            "ATTENDANCE_PLAN",
            "ACADEMIC_SUPPORT",
            "NURTURE",
            "PARENT_MEETING",
            "SUSPENSION",
            "DETENTION"),
        part.interventions().stream().map(Intervention::type).toList());
    for (Incident incident : part.incidents()) {
      for (String hidden :
          List.of("SELF_HARM", "SEXUAL_BEHAVIOUR", "DISTRESS", "WITHDRAWN", "WEAPON", "OTHER")) {
        assertTrue(!hidden.equals(incident.type()) && !hidden.equals(incident.location()), hidden);
      }
    }
  }

  @Test
  void anotherPartInAnIncidentIsNoneOfTheReadersBusiness() {
    StudentRecord record =
        StudentRecord.builder("S")
            .asOf(AS_OF)
            .add(incident("bullying", null, Role.VICTIM, 1))
            .add(incident("bullying", null, Role.WITNESS, 2))
            .add(incident("bullying", "home", Role.OFFENDER, 3))
            .add(incident("bullying", "yard", Role.OFFENDER, 4))
            .build();
    List<Incident> kept = part(AudienceRules.CLASS, record).incidents();
    assertEquals(List.of("I4"), kept.stream().map(Incident::id).toList());
    assertEquals(3, part(AudienceRules.PASTORAL, record).incidents().size());
  }

  @Test
  void everyAudienceHasARowOrIsRefused() {
    for (Audience audience : Audience.values()) {
      if (audience.individual()) {
        assertEquals(audience == Audience.DSL, AudienceRules.of(audience) == AudienceRules.WHOLE);
      } else {
        assertThrows(IllegalArgumentException.class, () -> AudienceRules.of(audience));
      }
    }
  }
}
