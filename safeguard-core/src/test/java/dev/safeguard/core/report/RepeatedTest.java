package dev.safeguard.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.safeguard.api.risk.PolicyRule;
import dev.safeguard.core.localize.PupilWithEverything;
import dev.safeguard.core.localize.Samples;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is kept for the next report is written as if it were not, and is nothing of a pupil's. */
class RepeatedTest {

  private static String asJacksonWrites(String text) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeString(text);
    }
    return out.toString();
  }

  @Test
  void textsAreQuotedAsJacksonQuotesThemHoweverManyShareAPlace() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(random.nextInt(6), 0, 0x250)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      StringWriter out = new StringWriter();
      try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
        json.writeString(Repeated.quoted(text));
      }
      assertEquals(asJacksonWrites(text), out.toString());
    }
  }

  @Test
  void daysAreWrittenAsTheyAre() {
    for (LocalDate day = LocalDate.of(1999, 1, 1); day.getYear() < 2031; day = day.plusDays(1)) {
      assertEquals(day.toString(), Repeated.quoted(day).getValue());
    }
  }

  @Test
  void rulesAreWrittenAsJacksonWritesThemHoweverManyShareAPlace() throws IOException {
    for (int i = 0; i < 2_000; i++) {
      PolicyRule rule =
          new PolicyRule("/rules/" + i, i % 2 == 0 ? "" : "so \"" + i, "a\\b\u00e9\n");
      String expected =
          "{\"rule\":%s,\"why\":%s,\"source\":%s}"
              .formatted(
                  asJacksonWrites(rule.pointer()),
                  asJacksonWrites(rule.why()),
                  asJacksonWrites(rule.source()));
      assertEquals(expected, Repeated.written(rule).getValue());
    }
  }

  @Test
  void nothingOfAPupilIsKept() throws IOException, ReflectiveOperationException {
    Samples samples = PupilWithEverything.samples();
    samples.record.givenName("Zebedee").familyName("Quillfeather");
    StringBuilder out = new StringBuilder();
    Renderers.json().render(samples.report(), out);
    Field texts = Repeated.class.getDeclaredField("TEXTS");
    texts.setAccessible(true);
    String kept = Arrays.toString((Object[]) texts.get(null));
    for (String own : List.of("Zebedee", "Quillfeather", samples.report().studentId())) {
      assertFalse(kept.contains(own), own);
    }
  }
}
