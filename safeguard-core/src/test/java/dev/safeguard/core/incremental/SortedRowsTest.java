package dev.safeguard.core.incremental;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.core.incremental.SortedRows.Branch;
import dev.safeguard.core.incremental.SortedRows.Leaf;
import dev.safeguard.core.incremental.SortedRows.Node;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rows are those of a sorted map, and the tree stays balanced whatever is done to it. */
class SortedRowsTest {
  private static final int WIDTH = 3;
  private static final Comparator<long[]> ORDER =
      (a, b) -> SortedRows.compare(a[0], a[1], b[0], b[1]);

  private final Random random = new Random(7);
  private final TreeMap<long[], long[]> naive = new TreeMap<>(ORDER);
  private SortedRows rows = SortedRows.empty(WIDTH);

  private void put(long key, long ref, long rest) {
    long[] row = {key, ref, rest};
    rows = rows.with(row);
    naive.put(row.clone(), row);
  }

  private void remove(long key, long ref) {
    rows = rows.without(key, ref);
    naive.remove(new long[] {key, ref});
  }

  /** Small and large, above and below 2⁶³. */
  private long key() {
    return random.nextBoolean() ? random.nextInt(40) : -1 - random.nextInt(40);
  }

  private void assertIsTheMap() {
    assertArrayEquals(
        naive.values().stream().flatMapToLong(Arrays::stream).toArray(), rows.toArray());
    assertEquals(naive.size(), rows.size());
    if (rows.root() != null) {
      assertBalanced(rows.root());
    }
  }

  private static void assertBalanced(Node node) {
    if (node instanceof Branch branch) {
      int left = branch.left().height();
      int right = branch.right().height();
      assertTrue(Math.abs(left - right) <= 1);
      assertEquals(1 + Math.max(left, right), branch.height());
      assertEquals(branch.left().size() + branch.right().size(), branch.size());
      assertBalanced(branch.left());
      assertBalanced(branch.right());
    } else if (node instanceof Leaf leaf) {
      assertTrue(leaf.size() >= 1 && leaf.size() <= SortedRows.MOST);
      assertEquals(leaf.size() * WIDTH, leaf.rows().length);
    }
  }

  @Test
  void randomChangesGiveTheSortedMap() {
    for (int round = 0; round < 20; round++) {
      int puts = 1 + random.nextInt(9);
      for (int i = 0; i < 1_500; i++) {
        if (random.nextInt(10) < puts) {
          put(key(), key(), random.nextInt(3));
        } else {
          remove(key(), key());
        }
        if (i % 100 == 0) {
          assertIsTheMap();
        }
      }
      assertIsTheMap();
    }
  }

  @Test
  void ascendingAndDescendingRowsKeepItBalanced() {
    for (int i = 0; i < 5_000; i++) {
      put(100_000 + i, 0, i);
      put(100_000 - i, 1, i);
    }
    assertIsTheMap();
    for (int i = 0; i < 5_000; i++) {
      remove(100_000 + i, 0);
    }
    assertIsTheMap();
    for (int i = 4_999; i >= 0; i--) {
      remove(100_000 - i, 1);
    }
    assertIsTheMap();
    assertNull(rows.root());
  }

  @Test
  void rowsThatComeInOrderFillTheirLeaves() {
    for (int i = 0; i < 100 * SortedRows.MOST; i++) {
      put(i, 0, 0);
    }
    assertEquals(100, leaves(rows.root()));
  }

  private static int leaves(@Nullable Node node) {
    return node instanceof Branch branch ? leaves(branch.left()) + leaves(branch.right()) : 1;
  }

  @Test
  void rowsThatAreThereAlreadyChangeNothing() {
    put(1, 1, 1);
    assertSame(rows, rows.with(new long[] {1, 1, 1}));
    assertSame(rows, rows.without(1, 2));
    assertSame(SortedRows.empty(WIDTH).without(1, 1).root(), null);
  }

  @Test
  void sortedRowsAreBuiltAtOnce() {
    for (int size : new int[] {0, 1, 31, 32, 33, 64, 65, 1_000, 1_025}) {
      naive.clear();
      rows = SortedRows.empty(WIDTH);
      for (int i = 0; i < size; i++) {
        put(i, i, i);
      }
      rows = SortedRows.ofSorted(WIDTH, rows.toArray());
      assertIsTheMap();
      put(random.nextInt(size + 1), -1, 0);
      assertIsTheMap();
    }
  }

  @Test
  void theRowBeforeAKeyAndTheRowsFromItAreFound() {
    for (int i = 0; i < 300; i++) {
      put(key(), key(), i);
    }
    for (int i = 0; i < 2_000; i++) {
      long[] key = {key(), key()};
      Map.Entry<long[], long[]> lower = naive.lowerEntry(key);
      if (lower == null) {
        assertNull(rows.before(key[0], key[1]));
      } else {
        assertArrayEquals(lower.getValue(), rows.before(key[0], key[1]));
      }
      Map.Entry<long[], long[]> ceiling = naive.ceilingEntry(key);
      long[][] first = {null};
      rows.from(
          key[0],
          key[1],
          (found, at) -> {
            first[0] = Arrays.copyOfRange(found, at, at + WIDTH);
            return false;
          });
      if (ceiling == null) {
        assertNull(first[0]);
      } else {
        assertNotNull(first[0]);
        assertArrayEquals(ceiling.getValue(), first[0]);
      }
    }
  }
}
