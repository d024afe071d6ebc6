package dev.safeguard.core.incremental;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.incremental.IncrementalAnalyzer;
import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.incremental.PupilState;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.incremental.SortedRows.Branch;
import dev.safeguard.core.incremental.SortedRows.Leaf;
import dev.safeguard.core.incremental.SortedRows.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What one event makes anew, counted in nodes of the trees and rows of the leaves: at most a
 * logarithm of what is there, for late, corrected and deleted events as for new ones.
 */
class CostOfOneEventTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
  private static final int TRIES = 25;

  private final IncrementalAnalyzer analyzer = new StandardIncrementalAnalyzer();
  private final Random random = new Random(11);

  @Test
  void newLateCorrectedAndDeletedEventsCostALogarithm() {
    int smallest = 0;
    int largest = 0;
    for (int size = 125; size <= 128_000; size *= 4) {
      PupilState state = history(size);
      int most = 0;
      for (int i = 0; i < TRIES; i++) {
        EventRef known = new EventRef(random.nextInt(size));
        EventRef unknown = new EventRef(-1 - random.nextInt(size));
        most = Math.max(most, made(state, put(state, unknown, 0)));
        most = Math.max(most, made(state, put(state, unknown, random.nextInt(size / 2))));
        most = Math.max(most, made(state, put(state, known, random.nextInt(size / 2))));
        most = Math.max(most, made(state, analyzer.remove(state, List.of(known))));
      }
      // Two trees, each of them taken from and added to; a turn makes two more branches a level.
      int levels = 1 + (int) Math.ceil(1.44 * Math.log(size) / Math.log(2));
      assertTrue(most <= 2 * 2 * 3 * levels, () -> "at " + state.entryCount());
      smallest = smallest == 0 ? most : smallest;
      largest = most;
    }
    assertTrue(
        largest <= 4 * smallest, "a history a thousand times as long costs at most four times");
  }

  @Test
  void noEventCopiesMoreThanAFewLeaves() {
    PupilState state = history(50_000);
    for (int i = 0; i < TRIES; i++) {
      PupilState next = put(state, new EventRef(random.nextInt(50_000)), random.nextInt(25_000));
      assertTrue(copied(state, next) <= 2 * 2 * 2 * SortedRows.MOST);
    }
  }

  private PupilState history(int size) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      events.add(mark(new EventRef(i), i / 2));
    }
    Collections.shuffle(events, random);
    return analyzer.put(
        analyzer.empty(PupilContext.of(new Token(TokenKind.STU, 1, (short) 1))), TODAY, events);
  }

  private PupilState put(PupilState state, EventRef ref, int daysBefore) {
    return analyzer.put(state, TODAY, List.of(mark(ref, daysBefore)));
  }

  private AttendanceEvent mark(EventRef ref, int daysBefore) {
    HalfDay half = random.nextBoolean() ? HalfDay.AM : HalfDay.PM;
    return new AttendanceEvent(ref, daysBefore, half, AttendanceCode.L);
  }

  /** Nodes of the later state that the earlier does not hold. */
  private static int made(PupilState before, PupilState after) {
    Set<Node> made = nodes(after);
    made.removeAll(nodes(before));
    return made.size();
  }

  private static int copied(PupilState before, PupilState after) {
    Set<Node> made = nodes(after);
    made.removeAll(nodes(before));
    return made.stream().filter(Leaf.class::isInstance).mapToInt(Node::size).sum();
  }

  private static Set<Node> nodes(PupilState state) {
    Set<Node> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
    CompactState own = (CompactState) state;
    collect(own.references().root(), nodes);
    for (Packing<?> packing : Packings.ALL) {
      collect(own.events(packing).root(), nodes);
    }
    return nodes;
  }

  private static void collect(@Nullable Node node, Set<Node> nodes) {
    if (node != null) {
      nodes.add(node);
    }
    if (node instanceof Branch branch) {
      collect(branch.left(), nodes);
      collect(branch.right(), nodes);
    }
  }
}
