package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.stage.Egress.AnswerFault;
import dev.safeguard.api.stage.Egress.Reply;
import dev.safeguard.api.text.Narrative;
import dev.safeguard.api.text.SafeMark;
import dev.safeguard.api.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandardLlmAnalyzerTest {
  private static final String GOOD =
      "{\"risk_level\":\"LOW\",\"confidence\":1,\"patterns\":[],\"pattern_combinations\":[],"
          + "\"evidence_summary\":\"\",\"recommendations\":[],\"reasoning\":\"\"}";

  @Test
  void asksNothingWhereNoPatternWasFoundWhateverTheLevel() throws Exception {
    FakeEgress egress = new FakeEgress(Disclosure.CODES);
    assertEquals(
        LlmAnalysis.without(LlmStatus.NOT_NEEDED, "fake", 0, Disclosure.CODES),
        analyzer().analyze(Samples.pupil(RiskLevel.CRITICAL, List.of()), egress));
  }

  @Test
  void asksEvenWhereTheLevelIsTheHighest() throws Exception {
    FakeEgress egress = new FakeEgress(Disclosure.CODES, answered(GOOD));
    assertEquals(LlmStatus.ANSWERED, analyze(egress).status());
    assertEquals(List.of(Payload.of(RiskLevel.CRITICAL, Samples.three())), egress.payloads);
  }

  @Test
  void asksNothingWhereNothingMayLeave() throws Exception {
    FakeEgress egress = new FakeEgress(Disclosure.NONE);
    assertEquals(
        LlmAnalysis.without(LlmStatus.DISABLED, "fake", 0, Disclosure.NONE), analyze(egress));
  }

  @Test
  void aGoodAnswerIsTheOpinion() throws Exception {
    FakeEgress egress = new FakeEgress(Disclosure.CODES, answered(GOOD));
    assertEquals(
        new LlmAnalysis(
            LlmStatus.ANSWERED,
            new LlmOpinion(RiskLevel.LOW, 1, List.of(), List.of(), List.of(), "", ""),
            "fake",
            1,
            Disclosure.CODES,
            "sha"),
        analyze(egress));
  }

  @Test
  void asksAgainWithTheFaultsNamed() throws Exception {
    FakeEgress egress =
        new FakeEgress(
            Disclosure.CODES,
            answered("no"),
            answered(GOOD.replace("LOW", "SEVERE").replace(":1", ":9")),
            answered(GOOD));
    LlmAnalysis analysis = analyze(egress);
    assertEquals(LlmStatus.ANSWERED, analysis.status());
    assertEquals(3, analysis.attempts());
    assertEquals(1, Set.copyOf(egress.payloads).size());
    assertEquals(
        List.of(
            List.of(),
            List.of(AnswerFault.NOT_JSON),
            List.of(AnswerFault.UNKNOWN_LEVEL, AnswerFault.CONFIDENCE_OUT_OF_RANGE)),
        egress.faults);
  }

  @Test
  void notesStandBehindTheCodesAndThePupilIsCalledPupil() throws Exception {
    SafeText text =
        new SafeText(
            List.of(
                new SafeText.Pseudonym(Samples.STUDENT),
                new SafeText.Mark(SafeMark.SPACE),
                new SafeText.Word(1, SafeText.Form.LOWER),
                new SafeText.Mark(SafeMark.SPACE),
                new SafeText.Mark(SafeMark.QUOTE),
                new SafeText.Word(0, SafeText.Form.UPPER),
                new SafeText.Mark(SafeMark.QUOTE),
                new SafeText.Mark(SafeMark.LINE)));
    AssessedPupil pupil = Samples.pupil(RiskLevel.HIGH, Samples.three());
    List<Narrative> notes = new ArrayList<>();
    for (Narrative.Source source : Narrative.Source.values()) {
      notes.add(new Narrative(source, source.ordinal() - 1, text));
    }
    FakeEgress egress = new FakeEgress(Disclosure.NARRATIVE, new Reply.Refused());
    analyzer()
        .analyze(new AssessedPupil(pupil.record(), pupil.patterns(), pupil.local(), notes), egress);
    String codes = Payload.of(RiskLevel.HIGH, Samples.three());
    String said = "PUPIL was \\\"UPSET\\\"\\n\"";
    assertEquals(
        codes.substring(0, codes.length() - 1)
            + ",\"narrative\":[\"incident: "
            + said
            + ",\"message, week 0: "
            + said
            + ",\"online safety, week 1: "
            + said
            + ",\"concern, week 2: "
            + said
            + "]}",
        egress.payloads.get(0));
  }

  @Test
  void givesUpAfterAskingTwiceMore() throws Exception {
    FakeEgress egress =
        new FakeEgress(Disclosure.CODES, answered("a"), answered("b"), answered("c"));
    assertEquals(
        new LlmAnalysis(LlmStatus.INVALID_ANSWER, null, "fake", 3, Disclosure.CODES, "sha"),
        analyze(egress));
  }

  @Test
  void asksAgainNoMoreOftenThanThePolicySays() throws Exception {
    FakeEgress egress = new FakeEgress(Disclosure.CODES, answered("a"));
    LlmAnalysis analysis =
        new StandardLlmAnalyzer(LlmPolicy.defaults().withMaxAskAgain(0), Samples::words)
            .analyze(Samples.pupil(RiskLevel.LOW, Samples.three()), egress);
    assertEquals(LlmStatus.INVALID_ANSWER, analysis.status());
    assertEquals(1, analysis.attempts());
  }

  @Test
  void aRefusalOfTheGateEndsIt() throws Exception {
    assertEquals(
        new LlmAnalysis(LlmStatus.REFUSED_BY_GATE, null, "fake", 1, Disclosure.CODES, null),
        analyze(new FakeEgress(Disclosure.CODES, new Reply.Refused())));
  }

  @Test
  void whatLeftBeforeARefusalIsStillTold() throws Exception {
    assertEquals(
        new LlmAnalysis(LlmStatus.REFUSED_BY_GATE, null, "fake", 2, Disclosure.CODES, "sha"),
        analyze(new FakeEgress(Disclosure.CODES, answered("a"), new Reply.Refused())));
  }

  @Test
  void noAnswerInTimeEndsIt() throws Exception {
    assertEquals(
        new LlmAnalysis(LlmStatus.UNAVAILABLE, null, "fake", 1, Disclosure.CODES, "sha2"),
        analyze(new FakeEgress(Disclosure.CODES, new Reply.Unavailable("sha2"))));
  }

  private static Reply answered(String text) {
    return new Reply.Answered(text, "sha");
  }

  private static StandardLlmAnalyzer analyzer() {
    return new StandardLlmAnalyzer(LlmPolicy.defaults(), Samples::words);
  }

  private static LlmAnalysis analyze(FakeEgress egress) throws InterruptedException {
    return analyzer().analyze(Samples.pupil(RiskLevel.CRITICAL, Samples.three()), egress);
  }
}
