package dev.safeguard.api.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChronologyTest {

  @Test
  void sortsAsTheComparatorDoesWhateverTheOrderGiven() {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      List<ConcernEvent> events = new ArrayList<>();
      int size = random.nextInt(60);
      for (int i = 0; i < size; i++) {
        events.add(
            new ConcernEvent(
                new EventRef(random.nextLong()),
                random.nextInt(8) - 1,
                random.nextInt(4) - 1,
                ConcernCategory.NEGLECT));
      }
      List<ConcernEvent> expected = new ArrayList<>(events);
      expected.sort(Event.CHRONOLOGICAL);
      assertEquals(expected, concerns(events).concerns());
      assertEquals(expected, concerns(expected).concerns());
    }
  }

  @Test
  void aMorningStandsBeforeItsAfternoon() {
    for (int ref = 0; ref < 2; ref++) {
      AttendanceEvent morning =
          new AttendanceEvent(new EventRef(ref), 3, HalfDay.AM, AttendanceCode.O);
      AttendanceEvent afternoon =
          new AttendanceEvent(new EventRef(1 - ref), 3, HalfDay.PM, AttendanceCode.O);
      assertEquals(List.of(morning, afternoon), Chronology.sorted(List.of(afternoon, morning)));
    }
  }

  @Test
  void theOldestTimesThereAreDoNotOverflow() {
    ConcernEvent oldest =
        new ConcernEvent(new EventRef(1), Integer.MAX_VALUE, 1_439, ConcernCategory.NEGLECT);
    ConcernEvent undated =
        new ConcernEvent(new EventRef(2), Event.UNDATED, Event.NO_TIME, ConcernCategory.NEGLECT);
    assertEquals(List.of(oldest, undated), concerns(List.of(undated, oldest)).concerns());
  }

  @Test
  void theListsCannotBeChanged() {
    TokenizedRecord record = concerns(new ArrayList<>());
    assertThrows(UnsupportedOperationException.class, () -> record.concerns().clear());
    assertEquals(0, record.eventCount());
  }

  private static TokenizedRecord concerns(List<ConcernEvent> concerns) {
    return new TokenizedRecord(
        new Token(TokenKind.STU, 1, (short) 1),
        LocalDate.of(2026, 3, 20),
        8,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        concerns,
        List.of(),
        List.of(),
        Set.of(),
        List.of());
  }
}
