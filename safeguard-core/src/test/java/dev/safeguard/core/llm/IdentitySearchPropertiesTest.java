package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.core.llm.Refusal.Rule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Any name in any disguise in any text is found, and texts without names pass. */
class IdentitySearchPropertiesTest {
  private static final String[] SYLLABLES = {
    "ba", "chi", "dro", "el", "fen", "gur", "hal", "imo", "jas", "kwe", "lo", "mi", "nor", "olu",
    "pri", "qua", "rez", "shan", "tav", "ume", "vel", "wy", "xan", "yas", "zo", "ö", "ñi", "çe"
  };
  private static final String[] OTHER_SCRIPTS = {
    "Анна", "Дмитрий", "Ελένη", "Γιώργος", "محمد", "فاطمة", "太郎", "山田", "สมชาย", "अमित", "민수"
  };

  private static final List<String> WORDS = words();
  private static final Set<String> ORDINARY = new HashSet<>(WORDS);

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    try (InputStream in =
            IdentitySearchPropertiesTest.class.getResourceAsStream(
                "/dev/safeguard/core/deidentify/words.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        words.add(line.replaceAll("[*+]$", ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  @Test
  void aNameIsFoundInEveryDisguise() {
    Random random = new Random(20260320);
    Disguises disguises = new Disguises(random);
    int tried = 0;
    int named = 0;
    for (int i = 0; i < 400; i++) {
      String given = name(random);
      String family = name(random);
      IdentitySearch search =
          new IdentitySearch(
              Identities.builder(random.nextLong(), ORDINARY::contains)
                  .person(given, family, null)
                  .build());
      String[] written = {
        given + " " + family, family + " " + given, family + ", " + given, given, family + "'s"
      };
      for (UnaryOperator<String> visible : disguises.visible()) {
        String name = visible.apply(written[random.nextInt(written.length)]);
        for (UnaryOperator<String> encoding : disguises.encodings()) {
          String hidden = encoding.apply(name);
          String text = sentence(random) + " " + hidden + " " + sentence(random);
          Refusal refusal = search.search(text, token -> false);
          assertNotNull(refusal, () -> told(given, family, hidden));
          tried++;
          named += refusal.rule() == Rule.PERSON_NAME ? 1 : 0;
        }
      }
    }
    System.out.printf(Locale.ROOT, "disguised names: %d, found as names: %d%n", tried, named);
    assertTrue(tried > 40_000 && named == tried, named + " of " + tried);
  }

  private static String told(String given, String family, String hidden) {
    return given + " " + family + " as " + hidden;
  }

  @Test
  void textsOfOrdinaryWordsPass() {
    Random random = new Random(42);
    Identities.Builder roster = Identities.builder(random.nextLong(), ORDINARY::contains);
    for (int i = 0; i < 2_000; i++) {
      roster
          .person(name(random), name(random), null)
          .identifier("STU" + (10_000 + i))
          .phone("07700 9" + (10_000 + i))
          .postcode("AB1 2CD");
    }
    IdentitySearch search = new IdentitySearch(roster.build());
    int refused = 0;
    int texts = 2_000;
    for (int i = 0; i < texts; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 5; j++) {
        text.append(sentence(random)).append(". ");
      }
      if (search.search(text.toString(), token -> false) != null) {
        refused++;
      }
    }
    System.out.printf(
        Locale.ROOT, "harmless texts of 50 words refused: %d of %d%n", refused, texts);
    assertTrue(refused <= texts / 100, refused + " refused");
  }

  @Test
  void costGrowsWithTheTextAlone() {
    // Counted, not timed: a text of this length that made the search quadratic would not end.
    IdentitySearch search =
        new IdentitySearch(
            Identities.builder(1, ORDINARY::contains).person("Zorblax", "Quimby", null).build());
    for (String part : new String[] {"1", "A", "%41", "&#65;", "a.", "@", "0 ", "é", "山", "_"}) {
      search.search(part.repeat(60_000 / part.length()), token -> false);
    }
  }

  private static String sentence(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  private static String name(Random random) {
    if (random.nextInt(5) == 0) {
      return OTHER_SCRIPTS[random.nextInt(OTHER_SCRIPTS.length)];
    }
    while (true) {
      StringBuilder name = new StringBuilder();
      for (int i = 0; i < 2 + random.nextInt(3); i++) {
        name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      if (name.length() >= 4 && !ORDINARY.contains(name.toString())) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
      }
    }
  }
}
