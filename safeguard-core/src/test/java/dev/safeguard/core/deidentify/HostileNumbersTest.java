package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes the forms try again and again; generous, since what would fail takes hours. */
class HostileNumbersTest {
  private static final int CHARACTERS = 200_000;

  private final Explained explained = new Explained();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "1-",
        "1.",
        "1/",
        "1:",
        "a1",
        "A1 ",
        "AB12 ",
        "a.",
        "a:",
        "::",
        "aa:",
        "aa-",
        "a@",
        "@a.",
        "///",
        "///a.b.",
        "abc.def.",
        "u/",
        "ref ",
        "ref no ",
        "no 1 ",
        "snap: ",
        "snap name name ",
        "username is is ",
        "May ",
        "May 1",
        "third of ",
        "ninety ",
        "9",
        "99 years ",
        "07700 ",
        "+44(",
        "( ",
        "#1 ",
        "£1,",
        "20-00-",
        "12.03.",
        "http://",
        "www.",
        "_",
        "a_",
        "GB29 NWBK "
      })
  void theCostGrowsWithTheLengthAlone(String part) {
    String text = part.repeat(CHARACTERS / part.length());
    assertTimeout(Duration.ofSeconds(60), () -> explained.spans(text));
  }
}
