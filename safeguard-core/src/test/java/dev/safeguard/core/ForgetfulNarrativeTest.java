package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.text.Narrative;
import dev.safeguard.api.text.SafeMark;
import dev.safeguard.api.text.SafeText;
import dev.safeguard.api.text.SafeVocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is forgotten in notes is found by the gate: nothing leaves, and the local result stands. */
class ForgetfulNarrativeTest {
  private final NarrativeSchool school = new NarrativeSchool();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Amelia",
        "Okonkwo",
        "Milly",
        "STU90417",
        "B801200005001",
        "4 March 2012",
        "8B",
        "Jayden",
        "Ruth Walker",
        "07700 900123",
        "l.adeyemi@example.org",
        "12 Acacia Avenue",
        "AB1 2CD",
        "Hillcrest"
      })
  void whatAForgetfulStageSendsIsRefusedAndTheLocalResultStands(String forgotten) {
    Analysis analysis =
        school.analyzeWith(
            (pupil, egress) ->
                NarrativeSchool.analyzer()
                    .analyze(
                        pupil,
                        new ForgetfulEgress(
                            egress,
                            body -> body.replace("told Mrs", "told " + forgotten + " Mrs"))));
    assertRefused(analysis);
  }

  @Test
  void whatAForgetfulDeidentifierLeavesOfOrdinaryWordsIsRefusedToo() {
    Person known = Person.named(PersonRole.OTHER, "Grace", "Field");
    StudentRecord record = NarrativeSchool.builder().add(known).build();
    SafeText forgotten = words("upset", "grace", "field", "said");
    try (Pipeline pipeline =
            Safeguard.pipeline()
                .llm("capturing", school.llm)
                .audit(school.events::add)
                .llmAnalyzer(
                    (pupil, egress) ->
                        NarrativeSchool.analyzer()
                            .analyze(
                                new AssessedPupil(
                                    pupil.record(),
                                    pupil.patterns(),
                                    pupil.local(),
                                    List.of(new Narrative(Narrative.Source.CONCERN, 0, forgotten))),
                                egress))
                .build();
        Session session = pipeline.open(NarrativeSchool.site(Disclosure.NARRATIVE))) {
      assertRefused(session.analyze(record));
    }
  }

  private void assertRefused(Analysis analysis) {
    assertEquals(LlmStatus.REFUSED_BY_GATE, analysis.llm().status());
    assertEquals(analysis.local().level(), analysis.level());
    assertEquals(List.of(), school.llm.requests);
    assertTrue(school.events.get(0) instanceof AuditEvent.RequestRefused, school.events.toString());
    assertTrue(school.events.get(1) instanceof AuditEvent.Analyzed);
  }

  private static SafeText words(String... words) {
    SafeVocabulary vocabulary = Safeguard.vocabulary();
    List<SafeText.Piece> pieces = new ArrayList<>();
    for (String word : words) {
      for (int i = 0; i < vocabulary.size(); i++) {
        if (vocabulary.word(i).equals(word)) {
          pieces.add(new SafeText.Word(i, SafeText.Form.LOWER));
          pieces.add(new SafeText.Mark(SafeMark.SPACE));
        }
      }
    }
    return new SafeText(pieces);
  }
}
