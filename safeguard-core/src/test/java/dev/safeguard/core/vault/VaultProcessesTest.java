package dev.safeguard.core.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.safeguard.api.token.Token;
import dev.safeguard.core.crypto.SessionKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one vault: one that is killed, and two at once. */
class VaultProcessesTest {
  private static final int KILLS = 8;

  private static void open(String place) {
    SecureRandom random = new SecureRandom();
    try (JdbcVaultStore store = VaultWriter.store(place)) {
      SessionVault.open(
          store,
          VaultWriter.hostKeys(),
          VaultWriter.SESSION,
          SessionKey.random(random),
          Instant.EPOCH,
          random);
    }
  }

  private static void assertKept(Map<Token, String> confirmed, String place) {
    try (JdbcVaultStore store = VaultWriter.store(place)) {
      SessionKey key = SessionVault.key(store, VaultWriter.hostKeys(), VaultWriter.SESSION);
      SessionVault vault = SessionVault.reopen(store, VaultWriter.SESSION, key, new SecureRandom());
      confirmed.forEach(
          (token, identity) -> assertEquals(Optional.of(identity), vault.find(token)));
    }
  }

  private static void read(String line, Map<Token, String> confirmed) {
    int space = line.indexOf(' ');
    Optional<Token> token = Token.parse(line.substring(space + 1));
    // The last line before a kill may be cut short.
    token.ifPresent(whole -> confirmed.put(whole, "pupil " + line.substring(0, space)));
  }

  @Test
  void killedAtAnyMomentItHasLostNothingItConfirmed(@TempDir Path folder) throws Exception {
    String url = folder.resolve("vault").toString();
    open(url);
    Random random = new Random(5);
    Map<Token, String> confirmed = new HashMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process writer = VaultWriter.start(url, kill * 100_000, (kill + 1) * 100_000);
      try (BufferedReader lines = writer.inputReader()) {
        for (int i = 1 + random.nextInt(60); i > 0; i--) {
          String line = lines.readLine();
          assertNotNull(line, "the writer ended by itself");
          read(line, confirmed);
        }
        writer.destroyForcibly().waitFor();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          read(line, confirmed);
        }
      } catch (IOException e) {
        // The pipe broke with the process: what was read was confirmed.
        assertFalse(writer.isAlive());
      }
      assertKept(confirmed, url);
    }
  }

  @Test
  void twoProcessesNeverGiveOnePersonTwoTokens() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      open(url);
      Process one = VaultWriter.start(url, 0, 300);
      Process two = VaultWriter.start(url, 0, 300);
      Map<Token, String> first = all(one);
      Map<Token, String> second = all(two);
      assertEquals(300, first.size());
      assertEquals(first, second);
      assertKept(first, url);
    }
  }

  private static Map<Token, String> all(Process process) throws Exception {
    Map<Token, String> all = new HashMap<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        read(line, all);
      }
    }
    assertEquals(0, process.waitFor());
    return all;
  }
}
