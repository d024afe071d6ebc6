package dev.safeguard.core.vault;

import dev.safeguard.api.spi.HostKeys.WrappedKey;
import dev.safeguard.api.spi.VaultException;
import dev.safeguard.api.spi.VaultStore;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.Token;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rows in a database: PostgreSQL, H2 and others that know {@code BYTEA}. Makes its two
 * tables, {@code safeguard_session} and {@code safeguard_token}, where they are missing. Every call
 * is one transaction on a connection of its own, so give it a pool; what the database confirms is
 * as durable as the database is set to be. An H2 file needs {@code WRITE_DELAY=0}, as {@link #h2}
 * sets it: without it H2 writes up to half a second after it confirms.
 */
public final class JdbcVaultStore implements VaultStore, AutoCloseable {
  /** SQLState of a row whose key is taken already. */
  private static final String DUPLICATE = "23505";

  /** Class of SQLStates that tell of a broken constraint, here that of the session's key. */
  private static final String CONSTRAINT = "23";

  private static final String[] TABLES = {
    "CREATE TABLE IF NOT EXISTS safeguard_session (session_id VARCHAR(64) PRIMARY KEY,"
        + " host_key VARCHAR(200) NOT NULL, wrapped_key VARCHAR(4000) NOT NULL, created BIGINT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS safeguard_token (session_id VARCHAR(64) NOT NULL"
        + " REFERENCES safeguard_session ON DELETE CASCADE, token VARCHAR(21) NOT NULL,"
        + " sealed BYTEA NOT NULL, PRIMARY KEY (session_id, token))"
  };

  private interface Connections {
    Connection open() throws SQLException;
  }

  private final Connections connections;

  /** Keeps an H2 file open between calls; null for any other database. */
  private final @Nullable Connection keeper;

  /**
   * A store in a database.
   *
   * @throws VaultException if the tables are missing and cannot be made
   */
  public JdbcVaultStore(DataSource source) {
    this(source::getConnection, null);
  }

  /**
   * A store in an H2 file of its own, which is made where it is missing and belongs to this process
   * until the store is closed. Needs H2's jar on the class path.
   *
   * @param file path of the file without its ending, {@code .mv.db}
   * @throws VaultException if the file cannot be opened, as when another process has it
   */
  public static JdbcVaultStore h2(Path file) {
    String url = "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0";
    Connections connections = () -> DriverManager.getConnection(url);
    try {
      return new JdbcVaultStore(connections, connections.open());
    } catch (SQLException e) {
      throw new VaultException("the H2 file cannot be opened (SQLState " + e.getSQLState() + ")");
    }
  }

  private JdbcVaultStore(Connections connections, @Nullable Connection keeper) {
    this.connections = connections;
    this.keeper = keeper;
    run(
        "the vault's tables cannot be made",
        connection -> {
          for (String table : TABLES) {
            createIfMissing(connection, table);
          }
          return true;
        });
  }

  private static void createIfMissing(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(table);
    } catch (SQLException e) {
      // PostgreSQL: another process has just made it (unique_violation in its own catalogue).
      if (!DUPLICATE.equals(e.getSQLState()) && !"42P07".equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  @Override
  public void saveKey(StoredKey key) {
    run(
        "the key of session " + key.session() + " cannot be kept",
        connection -> {
          if (update(connection, key) == 0) {
            insertOrUpdate(connection, key);
          }
          return true;
        });
  }

  @Override
  public boolean replaceKey(StoredKey key) {
    return run(
        "the key of session " + key.session() + " cannot be replaced",
        connection -> update(connection, key) > 0);
  }

  private static int update(Connection connection, StoredKey key) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE safeguard_session SET host_key = ?, wrapped_key = ? WHERE session_id = ?")) {
      statement.setString(1, key.key().hostKey());
      statement.setString(2, key.key().base64());
      statement.setString(3, key.session().value());
      return statement.executeUpdate();
    }
  }

  private static void insertOrUpdate(Connection connection, StoredKey key) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO safeguard_session (session_id, host_key, wrapped_key, created)"
                + " VALUES (?, ?, ?, ?)")) {
      statement.setString(1, key.session().value());
      statement.setString(2, key.key().hostKey());
      statement.setString(3, key.key().base64());
      statement.setLong(4, key.created().toEpochMilli());
      statement.executeUpdate();
    } catch (SQLException e) {
      if (!DUPLICATE.equals(e.getSQLState())) {
        throw e;
      }
      update(connection, key);
    }
  }

  @Override
  public Optional<StoredKey> key(SessionId session) {
    return run(
        "the key of session " + session + " cannot be read",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(SELECT_KEY + "session_id = ?")) {
            statement.setString(1, session.value());
            return keys(statement).stream().findFirst();
          }
        });
  }

  private static final String SELECT_KEY =
      "SELECT session_id, host_key, wrapped_key, created FROM safeguard_session WHERE ";

  @Override
  public List<StoredKey> keysBefore(Instant moment) {
    return run(
        "the keys of sessions cannot be read",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(SELECT_KEY + "created < ? ORDER BY created")) {
            statement.setLong(1, moment.toEpochMilli());
            return keys(statement);
          }
        });
  }

  private static List<StoredKey> keys(PreparedStatement statement) throws SQLException {
    List<StoredKey> keys = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        keys.add(
            new StoredKey(
                new SessionId(rows.getString(1)),
                new WrappedKey(rows.getString(2), rows.getString(3)),
                Instant.ofEpochMilli(rows.getLong(4))));
      }
    }
    return keys;
  }

  @Override
  public byte[] putIfAbsent(SessionId session, Token token, byte[] sealed) {
    return run(
        "token " + token + " cannot be kept",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "INSERT INTO safeguard_token (session_id, token, sealed) VALUES (?, ?, ?)")) {
            statement.setString(1, session.value());
            statement.setString(2, token.toString());
            statement.setBytes(3, sealed);
            statement.executeUpdate();
            return sealed;
          } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            Optional<byte[]> stands =
                state.equals(DUPLICATE) ? row(connection, session, token) : Optional.empty();
            if (stands.isPresent()) {
              return stands.get();
            }
            if (state.startsWith(CONSTRAINT)) {
              throw new VaultException("the vault has no session " + session + " (any more)");
            }
            throw e;
          }
        });
  }

  @Override
  public Optional<byte[]> get(SessionId session, Token token) {
    return run("token " + token + " cannot be read", connection -> row(connection, session, token));
  }

  private static Optional<byte[]> row(Connection connection, SessionId session, Token token)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT sealed FROM safeguard_token WHERE session_id = ? AND token = ?")) {
      statement.setString(1, session.value());
      statement.setString(2, token.toString());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
      }
    }
  }

  @Override
  public void destroy(SessionId session) {
    run(
        "session " + session + " cannot be destroyed",
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("DELETE FROM safeguard_session WHERE session_id = ?")) {
            statement.setString(1, session.value());
            return statement.executeUpdate();
          }
        });
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** The database's own message is left out, since it may quote a row. */
  private <T> T run(String fault, Work<T> work) {
    try (Connection connection = connections.open()) {
      connection.setAutoCommit(true);
      return work.with(connection);
    } catch (SQLException e) {
      throw new VaultException(fault + " (SQLState " + e.getSQLState() + ")");
    }
  }

  /**
   * Closes the file of an {@link #h2} store; does nothing to a data source, which is its owner's.
   */
  @Override
  public void close() {
    if (keeper != null) {
      try {
        keeper.close();
      } catch (SQLException e) {
        throw new VaultException("the H2 file cannot be closed (SQLState " + e.getSQLState() + ")");
      }
    }
  }

  /** Tells nothing of the database. */
  @Override
  public String toString() {
    return "JdbcVaultStore";
  }
}
