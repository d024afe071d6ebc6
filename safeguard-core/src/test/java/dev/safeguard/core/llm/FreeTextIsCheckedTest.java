package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.safeguard.api.stage.Egress.AnswerFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreeTextIsCheckedTest {

  @Test
  void ordinaryProseIsLetThrough() {
    for (String text :
        new String[] {
          "",
          "Behaviour is rising (6 events in 5 weeks), strength 0.6; attendance is not.",
          "See BEHAV_DISRUPTIVE, [ACAD_MATHS_STRUGGLE] and CROSS_BEHAVIOUR_ACADEMIC.",
          "e.g. talk to the pupil, i.e. listen first. And so on...",
          "Risk > 0.5, but < is a sign of markup".replace("<", "less"),
          "– déjà vu – naïve “quotes” … ☂ 你好 مرحبا",
          "counts: 12, 15, 20, 30; weeks: 5, 6, 7",
          "line one\nline two\ttabbed\r\nend",
          "20-30% and/or 3/4",
          "_leading and trailing_ underscore"
        }) {
      assertNull(fault(text), text);
    }
  }

  @Test
  void markupLinksAndAddressesAreForbidden() {
    for (String text :
        new String[] {
          "<script>alert(1)</script>",
          "a <b> c",
          "click [here](javascript:alert(1))",
          "[here][1]",
          "[1]: /etc",
          "`code`",
          "see https://example.org/x",
          "see //host/path",
          "see example.org",
          "see www.example.org for more",
          "mail sarah@example.org",
          "@sarah"
        }) {
      assertEquals(AnswerFault.FORBIDDEN_TEXT, fault(text), text);
    }
  }

  @Test
  void numbersThatCouldBeAnIdentifierAreForbidden() {
    for (String text :
        new String[] {
          "call 07700900123",
          "call 07700 900 123",
          "call +44 (0)7700-900123",
          "born 2012-03-04",
          "born 04/03/2012",
          "UPN A801200001001",
          "٠٧٧٠٠٩٠٠١٢٣",
          "ref a1b2c3d4e5f6a7b8"
        }) {
      assertEquals(AnswerFault.FORBIDDEN_TEXT, fault(text), text);
    }
  }

  @Test
  void anythingLikeATokenIsForbiddenSinceNoneWasGiven() {
    for (String text :
        new String[] {
          "STU_5ZK0Q2M8X7RWVB3N4", "see stu_5zk0q2m8x7rwvb3n4.", "PAR_1", "the STA_X said"
        }) {
      assertEquals(AnswerFault.FORBIDDEN_TEXT, fault(text), text);
    }
  }

  @Test
  void charactersThatChangeHowTextIsShownAreForbidden() {
    for (char c :
        new char[] {
          0, 7, 27, 127, 0x85, 0x200B, 0x202E, 0x2066, 0x2028, 0xFEFF, 0xE000, 0xD800, 0xFF1C,
          0xFF20
        }) {
      assertEquals(AnswerFault.FORBIDDEN_TEXT, fault("a" + c + "b"), Integer.toHexString(c));
    }
  }

  @Test
  void aPatternThatWasNotSentIsNamedAsSuch() {
    assertEquals(AnswerFault.UNKNOWN_PATTERN, fault("also CONCERN_NEGLECT"));
    assertEquals(AnswerFault.UNKNOWN_PATTERN, fault("CONCERN_NEGLECT."));
  }

  @Test
  void isBounded() {
    assertNull(fault("a".repeat(FreeTextCheck.MAX_CHARS)));
    assertEquals(AnswerFault.TOO_LARGE, fault("a".repeat(FreeTextCheck.MAX_CHARS + 1)));
  }

  @Test
  void lineBreaksBecomeSpaces() {
    assertEquals("a b c", FreeTextCheck.onOneLine("\na\tb\nc\n"));
    assertEquals("a  b", FreeTextCheck.onOneLine("a  b"));
  }

  private static @Nullable AnswerFault fault(String text) {
    return FreeTextCheck.faultIn(text, Samples.three());
  }
}
