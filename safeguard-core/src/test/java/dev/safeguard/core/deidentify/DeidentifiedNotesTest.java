package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.site.Roster;
import dev.safeguard.api.text.DeidentifiedText;
import dev.safeguard.api.text.DeidentifiedText.Span;
import dev.safeguard.core.tokenize.SessionTokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Notes with people who are on no list: default-deny alone has to find them. */
class DeidentifiedNotesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  private final Deidentifier deidentifier = new Deidentifier(Roster.EMPTY, List.of());
  private final SessionTokens tokens = new SessionTokens(new SecureRandom());

  static Stream<String> notes() throws IOException {
    try (InputStream in = DeidentifiedNotesTest.class.getResourceAsStream("notes.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#"));
    }
  }

  @ParameterizedTest
  @MethodSource("notes")
  void nothingThatIdentifiesIsLeft(String marked) {
    Marked note = Marked.of(marked);
    boolean[] gone = gone(note.text);
    StringBuilder left = new StringBuilder();
    for (int i = 0; i < gone.length; i++) {
      // Titles identify nobody; everything else inside the brackets has to go.
      if (note.identifies.get(i) && !gone[i] && Character.isLetterOrDigit(note.text.charAt(i))) {
        left.append(note.text.charAt(i));
      }
    }
    assertTrue(
        List.of("", "Mr", "Mrs", "Ms", "mr", "s").contains(left.toString()), left.toString());
  }

  @Test
  void harmlessWordsStay() throws IOException {
    int harmless = 0;
    int lost = 0;
    for (String marked : notes().toList()) {
      Marked note = Marked.of(marked);
      boolean[] gone = gone(note.text);
      for (int i = 0; i < gone.length; i++) {
        if (!note.identifies.get(i) && Character.isLetterOrDigit(note.text.charAt(i))) {
          harmless++;
          lost += gone[i] ? 1 : 0;
        }
      }
    }
    assertTrue(harmless > 1500, "only " + harmless);
    assertTrue(lost * 1000 <= harmless * 25, lost + " of " + harmless);
  }

  @Test
  void theSenseIsKept() {
    DeidentifiedText result =
        deidentifier.deidentify(
            "Kayleigh told Mr Patel that her stepdad Dave hit her.", AS_OF, tokens);
    List<Span> spans = result.spans();
    assertEquals(
        spans.get(0).token()
            + " told Mr "
            + spans.get(1).token()
            + " that her stepdad "
            + spans.get(2).token()
            + " hit her.",
        result.text());
  }

  @Test
  void onePersonHasOneTokenThroughoutANote() {
    List<Span> spans =
        deidentifier
            .deidentify("Ffion was cold. Ffion Llewellyn-Rees said so to Rhodri.", AS_OF, tokens)
            .spans();
    assertEquals(spans.get(0).token(), spans.get(1).token());
    assertEquals(3, spans.size());
  }

  private boolean[] gone(String text) {
    boolean[] gone = new boolean[text.length()];
    for (Span span : deidentifier.deidentify(text, AS_OF, tokens).spans()) {
      for (int i = span.start(); i < span.end(); i++) {
        gone[i] = true;
      }
    }
    return gone;
  }

  private record Marked(String text, BitSet identifies) {
    static Marked of(String marked) {
      StringBuilder text = new StringBuilder();
      BitSet identifies = new BitSet();
      boolean within = false;
      for (int i = 0; i < marked.length(); i++) {
        if (marked.startsWith("[[", i) || marked.startsWith("]]", i)) {
          within = marked.charAt(i) == '[';
          i++;
        } else {
          identifies.set(text.length(), within);
          text.append(marked.charAt(i));
        }
      }
      return new Marked(text.toString(), identifies);
    }
  }
}
