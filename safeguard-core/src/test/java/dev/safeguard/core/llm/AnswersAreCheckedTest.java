package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.stage.Egress.AnswerFault;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of an LLM's answer gets through. */
class AnswersAreCheckedTest {
  private static final String GOOD =
      "{\"risk_level\":\"CRITICAL\",\"confidence\":0.75,\"patterns\":[\"ACAD_MATHS_STRUGGLE\","
          + "\"BEHAV_DISRUPTIVE\",\"BEHAV_DISRUPTIVE\"],\"pattern_combinations\":"
          + "[\"CROSS_BEHAVIOUR_ACADEMIC\"],\"evidence_summary\":\"Rising, 6 events.\\nNew.\","
          + "\"recommendations\":[\"WELLBEING_CHECK\",\"ACADEMIC_SUPPORT\"],"
          + "\"reasoning\":\"BEHAV_DISRUPTIVE is rising.\"}";

  private static final LlmOpinion OPINION =
      new LlmOpinion(
          RiskLevel.CRITICAL,
          0.75,
          List.of(Samples.code("ACAD_MATHS_STRUGGLE"), Samples.code("BEHAV_DISRUPTIVE")),
          List.of(Samples.code("CROSS_BEHAVIOUR_ACADEMIC")),
          List.of(Recommendation.ACADEMIC_SUPPORT, Recommendation.WELLBEING_CHECK),
          "Rising, 6 events. New.",
          "BEHAV_DISRUPTIVE is rising.");

  @Test
  void aGoodAnswerIsTakenOver() {
    assertEquals(new CheckedAnswer.Valid(OPINION), read(GOOD));
  }

  @Test
  void fencesChatterAndUnknownFieldsDoNoHarm() {
    for (String answer :
        new String[] {
          "```json\n" + GOOD + "\n```",
          "Sure! Here is the {result}:\n\n" + GOOD + "\n\nAnything else?",
          "\uFEFF  " + GOOD + "  ",
          GOOD.replace("{\"risk", "{\"name\":{\"a\":[1,{\"b\":null}]},\"x\":\"<b>\",\"risk"),
          "<think>the level is {high}, or so</think>" + GOOD
        }) {
      assertEquals(new CheckedAnswer.Valid(OPINION), read(answer), answer);
    }
  }

  @Test
  void whatIsNoSingleObjectIsNotJson() {
    for (String answer :
        new String[] {
          "",
          "The level is HIGH.",
          "[]",
          GOOD.substring(0, GOOD.length() - 1),
          GOOD.substring(0, 40),
          GOOD + GOOD,
          GOOD + " or else {}",
          "{{{{",
          "{".repeat(5000),
          "{x} ".repeat(20) + GOOD
        }) {
      assertFaults(answer, AnswerFault.NOT_JSON);
    }
  }

  @Test
  void sizeAndDepthAreBounded() {
    assertFaults(GOOD + " ".repeat(AnswerReader.MAX_CHARS), AnswerFault.TOO_LARGE);
    assertFaults("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}", AnswerFault.TOO_LARGE);
    assertFaults("{\"confidence\":0." + "1".repeat(200) + "}", AnswerFault.TOO_LARGE);
    assertFaults(
        GOOD.replace("is rising", "a ".repeat(FreeTextCheck.MAX_CHARS)), AnswerFault.TOO_LARGE);
  }

  @Test
  void everyFieldIsRequired() {
    for (String field :
        new String[] {
          "risk_level",
          "confidence",
          "patterns",
          "pattern_combinations",
          "evidence_summary",
          "recommendations",
          "reasoning"
        }) {
      assertFaults(GOOD.replace("\"" + field + "\":", "\"other\":"), AnswerFault.MISSING_FIELD);
    }
    assertFaults("{}", AnswerFault.MISSING_FIELD);
  }

  @Test
  void everyFieldHasItsType() {
    for (String[] change :
        new String[][] {
          {"\"CRITICAL\"", "3"},
          {"\"CRITICAL\"", "null"},
          {"0.75", "\"0.75\""},
          {"0.75", "null"},
          {"0.75", "{\"value\":0.75}"},
          {"[\"CROSS_BEHAVIOUR_ACADEMIC\"]", "\"CROSS_BEHAVIOUR_ACADEMIC\""},
          {"[\"CROSS_BEHAVIOUR_ACADEMIC\"]", "[[\"CROSS_BEHAVIOUR_ACADEMIC\"]]"},
          {"[\"WELLBEING_CHECK\",\"ACADEMIC_SUPPORT\"]", "{}"},
          {"[\"WELLBEING_CHECK\",", "[{\"id\":\"WELLBEING_CHECK\"},"},
          {"\"BEHAV_DISRUPTIVE is rising.\"", "[\"rising\"]"},
          {"\"reasoning\":", "\"reasoning\":\"a\",\"reasoning\":"}
        }) {
      assertFaults(GOOD.replace(change[0], change[1]), AnswerFault.WRONG_TYPE);
    }
  }

  @Test
  void levelsAreTheFourThereAre() {
    for (String level : new String[] {"SEVERE", "critical", "", "CRITICAL "}) {
      assertFaults(GOOD.replace("\"CRITICAL\"", "\"" + level + "\""), AnswerFault.UNKNOWN_LEVEL);
    }
  }

  @Test
  void confidenceIsBetweenZeroAndOne() {
    for (String confidence : new String[] {"7", "-0.1", "1.01", "1e9"}) {
      assertFaults(GOOD.replace("0.75", confidence), AnswerFault.CONFIDENCE_OUT_OF_RANGE);
    }
    for (String confidence : new String[] {"0", "1", "1.0", "5e-1"}) {
      assertInstanceOf(CheckedAnswer.Valid.class, read(GOOD.replace("0.75", confidence)));
    }
    assertFaults(GOOD.replace("0.75", "NaN"), AnswerFault.NOT_JSON);
  }

  @Test
  void patternsAreAmongThoseThatWereSent() {
    for (String pattern :
        new String[] {"CONCERN_NEGLECT", "BEHAV_X", "STU_5ZK0Q2M8X7RWVB3N4", "behav_disruptive"}) {
      assertFaults(
          GOOD.replace("[\"ACAD_MATHS_STRUGGLE\"", "[\"" + pattern + "\""),
          AnswerFault.UNKNOWN_PATTERN);
    }
  }

  @Test
  void combinationsAreCrossDomainPatterns() {
    assertFaults(
        GOOD.replace("[\"CROSS_BEHAVIOUR_ACADEMIC\"]", "[\"BEHAV_DISRUPTIVE\"]"),
        AnswerFault.UNKNOWN_PATTERN);
    assertFaults(
        GOOD.replace("[\"CROSS_BEHAVIOUR_ACADEMIC\"]", "[\"CROSS_MULTIPLE_DOMAINS\"]"),
        AnswerFault.UNKNOWN_PATTERN);
  }

  @Test
  void recommendationsAreOfTheCatalogue() {
    assertFaults(
        GOOD.replace("\"WELLBEING_CHECK\"", "\"EXCLUDE_THE_PUPIL\""),
        AnswerFault.UNKNOWN_RECOMMENDATION);
  }

  @Test
  void nobodyIsNamed() {
    assertFaults(
        GOOD.replace("is rising", "of Amelia Okonkwo is rising"), AnswerFault.FORBIDDEN_TEXT);
    assertFaults(GOOD.replace("Rising, 6", "Zebedee, 6"), AnswerFault.FORBIDDEN_TEXT);
  }

  @Test
  void allFaultsAreNamedTogether() {
    assertFaults(
        GOOD.replace("\"CRITICAL\"", "\"SEVERE\"")
            .replace("0.75", "7")
            .replace("\"WELLBEING_CHECK\"", "\"SUSPEND\"")
            .replace("is rising", "<script>"),
        AnswerFault.UNKNOWN_LEVEL,
        AnswerFault.CONFIDENCE_OUT_OF_RANGE,
        AnswerFault.UNKNOWN_RECOMMENDATION,
        AnswerFault.FORBIDDEN_TEXT);
  }

  @Test
  void damagedAnswersNeverEndInAnythingButAVerdict() {
    Random random = new Random(5);
    int faulty = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder answer = new StringBuilder(GOOD);
      for (int edit = 0; edit < 3; edit++) {
        int at = random.nextInt(answer.length());
        switch (random.nextInt(3)) {
          case 0 -> answer.insert(at, (char) random.nextInt(0x10000));
          case 1 -> answer.setCharAt(at, "\"{}[],:\\0a".charAt(random.nextInt(10)));
          default -> answer.delete(at, Math.min(answer.length(), at + random.nextInt(9)));
        }
      }
      if (read(answer.toString()) instanceof CheckedAnswer.Faulty) {
        faulty++;
      }
    }
    assertEquals(true, faulty > 10_000 && faulty < 20_000, "faulty " + faulty);
  }

  private static CheckedAnswer read(String answer) {
    return AnswerReader.read(answer, Samples.three());
  }

  private static void assertFaults(String answer, AnswerFault first, AnswerFault... rest) {
    Set<AnswerFault> expected = EnumSet.of(first, rest);
    CheckedAnswer.Faulty faulty =
        assertInstanceOf(CheckedAnswer.Faulty.class, read(answer), answer);
    assertEquals(expected, EnumSet.copyOf(faulty.faults()), answer);
  }
}
