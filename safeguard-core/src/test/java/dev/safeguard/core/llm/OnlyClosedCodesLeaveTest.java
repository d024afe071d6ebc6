package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.core.llm.Refusal.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the gate's scanner lets through under {@code CODES}, and what not. */
class OnlyClosedCodesLeaveTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void closedCodesAndShortNumbersMayLeave() {
    for (String payload :
        new String[] {
          "{}",
          "{\"pupil\":\"PUPIL\"}",
          "{\"patterns\":[]}",
          "{\"patterns\":[\"BEHAV_DISRUPTIVE\",\"ACAD_MATHS_STRUGGLE\",true,false,null,{}]}",
          "{\"severity\":0,\"strength\":-0.25,\"count\":9999,\"first\":10.99}",
          "{\"YOUNG_CARER\":{\"URGENT\":[[{\"behaviour\":\"FALLING\"}]]}}"
        }) {
      assertNull(scan(payload), payload);
    }
  }

  @Test
  void aWordThatIsNoCodeIsRefusedWhereItStands() {
    assertRefused("{\"pupil\":\"Sarah\"}", Rule.UNKNOWN_WORD, 10);
    assertRefused("{\"Sarah\":1}", Rule.UNKNOWN_WORD, 2);
    assertRefused("{\"pupil\":\"PUPIL \"}", Rule.UNKNOWN_WORD, 10);
    assertRefused("{\"pupil\":\"pupiL\"}", Rule.UNKNOWN_WORD, 10);
    assertRefused("{\"pupil\":\"\"}", Rule.UNKNOWN_WORD, 10);
    assertRefused("{\"pupil\":\"BEHAV_DISRUPTIV3\"}", Rule.UNKNOWN_WORD, 10);
    assertRefused("{\"pupil\":\"CROSS_BEHAVIOUR.ACADEMIC\"}", Rule.UNKNOWN_WORD, 10);
    assertRefused("{\"pupil\":\"STU_5ZK0Q2M8X7RWVB3N4\"}", Rule.UNKNOWN_WORD, 10);
    assertRefused("{\"pupil\":\"\\u0050UPIL\"}", Rule.UNKNOWN_WORD, 10);
    assertRefused("{\"pupil\":\"PÜPIL\"}", Rule.UNKNOWN_WORD, 10);
    assertRefused("{\"pupil\":\"\uD800\"}", Rule.UNKNOWN_WORD, 10);
  }

  @Test
  void aNumberThatCouldBeAnIdentifierIsRefused() {
    assertRefused("{\"count\":12345}", Rule.NUMBER_TOO_LONG, 9);
    assertRefused("{\"count\":0.123}", Rule.NUMBER_TOO_LONG, 9);
    assertRefused("{\"count\":7700900123}", Rule.NUMBER_TOO_LONG, 9);
    assertRefused("{\"patterns\":[7700,9001,23]}", Rule.NUMBER_IN_ARRAY, 17);
  }

  @Test
  void anythingButCanonicalJsonIsRefused() {
    for (String payload :
        new String[] {
          "",
          "null",
          "[]",
          "\"PUPIL\"",
          " {}",
          "{} ",
          "{ }",
          "{}{}",
          "{\"pupil\" :1}",
          "{\"pupil\":1,}",
          "{\"pupil\":[true,]}",
          "{\"pupil\":1",
          "{\"pupil\":[{}",
          "{\"pupil",
          "{\"pupil\"",
          "{\"pupil\":",
          "{\"pupil\":01}",
          "{\"pupil\":1.}",
          "{\"pupil\":.5}",
          "{\"pupil\":-}",
          "{\"pupil\":1e3}",
          "{\"pupil\":NaN}",
          "{\"pupil\":tru}",
          "{\"pupil\":nulL}",
          "{pupil:1}",
          "{'pupil':1}",
          "{\"pupil\":1}//Sarah",
          "\uFEFF{}"
        }) {
      Refusal refusal = scan(payload);
      assertNotNull(refusal, payload);
      assertEquals(Rule.NOT_CANONICAL_JSON, refusal.rule(), payload);
    }
  }

  @Test
  void sizeAndDepthAreBounded() {
    String deep = "{\"patterns\":[[[[[[]]]]]]}";
    assertRefused(deep, Rule.TOO_DEEP, 18);
    assertRefused("{\"pupil\":".repeat(1000), Rule.TOO_DEEP, 55);
    String large = "{\"patterns\":[" + "\"PUPIL\",".repeat(10_000) + "\"PUPIL\"]}";
    assertRefused(large, Rule.TOO_LARGE, CodesScanner.MAX_BYTES);
  }

  @Test
  void damagedPayloadsAreJudgedAsANaiveReaderJudgesThem() {
    Random random = new Random(42);
    String inserts = "\"{}[],:0123456789.-eE \\abcPUPILxyzÄ\uD83D";
    int refused = 0;
    for (int i = 0; i < 30_000; i++) {
      StringBuilder payload =
          new StringBuilder(
              Payload.of(
                  RiskLevel.values()[random.nextInt(4)], Samples.random(random).subList(0, 1)));
      int edits = 1 + random.nextInt(2);
      for (int edit = 0; edit < edits; edit++) {
        int at = random.nextInt(payload.length());
        char c = inserts.charAt(random.nextInt(inserts.length()));
        switch (random.nextInt(3)) {
          case 0 -> payload.insert(at, c);
          case 1 -> payload.setCharAt(at, c);
          default -> payload.deleteCharAt(at);
        }
      }
      boolean may = scan(payload.toString()) == null;
      refused += may ? 0 : 1;
      assertEquals(naively(payload.toString()), may, payload.toString());
    }
    assertEquals(true, refused > 20_000 && refused < 29_900, "refused " + refused);
  }

  /** A tree by Jackson, written again: equal bytes, known words and short numbers only. */
  private static boolean naively(String payload) {
    for (int i = 0; i < payload.length(); i++) {
      if (payload.charAt(i) > 126) {
        return false;
      }
    }
    try {
      JsonNode tree = MAPPER.readTree(payload);
      String plain = payload.replaceAll("-?[0-9.]+", "0");
      return tree != null
          && tree.isObject()
          && MAPPER.readTree(plain).toString().equals(plain)
          && wordsAreKnown(payload)
          && numbersAreShort(payload);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean wordsAreKnown(String payload) {
    String[] parts = payload.split("\"", -1);
    for (int i = 1; i < parts.length; i += 2) {
      byte[] word = (parts[i] + '"').getBytes(StandardCharsets.UTF_8);
      if (!ClosedWords.ALL.contains(parts[i])
          || ClosedVocabulary.CODES.endOfWord(word, 0) != word.length - 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean numbersAreShort(String payload) {
    String outside = payload.replaceAll("\"[^\"]*\"", "");
    return !outside.matches(".*[\\[][-0-9].*")
        && !outside.matches(".*[0-9]{5}.*")
        && !outside.matches(".*\\.[0-9]{3}.*");
  }

  private static void assertRefused(String payload, Rule rule, int position) {
    assertEquals(new Refusal(rule, position), scan(payload), payload);
  }

  private static @Nullable Refusal scan(String payload) {
    return CodesScanner.scan(payload.getBytes(StandardCharsets.UTF_8));
  }
}
