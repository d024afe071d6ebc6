package dev.safeguard.core.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionTokensTest {
  private final SecureRandom random = new SecureRandom();

  @Test
  void aPupilHasOneTokenInASessionWhateverTheOrder() {
    try (SessionTokens tokens = new SessionTokens(random)) {
      Token first = tokens.issue(TokenKind.STU, "STU1");
      tokens.issue(TokenKind.STU, "STU2");
      assertEquals(first, tokens.issue(TokenKind.STU, "STU1"));
      assertEquals(Optional.of("STU1"), tokens.resolve(first));
    }
  }

  @Test
  void identitiesOfAnyScriptComeBackAsTheyWere() {
    try (SessionTokens tokens = new SessionTokens(random)) {
      for (String id :
          List.of("Zo\u00EB", "\u0141ukasz", "\u00FF\u0100", "\uD83D\uDE00", "\uD800x")) {
        Token token = tokens.issue(TokenKind.PER, id);
        assertEquals(token, tokens.issue(TokenKind.PER, id));
        assertEquals(Optional.of(id), tokens.resolve(token));
        assertTrue(tokens.isOf(token, id));
        assertFalse(tokens.isOf(token, id + "x"));
      }
    }
  }

  @Test
  void aPupilHasUnrelatedTokensInTwoSessions() {
    try (SessionTokens a = new SessionTokens(random);
        SessionTokens b = new SessionTokens(random)) {
      Token token = a.issue(TokenKind.STU, "STU1");
      assertNotEquals(token, b.issue(TokenKind.STU, "STU1"));
      assertEquals(Optional.empty(), b.resolve(token));
    }
  }

  @Test
  void kindsAreKeptApart() {
    try (SessionTokens tokens = new SessionTokens(random)) {
      Token pupil = tokens.issue(TokenKind.STU, "7");
      Token teacher = tokens.issue(TokenKind.STA, "7");
      assertNotEquals(pupil.high(), teacher.high());
    }
  }

  @Test
  void aHundredThousandIdsShareNoToken() {
    try (SessionTokens tokens = new SessionTokens(random)) {
      Set<Token> seen = new HashSet<>();
      for (int i = 0; i < 100_000; i++) {
        assertTrue(seen.add(tokens.issue(TokenKind.STU, "STU" + i)));
      }
    }
  }

  @Test
  void longAndForeignIdentitiesHaveTokensToo() {
    try (SessionTokens tokens = new SessionTokens(random)) {
      Set<Token> seen = new HashSet<>();
      String id = "";
      for (int i = 0; i < 200; i++) {
        id += i % 3 == 0 ? "é" : i % 3 == 1 ? "x" : "𝔘";
        assertTrue(seen.add(tokens.issue(TokenKind.PER, id)));
      }
    }
  }

  @Test
  void anEmptyIdentityIsRefused() {
    try (SessionTokens tokens = new SessionTokens(random)) {
      assertThrows(IllegalArgumentException.class, () -> tokens.issue(TokenKind.STU, ""));
    }
  }

  @Test
  void aClosedSessionIssuesAndRestoresNothing() {
    SessionTokens tokens = new SessionTokens(random);
    Token token = tokens.issue(TokenKind.STU, "STU1");
    tokens.close();
    assertEquals(Optional.empty(), tokens.resolve(token));
    assertThrows(IllegalStateException.class, () -> tokens.issue(TokenKind.STU, "STU1"));
    StudentRecord record = StudentRecord.builder("STU1").build();
    assertThrows(IllegalStateException.class, () -> tokens.references(record));
  }

  @Test
  void manyThreadsGetTheSameTokens() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (SessionTokens tokens = new SessionTokens(random)) {
      Callable<List<Token>> all =
          () ->
              IntStream.range(0, 2_000)
                  .mapToObj(i -> tokens.issue(TokenKind.STU, "a rather long identity " + i))
                  .toList();
      List<Future<List<Token>>> results = threads.invokeAll(Collections.nCopies(8, all));
      for (Future<List<Token>> result : results) {
        assertEquals(results.get(0).get(), result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void nothingPrintsAnIdentity() {
    try (SessionTokens tokens = new SessionTokens(random)) {
      Token token = tokens.issue(TokenKind.STU, "Amelia");
      assertFalse((tokens.toString() + token).contains("Amelia"));
    }
  }
}
