package dev.safeguard.core.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Sha256Test {
  /** From FIPS 180-4's example file, "one block message sample". */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void givesTheHashOfTheStandardsExample() {
    assertEquals(ABC, Sha256.hex("abc"));
    assertEquals(ABC, Sha256.hex(new byte[] {'a', 'b', 'c'}));
  }

  @Test
  void hashesTextAsUtf8() {
    // printf 'é☂' | sha256sum (GNU coreutils 9.1)
    assertEquals(
        "ef651105febd3d9cca66cefba4aac6929fa8a281faee657080b340e26ce48120", Sha256.hex("é☂"));
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<String> hash :
          threads.invokeAll(
              IntStream.range(0, 2000)
                  .mapToObj(i -> (java.util.concurrent.Callable<String>) () -> Sha256.hex("abc"))
                  .toList())) {
        assertEquals(ABC, hash.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
