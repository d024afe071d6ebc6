package dev.safeguard.bench.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Intervals are those of SciPy 1.17.1: {@code binomtest(hits, of).proportion_ci(0.95, "wilson")}.
 */
class ProportionTest {

  @Test
  void theIntervalIsWilsons() {
    assertInterval(0.017876213095072896, 0.4041500267952385, 1, 10);
    assertInterval(0.236593090512564, 0.7634069094874361, 5, 10);
    assertInterval(0.012983682916415135, 0.030690005229717786, 20, 1_000);
    assertInterval(0.0170555420085672, 0.07047061152229074, 7, 200);
    assertInterval(0.003406618437715286, 0.02898349336233983, 3, 300);
  }

  @Test
  void itEndsAtNoneAndAtAll() {
    assertInterval(0, 0.27753279986288926, 0, 10);
    assertInterval(0, 0.0038267584855551234, 0, 1_000);
    assertInterval(0.7224672001371109, 1, 10, 10);
  }

  @Test
  void itIsWrittenInPerCent() {
    assertEquals("2.0 [1.3, 3.1]", new Proportion(20, 1_000).percentWithin());
    assertEquals("50.0", new Proportion(1, 2).percent());
    assertEquals("-", new Proportion(0, 0).percent());
    assertEquals("-", new Proportion(0, 0).percentWithin());
  }

  @Test
  void thoseOfWhomItHoldsAreCounted() {
    assertEquals(new Proportion(2, 3), Proportion.of(List.of(1, 2, 3), number -> number > 1));
  }

  private static void assertInterval(double low, double high, int hits, int of) {
    assertEquals(low, new Proportion(hits, of).low(), 1e-12);
    assertEquals(high, new Proportion(hits, of).high(), 1e-12);
  }
}
