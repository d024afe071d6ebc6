package dev.safeguard.core.vault;

import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.crypto.SessionKey;
import dev.safeguard.core.tokenize.SessionTokens;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import javax.sql.DataSource;

/**
 * A process of its own that issues tokens {@code from} to {@code to} in a session of a vault and
 * says each one when it has it.
 */
final class VaultWriter {
  static final SessionId SESSION = new SessionId("sfg_0123456789ab");

  static HostKeyRing hostKeys() {
    return HostKeyRing.ofKey("test", new byte[32]);
  }

  public static void main(String[] arguments) {
    JdbcVaultStore store = store(arguments[0]);
    SessionKey key = SessionVault.key(store, hostKeys(), SESSION);
    SecureRandom random = new SecureRandom();
    try (SessionTokens tokens =
        new SessionTokens(key, SessionVault.reopen(store, SESSION, key, random))) {
      for (int i = Integer.parseInt(arguments[1]); i < Integer.parseInt(arguments[2]); i++) {
        System.out.println(i + " " + tokens.issue(TokenKind.STU, "pupil " + i));
      }
    }
  }

  /** A file is H2's, anything else the URL of a PostgreSQL. */
  static JdbcVaultStore store(String place) {
    return place.startsWith("jdbc:")
        ? new JdbcVaultStore(source(place))
        : JdbcVaultStore.h2(Path.of(place));
  }

  private static DataSource source(String url) {
    return (DataSource)
        Proxy.newProxyInstance(
            VaultWriter.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> DriverManager.getConnection(url));
  }

  static Process start(String url, int from, int to) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("java.class.path"),
            VaultWriter.class.getName(),
            url,
            Integer.toString(from),
            Integer.toString(to))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private VaultWriter() {}
}
