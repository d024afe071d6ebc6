package dev.safeguard.core.vault;

import dev.safeguard.api.spi.VaultStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every store keeps to the contract. */
class VaultStoresTest {

  @Nested
  class InMemory extends VaultStoreContract {
    private final VaultStore store = new InMemoryVaultStore();

    @Override
    VaultStore store() {
      return store;
    }
  }

  @Nested
  class H2File extends VaultStoreContract {
    private JdbcVaultStore store;

    @BeforeEach
    void open(@TempDir Path folder) {
      store = JdbcVaultStore.h2(folder.resolve("vault"));
    }

    @AfterEach
    void close() {
      store.close();
    }

    @Override
    VaultStore store() {
      return store;
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class PostgreSql extends VaultStoreContract {
    private EmbeddedPostgres server;

    @BeforeAll
    void start() throws IOException {
      server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    void stop() throws IOException {
      server.close();
    }

    @Override
    VaultStore store() {
      return new JdbcVaultStore(server.getPostgresDatabase());
    }
  }
}
