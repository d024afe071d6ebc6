package dev.safeguard.core;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.LlmAnalyzer;
import dev.safeguard.core.llm.StandardLlmAnalyzer;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A pupil whose record is full of names, a school that knows some of them, and an LLM that keeps
 * what it is asked.
 */
final class NarrativeSchool {
  static final LocalDate AS_OF = Pupils.AS_OF;
  static final Person ADEYEMI =
      new Person(
          "P30177",
          PersonRole.PARENT,
          "Ms",
          "Lisa",
          "Adeyemi",
          null,
          null,
          null,
          null,
          List.of("07700 900123"),
          List.of("l.adeyemi@example.org"),
          "12 Acacia Avenue, Anytown",
          "AB1 2CD");
  static final Person WALKER =
      new Person(
          "T201",
          PersonRole.STAFF,
          "Mrs",
          "Ruth",
          "Walker",
          null,
          null,
          null,
          null,
          List.of(),
          List.of(),
          null,
          null);
  static final Roster ROSTER =
      new Roster(
          "Hillcrest Academy",
          List.of("Hillcrest"),
          "Anytown",
          List.of(WALKER, Person.named(PersonRole.PUPIL, "Jayden", "Smithers")));

  /** Answers as it is told and keeps what it is asked. */
  static final class Llm implements LlmClient {
    final List<LlmRequest> requests = new ArrayList<>();
    UnaryOperator<String> answer = body -> answer("HIGH", "fine");

    @Override
    public LlmResponse complete(LlmRequest request) {
      requests.add(request);
      return LlmResponse.of(answer.apply(request.user()));
    }

    String body() {
      return requests.get(0).user();
    }

    @Override
    public void close() {}
  }

  final Llm llm = new Llm();
  final List<AuditEvent> events = new ArrayList<>();

  Analysis analyze(Disclosure disclosure, StudentRecord record) {
    try (Pipeline pipeline = Safeguard.pipeline().llm("capturing", llm).build();
        Session session = pipeline.open(site(disclosure))) {
      return session.analyze(record);
    }
  }

  Analysis analyzeWith(LlmAnalyzer stage) {
    return analyzeWith(stage, record());
  }

  Analysis analyzeWith(LlmAnalyzer stage, StudentRecord record) {
    try (Pipeline pipeline =
            Safeguard.pipeline()
                .llm("capturing", llm)
                .audit(events::add)
                .llmAnalyzer(stage)
                .build();
        Session session = pipeline.open(site(Disclosure.NARRATIVE))) {
      return session.analyze(record);
    }
  }

  static StandardLlmAnalyzer analyzer() {
    return new StandardLlmAnalyzer(LlmPolicy.defaults(), Safeguard::vocabulary);
  }

  static Site site(Disclosure disclosure) {
    return Site.builder().roster(ROSTER).disclosure(disclosure).build();
  }

  static String answer(String level, String reasoning) {
    return "{\"risk_level\":\""
        + level
        + "\",\"confidence\":0.5,\"patterns\":[],\"pattern_combinations\":[],"
        + "\"evidence_summary\":\"fine\",\"recommendations\":[],\"reasoning\":\""
        + reasoning
        + "\"}";
  }

  static EventTime day(int daysBefore) {
    return EventTime.on(AS_OF.minusDays(daysBefore));
  }

  static StudentRecord record() {
    return builder().build();
  }

  static StudentRecord.Builder builder() {
    return StudentRecord.builder("STU90417")
        .asOf(AS_OF)
        .givenName("Amelia")
        .familyName("Okonkwo-Brown")
        .preferredName("Milly")
        .upn("B801200005001")
        .dateOfBirth(LocalDate.of(2012, 3, 4))
        .className("8B")
        .add(ADEYEMI)
        .add(
            new Concern(
                "C1",
                "physical abuse",
                day(1),
                "Amelia (STU90417, B801200005001, born 4 March 2012, 8B) told Mrs Walker that her"
                    + " stepdad Zofia Wiśniewska \"hits\" her when mum is out. She did not want to"
                    + " go home.",
                "T201"))
        .add(
            new Communication(
                "M1",
                "parent",
                null,
                day(8),
                "Ms Adeyemi rang from 07700 900123 and wrote from l.adeyemi@example.org: they moved"
                    + " to 12 Acacia Avenue, AB1 2CD, near Hillcrest Academy in Thornbury."))
        .add(
            new OnlineSafetyEvent(
                "O1", "grooming", 3, day(15), "Milly sent pictures to @jayden_s on snapchat."))
        .add(
            Incident.of("disruptive", day(22))
                .withId("I1")
                .withDescription("Pushed Jayden Smithers. Amelia's mum told."))
        .add(
            new Incident(
                "I2", "disruptive", 2, null, null, null, null, null, "undated; no coat", null, 1));
  }
}
