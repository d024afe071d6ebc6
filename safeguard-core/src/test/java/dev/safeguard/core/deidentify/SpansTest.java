package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.site.Roster;
import dev.safeguard.api.text.DeidentifiedText;
import dev.safeguard.api.text.DeidentifiedText.Span;
import dev.safeguard.core.tokenize.SessionTokens;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text is, the result is the text with its spans replaced, and nothing else. */
class SpansTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  private static final String[] PARTS = {
    "Sarah",
    "sarah's",
    "O’Connor",
    "will",
    "May",
    "said",
    " ",
    "  ",
    "-",
    ".",
    ", ",
    "\n",
    "\"",
    "'",
    "12",
    "07700 900123",
    "a@example.org",
    "@x_1",
    "4B",
    "é",
    "Ł",
    "\u0301",
    "山田",
    "محمد",
    "🙂",
    "\uD83D",
    "\uDE00",
    "http://",
    "www.",
    "///a.b.c",
    "Road",
    "Flat",
    "Year",
    "Reception",
    "van der",
    "1/2/2013",
    "(",
    ")",
    "\u0000",
    "\u200B",
    "ǅ",
    "ß",
    "İ",
    "%s",
    "$1",
    "\\",
    "{",
    "STU_"
  };

  private final Deidentifier deidentifier = new Deidentifier(Roster.EMPTY, List.of());
  private final SessionTokens tokens = new SessionTokens(new SecureRandom());

  @Test
  void anyTextGivesSoundSpans() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
        text.append(random.nextBoolean() ? " " : "");
      }
      assertSound(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "'", "''", "x", "X", ".", "\n", "é", "s'", "'s"})
  void theSmallestTextsToo(String text) {
    assertSound(text);
  }

  @Test
  void aLongTextTakesNoLongerThanItsLength() {
    assertSound("Sarah ".repeat(20_000));
    assertSound("1".repeat(100_000));
    assertSound("a-".repeat(50_000));
    assertSound("A.".repeat(50_000));
    assertSound("1 ".repeat(50_000));
    assertSound("a@".repeat(50_000));
    assertSound("1/".repeat(50_000));
  }

  private void assertSound(String text) {
    DeidentifiedText result = deidentifier.deidentify(text, AS_OF, tokens);
    StringBuilder expected = new StringBuilder();
    int from = 0;
    for (Span span : result.spans()) {
      assertTrue(span.start() >= from && span.end() > span.start(), "spans overlap");
      assertTrue(span.end() <= text.length(), "a span leaves the text");
      assertEquals(span.kind(), span.token().kind());
      expected.append(text, from, span.start()).append(span.token());
      from = span.end();
    }
    assertEquals(expected.append(text.substring(from)).toString(), result.text());
  }
}
