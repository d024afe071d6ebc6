package dev.safeguard.bench.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Draws have the means and variances of their distributions. */
class DrawsTest {
  private static final int MANY = 200_000;

  @Test
  void poisson() {
    assertMoments(0.3, 0.3, draws -> draws.poisson(0.3));
    assertMoments(4, 4, draws -> draws.poisson(4));
    assertEquals(0, new Draws(1).poisson(0));
  }

  @Test
  void gamma() {
    assertMoments(3, 3, draws -> draws.gamma(3));
    assertMoments(0.4, 0.4, draws -> draws.gamma(0.4));
  }

  @Test
  void geometric() {
    assertMoments(1.5, 1.5 * 2.5, draws -> draws.geometric(1.5));
  }

  @Test
  void aSpreadHasItsMeanAndShapeWhateverItsTail() {
    assertMoments(0.5, 0.25 / 0.8, Spread.gamma(0.5, 0.8)::draw);
    assertMoments(0.5, 0.25 / 0.8, Spread.logNormal(0.5, 0.8)::draw);
  }

  @Test
  void aMixGivesItsValuesAsOftenAsTheyWeigh() {
    Mix<String> mix = new Mix<>(List.of("a", "b", "c"), List.of(5.0, 0.0, 15.0));
    assertMoments(0.75, 0.75 * 0.25, draws -> mix.draw(draws).equals("c") ? 1 : 0);
    assertMoments(0, 0, draws -> mix.draw(draws).equals("b") ? 1 : 0);
    assertEquals("c", mix.usual());
  }

  @Test
  void mixesOfPupilsDifferAroundTheirSchools() {
    Mix<String> mix = new Mix<>(List.of("a", "b"), List.of(1.0, 3.0));
    // The share of a Dirichlet: mean p, variance p (1 - p) / (likeness + 1).
    assertMoments(
        0.25,
        0.25 * 0.75 / 5,
        draws -> {
          List<Double> own = mix.own(4, draws).weights();
          return own.get(0) / (own.get(0) + own.get(1));
        });
  }

  /** Within five standard errors, for the variance that of a distribution with a longish tail. */
  private static void assertMoments(
      double mean, double variance, ToDoubleFunction<Draws> distribution) {
    Draws draws = new Seed(3).draws();
    double[] values = new double[MANY];
    Arrays.setAll(values, i -> distribution.applyAsDouble(draws));
    double found = Arrays.stream(values).average().orElseThrow();
    double spread = Arrays.stream(values).map(x -> (x - found) * (x - found)).sum() / MANY;
    assertEquals(mean, found, 5 * Math.sqrt(variance / MANY) + 1e-12);
    assertTrue(Math.abs(spread - variance) <= 0.05 * variance, spread + " for " + variance);
  }
}
