package dev.safeguard.bench.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantiles are those of the usual tables (NIST/SEMATECH e-Handbook, 1.3.6.7.2). */
class StudentTTest {
  @ParameterizedTest
  @CsvSource({
    "0.975, 1, 12.706",
    "0.975, 4, 2.776",
    "0.95, 2, 2.920",
    "0.99, 10, 2.764",
    "0.995, 10, 3.169",
    "0.995, 30, 2.750",
    "0.9, 100, 1.290"
  })
  void quantilesAreThoseOfTheTables(double probability, double degrees, double quantile) {
    assertEquals(quantile, StudentT.quantile(probability, degrees), 6e-4);
  }
}
