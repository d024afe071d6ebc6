package dev.safeguard.core.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.spi.HostKeys;
import dev.safeguard.api.spi.VaultException;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.crypto.SessionKey;
import dev.safeguard.core.tokenize.SessionTokens;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionVaultTest {
  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String NAME = "Sarah Johnson";

  private final InMemoryVaultStore store = new InMemoryVaultStore();
  private final HostKeys hostKeys = HostKeyRing.ofKey("a", bytes(1));
  private final StudentRecord record =
      StudentRecord.builder("STU12345").asOf(LocalDate.of(2026, 3, 20)).build();

  private static byte[] bytes(int value) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) value);
    return key;
  }

  private SessionVault vault(SessionId id, SessionKey key) {
    return SessionVault.open(store, hostKeys, id, key, NOW, RANDOM);
  }

  private Pipeline pipeline(HostKeys keys) {
    return Safeguard.pipeline().vault(store, keys).clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();
  }

  @Test
  void aRowOpensOnlyWhereItBelongs() {
    SessionKey key = SessionKey.random(RANDOM);
    SessionId here = new SessionId("sfg_1");
    SessionVault vault = vault(here, key);
    Token token = new Token(TokenKind.STU, 1, (short) 1);
    vault.keep(token, NAME);
    assertEquals(Optional.of(NAME), vault.find(token));
    byte[] row = store.get(here, token).orElseThrow();
    assertFalse(new String(row, StandardCharsets.ISO_8859_1).contains("Sarah"));

    // Another token, another kind, another session under the same key.
    Token other = new Token(TokenKind.STU, 2, (short) 1);
    Token kind = new Token(TokenKind.PER, 1, (short) 1);
    store.putIfAbsent(here, other, row);
    store.putIfAbsent(here, kind, row);
    SessionId elsewhere = new SessionId("sfg_2");
    SessionVault same = vault(elsewhere, key);
    store.putIfAbsent(elsewhere, token, row);
    for (Token moved : new Token[] {other, kind}) {
      VaultException e = assertThrows(VaultException.class, () -> vault.find(moved));
      assertFalse(e.toString().contains("Sarah"));
    }
    assertThrows(VaultException.class, () -> same.find(token));

    // One bit.
    for (int i = 0; i < row.length; i++) {
      byte[] changed = row.clone();
      changed[i] ^= 1;
      Token spot = new Token(TokenKind.PAR, i, (short) 0);
      store.putIfAbsent(here, spot, changed);
      assertThrows(VaultException.class, () -> vault.find(spot));
    }
  }

  @Test
  void aTokenThatStandsForAnotherIsRefused() {
    SessionVault vault = vault(new SessionId("sfg_1"), SessionKey.random(RANDOM));
    Token token = new Token(TokenKind.STU, 1, (short) 1);
    vault.keep(token, NAME);
    vault.keep(token, NAME);
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> vault.keep(token, "Amelia Brown"));
    assertFalse(e.toString().contains("Amelia") || e.toString().contains("Sarah"));
  }

  @Test
  void anIdentityIsKeptBeforeItsTokenIsGivenOut() {
    SessionKey key = SessionKey.random(RANDOM);
    SessionId id = new SessionId("sfg_1");
    Token token;
    try (SessionTokens tokens = new SessionTokens(key, vault(id, key))) {
      token = tokens.issue(TokenKind.STU, "STU12345");
    }
    SessionKey again = SessionVault.key(store, hostKeys, id);
    try (SessionTokens tokens =
        new SessionTokens(again, SessionVault.reopen(store, id, again, RANDOM))) {
      assertEquals(Optional.of("STU12345"), tokens.resolve(token));
      assertTrue(tokens.isOf(token, "STU12345"));
      assertFalse(tokens.isOf(token, "STU12346"));
      assertEquals(token, tokens.issue(TokenKind.STU, "STU12345"));
    }
  }

  @Test
  void aSessionIsReopenedWithItsTokens() {
    Analysis analysis;
    SessionId id;
    try (Pipeline pipeline = pipeline(hostKeys);
        Session session = pipeline.open(Site.standard())) {
      id = session.id();
      analysis = session.analyze(record);
    }
    try (Pipeline pipeline = pipeline(hostKeys);
        Session session = pipeline.reopen(Site.standard(), id)) {
      assertEquals(
          "STU12345", session.report(analysis, record, Reader.safeguardingLead()).studentId());
      assertEquals(analysis.record().student(), session.analyze(record).record().student());
    }
    try (Pipeline pipeline = pipeline(HostKeyRing.ofKey("a", bytes(2)))) {
      assertThrows(VaultException.class, () -> pipeline.reopen(Site.standard(), id));
    }
    try (Pipeline pipeline = Safeguard.pipeline().build()) {
      assertThrows(ConfigurationException.class, () -> pipeline.reopen(Site.standard(), id));
    }
  }

  @Test
  void whatIsDestroyedIsNeverRestored() {
    try (Pipeline pipeline = pipeline(hostKeys)) {
      Session session = pipeline.open(Site.standard());
      Token token = session.analyze(record).record().student();
      session.destroy();
      assertTrue(store.key(session.id()).isEmpty());
      assertTrue(store.get(session.id(), token).isEmpty());
      assertThrows(IllegalStateException.class, () -> session.analyze(record));
      assertThrows(VaultException.class, () -> pipeline.reopen(Site.standard(), session.id()));
    }
  }

  @Test
  void theHostsKeyIsChangedWhileASessionIsOpen() {
    HostKeyRing older = HostKeyRing.ofKey("2025", bytes(1));
    HostKeyRing newer = HostKeyRing.ofPassword("2026", "correct horse".toCharArray());
    try (Pipeline pipeline = pipeline(older);
        Session session = pipeline.open(Site.standard())) {
      Token token = session.analyze(record).record().student();
      assertEquals(1, VaultCare.rotate(store, newer.andEarlier(older)));
      assertEquals(0, VaultCare.rotate(store, newer.andEarlier(older)));
      assertEquals("2026", store.key(session.id()).orElseThrow().key().hostKey());
      assertEquals(token, session.analyze(record).record().student());
      // The earlier key is not needed any more; another instance knows the password only.
      HostKeyRing later = HostKeyRing.ofPassword("2026", "correct horse".toCharArray());
      try (Pipeline next = pipeline(later);
          Session again = next.reopen(Site.standard(), session.id())) {
        assertEquals(token, again.analyze(record).record().student());
      }
      HostKeyRing wrong = HostKeyRing.ofPassword("2026", "battery".toCharArray());
      assertThrows(VaultException.class, () -> SessionVault.key(store, wrong, session.id()));
      assertThrows(VaultException.class, () -> SessionVault.key(store, older, session.id()));
    }
  }

  @Test
  void aWrappedKeyIsBoundToItsSession() {
    SessionKey key = SessionKey.random(RANDOM);
    HostKeys.WrappedKey wrapped = hostKeys.wrap(new SessionId("sfg_1"), key.secret());
    assertEquals(32, hostKeys.unwrap(new SessionId("sfg_1"), wrapped).length);
    assertThrows(VaultException.class, () -> hostKeys.unwrap(new SessionId("sfg_2"), wrapped));
    assertThrows(
        VaultException.class,
        () -> hostKeys.unwrap(new SessionId("sfg_1"), new HostKeys.WrappedKey("a", "no base 64!")));
    assertNotEquals(wrapped, hostKeys.wrap(new SessionId("sfg_1"), key.secret()));
    assertFalse(wrapped.toString().contains(wrapped.base64()));
    assertThrows(ConfigurationException.class, () -> HostKeyRing.ofKey("a", new byte[16]));
    assertThrows(
        ConfigurationException.class,
        () -> HostKeyRing.ofKey("a", bytes(1)).andEarlier(HostKeyRing.ofKey("a", bytes(2))));
  }

  @Test
  void retentionDestroysWhatIsOlder() {
    vault(new SessionId("sfg_1"), SessionKey.random(RANDOM));
    SessionVault.open(
        store,
        hostKeys,
        new SessionId("sfg_2"),
        SessionKey.random(RANDOM),
        NOW.plusSeconds(1),
        RANDOM);
    assertEquals(1, VaultCare.destroyBefore(store, NOW.plusSeconds(1)));
    assertTrue(store.key(new SessionId("sfg_1")).isEmpty());
    assertTrue(store.key(new SessionId("sfg_2")).isPresent());
  }
}
