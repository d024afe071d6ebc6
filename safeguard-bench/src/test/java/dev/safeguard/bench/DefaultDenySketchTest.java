package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.bench.Redactor.Stretch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sketch lets through words of the list, and nothing else. */
class DefaultDenySketchTest {
  private final DefaultDenySketch sketch = new DefaultDenySketch();

  @Test
  void whatIsNoOrdinaryWordGoes() {
    assertEquals(
        "She said that # # hit her, and I rang # at 3pm. # came.",
        redacted(
            "She said that Zawadi Thwaite hit her, and I rang 07700900123 at 3pm. Grace came."));
  }

  @Test
  void halvesAreWordsOfTheirOwn() {
    assertEquals("well-known #-#", redacted("well-known Ada-Quill"));
  }

  private String redacted(String text) {
    StringBuilder left = new StringBuilder(text);
    List<Stretch> stretches = sketch.redact(List.of(text)).get(0);
    for (int i = stretches.size() - 1; i >= 0; i--) {
      left.replace(stretches.get(i).start(), stretches.get(i).end(), "#");
    }
    return left.toString();
  }
}
