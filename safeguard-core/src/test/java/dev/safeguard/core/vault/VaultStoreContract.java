package dev.safeguard.core.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.spi.HostKeys.WrappedKey;
import dev.safeguard.api.spi.VaultException;
import dev.safeguard.api.spi.VaultStore;
import dev.safeguard.api.spi.VaultStore.StoredKey;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/** What every vault store keeps to. */
abstract class VaultStoreContract {
  private static final Instant CREATED = Instant.parse("2026-03-02T09:00:00Z");
  private final Random random = new Random();

  /** The same store at every call of one test. */
  abstract VaultStore store() throws Exception;

  private SessionId session() {
    return new SessionId("sfg_" + Long.toHexString(random.nextLong()));
  }

  private Token token() {
    return new Token(TokenKind.STU, random.nextLong(), (short) random.nextInt());
  }

  private StoredKey key(SessionId session, String hostKey, Instant created) {
    return new StoredKey(session, new WrappedKey(hostKey, "d3JhcHBlZA=="), created);
  }

  @Test
  void aKeyIsKeptAndReplaced() throws Exception {
    SessionId session = session();
    assertEquals(Optional.empty(), store().key(session));
    store().saveKey(key(session, "a", CREATED));
    assertEquals(key(session, "a", CREATED), store().key(session).orElseThrow());
    store().saveKey(key(session, "b", CREATED));
    assertEquals(key(session, "b", CREATED), store().key(session).orElseThrow());
  }

  @Test
  void aKeyIsReplacedOnlyWhereItIsAndADestroyedSessionStaysSo() throws Exception {
    SessionId session = session();
    store().saveKey(key(session, "a", CREATED));
    assertTrue(store().replaceKey(key(session, "b", CREATED)));
    assertEquals(key(session, "b", CREATED), store().key(session).orElseThrow());
    store().destroy(session);
    assertEquals(false, store().replaceKey(key(session, "c", CREATED)));
    assertTrue(store().key(session).isEmpty());
  }

  @Test
  void aRowStandsOnceItIsThere() throws Exception {
    SessionId session = session();
    Token token = token();
    store().saveKey(key(session, "a", CREATED));
    assertTrue(store().get(session, token).isEmpty());
    assertArrayEquals(new byte[] {1, 2}, store().putIfAbsent(session, token, new byte[] {1, 2}));
    assertArrayEquals(new byte[] {1, 2}, store().putIfAbsent(session, token, new byte[] {3}));
    assertArrayEquals(new byte[] {1, 2}, store().get(session, token).orElseThrow());
    SessionId other = session();
    store().saveKey(key(other, "a", CREATED));
    assertTrue(store().get(other, token).isEmpty());
  }

  @Test
  void ofThoseWhoPutAtOnceAllSeeOne() throws Exception {
    VaultStore store = store();
    SessionId session = session();
    store.saveKey(key(session, "a", CREATED));
    Token token = token();
    int threads = 6;
    CyclicBarrier start = new CyclicBarrier(threads);
    Set<Byte> seen = ConcurrentHashMap.newKeySet();
    Thread[] all = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      byte mine = (byte) i;
      all[i] =
          new Thread(
              () -> {
                try {
                  start.await();
                  seen.add(store.putIfAbsent(session, token, new byte[] {mine})[0]);
                } catch (Exception e) {
                  seen.add((byte) -1);
                }
              });
      all[i].start();
    }
    for (Thread thread : all) {
      thread.join();
    }
    assertEquals(Set.of(store.get(session, token).orElseThrow()[0]), seen);
  }

  @Test
  void whatIsDestroyedIsGoneAndTakesNothingMore() throws Exception {
    SessionId session = session();
    Token token = token();
    store().saveKey(key(session, "a", CREATED));
    store().putIfAbsent(session, token, new byte[] {1});
    store().destroy(session);
    store().destroy(session);
    assertTrue(store().key(session).isEmpty());
    assertTrue(store().get(session, token).isEmpty());
    assertThrows(VaultException.class, () -> store().putIfAbsent(session, token, new byte[] {1}));
  }

  @Test
  void keysAreListedByAge() throws Exception {
    SessionId older = session();
    SessionId newer = session();
    store().saveKey(key(older, "a", CREATED));
    store().saveKey(key(newer, "a", CREATED.plusMillis(1)));
    List<SessionId> found =
        store().keysBefore(CREATED.plusMillis(1)).stream().map(StoredKey::session).toList();
    assertTrue(found.contains(older));
    assertTrue(!found.contains(newer));
  }
}
