package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetAddressesTest {
  private final Explained explained = new Explained();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.b@example.org|email",
        "will@school|email",
        "zoë.k@example.org|email",
        "https://example.org/a?b=c|url",
        "www.example.org|url",
        "school.example.org/page|url",
        "example.com|url",
        "192.0.2.1|ip",
        "192.0.2.1:8080|ip",
        "2001:db8:41::9a|ip",
        "2001:db8:0:0:0:0:0:1|ip",
        "00:00:5E:00:53:01|mac",
        "aa-bb-cc-dd-ee-ff|mac",
        "///filled.count.soap|what3words",
        "filled.count.soap|what3words",
        "@x|handle",
        "@a_b.c|handle",
        "u/some_name|handle",
        "k4yd.vs|username"
      })
  void anAddressOfTheNetGoes(String written, String rule) {
    assertEquals(
        "It is <" + written + "|" + rule + "> now.", explained.of("It is " + written + " now."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "snap: jaydz|jaydz",
        "snap: sunshine|sunshine",
        "username sk8r.dan|sk8r.dan",
        "username is sunshine|sunshine",
        "discord name is wolfy|wolfy"
      })
  void aNameOnTheNetGoes(String written, String name) {
    String shown = explained.of("It is " + written + ".");
    assertTrue(shown.contains("<" + name + "|username>"), shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "His username was not known, and the username and password were changed.",
        "On snapchat she said no.",
        "He is at home.it was late.",
        "He went home.She said so.",
        "See report.me and he left.",
        "It is for and/or his/her use."
      })
  void prosePassesByIt(String text) {
    assertEquals(text, explained.of(text));
  }
}
