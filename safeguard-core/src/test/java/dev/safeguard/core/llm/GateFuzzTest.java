package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Any bytes. Runs over its seeds, which lie among the test resources; with {@code JAZZER_FUZZ=1} in
 * the environment, and one method named, it looks for more.
 */
class GateFuzzTest {
  private static final IdentitySearch SEARCH =
      new IdentitySearch(
          Identities.builder(42, Set.of("the", "was")::contains)
              .person("Sarah", "Johnson", null)
              .person("山田", "太郎", null)
              .build());

  @FuzzTest
  void aNameIsFoundWhateverStandsAroundIt(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    SEARCH.search(text, token -> true);
    assertNotNull(SEARCH.search(text + "\nSarah Johnson\n" + text, token -> true));
  }

  @FuzzTest
  void whatTheScannerLetsOutIsAsciiWithoutLongNumbers(byte[] bytes) {
    if (CodesScanner.scan(bytes) == null) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      assertTrue(text.matches("[ -~]{2,}"));
      assertTrue(!text.matches(".*\\d{5}.*"));
    }
  }
}
