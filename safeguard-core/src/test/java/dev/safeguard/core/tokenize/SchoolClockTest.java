package dev.safeguard.core.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.record.EventTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolClockTest {

  @ParameterizedTest
  @ValueSource(strings = {"Europe/London", "America/Chicago", "Pacific/Chatham", "UTC"})
  void agreesWithTheJdkOverTwoCenturies(String zone) {
    ZoneId id = ZoneId.of(zone);
    SchoolClock clock = new SchoolClock(id);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      Instant moment = Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 5_000_000_000L));
      OffsetDateTime given =
          moment.atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(-720, 720) * 60));
      LocalDateTime expected = LocalDateTime.ofInstant(moment, id);
      EventTime time = EventTime.at(given);
      assertEquals(
          expected.toLocalDate().toEpochDay() * 1_440
              + expected.getHour() * 60L
              + expected.getMinute(),
          clock.localMinute(time));
      assertEquals(expected.toLocalDate(), clock.day(time));
    }
  }
}
