package dev.safeguard.api.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenTextTest {
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void aTokenReadsBackAsItself() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      Token token = any(random);
      assertEquals(Optional.of(token), Token.parse(token.toString()));
    }
  }

  @Test
  void itsTextIsTheKindAndSeventeenSymbolsWithoutLookAlikes() {
    Random random = new Random(2);
    for (int i = 0; i < 1_000; i++) {
      String text = any(random).toString();
      assertTrue(text.matches("[A-Z]{3}_[0-9A-HJKMNP-TV-Z]{17}"), text);
    }
  }

  @Test
  void theBitsStandInOrderFiveToASymbol() {
    assertEquals(
        "STU_0123456789ABCDEF",
        new Token(TokenKind.STU, 0x00443214C74254B6L, (short) 0x35CF).toString().substring(0, 20));
  }

  @Test
  void everySingleWrongSymbolIsDetected() {
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      String text = any(random).toString();
      for (int at = 4; at < text.length(); at++) {
        for (int s = 0; s < SYMBOLS.length(); s++) {
          if (SYMBOLS.charAt(s) != text.charAt(at)) {
            String wrong = text.substring(0, at) + SYMBOLS.charAt(s) + text.substring(at + 1);
            assertEquals(Optional.empty(), Token.parse(wrong));
          }
        }
      }
    }
  }

  @Test
  void everySwapOfTwoSymbolsIsDetected() {
    Random random = new Random(4);
    for (int i = 0; i < 200; i++) {
      String text = any(random).toString();
      for (int a = 4; a < text.length(); a++) {
        for (int b = a + 1; b < text.length(); b++) {
          if (text.charAt(a) != text.charAt(b)) {
            StringBuilder swapped = new StringBuilder(text);
            swapped.setCharAt(a, text.charAt(b));
            swapped.setCharAt(b, text.charAt(a));
            assertEquals(Optional.empty(), Token.parse(swapped));
          }
        }
      }
    }
  }

  @Test
  void aChangedKindIsDetected() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      Token token = any(random);
      for (TokenKind kind : TokenKind.values()) {
        if (kind != token.kind()) {
          assertEquals(Optional.empty(), Token.parse(kind + token.toString().substring(3)));
        }
      }
    }
  }

  @Test
  void nothingIsGuessed() {
    String text = any(new Random(6)).toString();
    assertEquals(Optional.empty(), Token.parse(text.toLowerCase(Locale.ROOT)));
    assertEquals(Optional.empty(), Token.parse(" " + text));
    assertEquals(Optional.empty(), Token.parse(text + "0"));
    assertEquals(Optional.empty(), Token.parse(text.replace('_', '-')));
    assertEquals(Optional.empty(), Token.parse("XYZ" + text.substring(3)));
    assertEquals(Optional.empty(), Token.parse(text.substring(0, 4) + "é" + text.substring(5)));
    assertEquals(Optional.empty(), Token.parse(""));
  }

  @Test
  void tokensAreOrderedByKindThenBits() {
    Token low = new Token(TokenKind.STU, 1, (short) 2);
    assertTrue(low.compareTo(new Token(TokenKind.STA, 0, (short) 0)) < 0);
    assertTrue(low.compareTo(new Token(TokenKind.STU, -1, (short) 0)) < 0);
    assertTrue(low.compareTo(new Token(TokenKind.STU, 1, (short) -1)) < 0);
    assertEquals(0, low.compareTo(new Token(TokenKind.STU, 1, (short) 2)));
  }

  private static Token any(Random random) {
    TokenKind[] kinds = TokenKind.values();
    return new Token(
        kinds[random.nextInt(kinds.length)], random.nextLong(), (short) random.nextInt());
  }
}
