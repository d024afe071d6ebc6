package dev.safeguard.bench.school;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cohort of a thousand pupils gets where five have to share what leaves. */
class CohortMeasurementTest {
  private static final int K = 5;

  static Stream<SchoolProfile> schools() {
    return SchoolProfile.all().stream();
  }

  @ParameterizedTest
  @MethodSource("schools")
  void threeQuartersAreAnsweredBySharedPayloadsAndOneCallServesSix(SchoolProfile school) {
    CohortMeasurement.Result result = new CohortMeasurement(1_000, 1, 10, K).of(school);
    assertTrue(result.asking() > 500, "asking " + result);
    assertTrue(result.leastShared() >= K, "least shared " + result);
    assertTrue(4 * result.answered() >= 3 * result.asking(), "answered " + result);
    assertTrue(result.answered() >= 6 * result.calls(), "calls " + result);
  }
}
