package dev.safeguard.core.incremental;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A set of rows of a few numbers, sorted by the first two of them as unsigned, which no two rows
 * share. Immutable: a change makes a new set that shares all but one path with the old.
 *
 * <p>It is an AVL tree (Adelson-Velsky and Landis 1962) whose leaves hold up to {@value #MOST} rows
 * each. Heights of siblings differ by at most one, so n rows, in at most n leaves, lie no deeper
 * than 1.44 log₂ n. A change copies one leaf and the branches above it and turns at most two
 * branches at each level, so it makes O(log n) objects; finding a row compares O(log n) keys.
 */
final class SortedRows {
  /** Rows in a full leaf. */
  static final int MOST = 32;

  /** Sibling leaves of no more rows together become one. */
  private static final int FEW = MOST / 2;

  /** Is shown one row after another. */
  @FunctionalInterface
  interface Visitor {
    /**
     * A row, at a place of an array that must not be changed.
     *
     * @return whether to go on
     */
    boolean visit(long[] rows, int at);
  }

  sealed interface Node permits Leaf, Branch {
    int height();

    int size();
  }

  /** Rows one behind another; at least one. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Leaf(long[] rows, int size) implements Node {
    @Override
    public int height() {
      return 0;
    }
  }

  /** All left of it lie below the key, all right of it do not. */
  record Branch(Node left, long key, long ref, Node right, int height, int size) implements Node {
    Branch(Node left, long key, long ref, Node right) {
      this(
          left,
          key,
          ref,
          right,
          1 + Math.max(left.height(), right.height()),
          left.size() + right.size());
    }

    boolean isLeft(long otherKey, long otherRef) {
      return compare(otherKey, otherRef, key, ref) < 0;
    }
  }

  private final int width;
  private final @Nullable Node root;

  private SortedRows(int width, @Nullable Node root) {
    this.width = width;
    this.root = root;
  }

  /**
   * No rows.
   *
   * @param width numbers in a row; at least 2
   */
  static SortedRows empty(int width) {
    return new SortedRows(width, null);
  }

  /** These rows, which stand one behind another in their order. */
  static SortedRows ofSorted(int width, long[] rows) {
    int size = rows.length / width;
    return new SortedRows(width, size == 0 ? null : built(width, rows, 0, size));
  }

  private static Node built(int width, long[] rows, int from, int to) {
    int leaves = (to - from + MOST - 1) / MOST;
    if (leaves == 1) {
      return new Leaf(Arrays.copyOfRange(rows, from * width, to * width), to - from);
    }
    int middle = from + leaves / 2 * MOST;
    return new Branch(
        built(width, rows, from, middle),
        rows[middle * width],
        rows[middle * width + 1],
        built(width, rows, middle, to));
  }

  int size() {
    return root == null ? 0 : root.size();
  }

  int width() {
    return width;
  }

  /** For tests: the tree. */
  @Nullable Node root() {
    return root;
  }

  static int compare(long key, long ref, long otherKey, long otherRef) {
    int order = Long.compareUnsigned(key, otherKey);
    return order != 0 ? order : Long.compareUnsigned(ref, otherRef);
  }

  /** These and one more, in place of the one of the same first two numbers. */
  SortedRows with(long[] row) {
    if (root == null) {
      return new SortedRows(width, new Leaf(row.clone(), 1));
    }
    Node changed = with(root, row);
    return changed == root ? this : new SortedRows(width, changed);
  }

  private Node with(Node node, long[] row) {
    if (node instanceof Leaf leaf) {
      return with(leaf, row);
    }
    Branch branch = (Branch) node;
    Node left = branch.left;
    Node right = branch.right;
    if (branch.isLeft(row[0], row[1])) {
      left = with(left, row);
    } else {
      right = with(right, row);
    }
    return balanced(branch, left, right);
  }

  private Node with(Leaf leaf, long[] row) {
    int place = place(leaf, row[0], row[1]);
    int at = place * width;
    boolean known = place < leaf.size && leaf.rows[at] == row[0] && leaf.rows[at + 1] == row[1];
    if (known) {
      if (Arrays.equals(leaf.rows, at, at + width, row, 0, width)) {
        return leaf;
      }
      long[] rows = leaf.rows.clone();
      System.arraycopy(row, 0, rows, at, width);
      return new Leaf(rows, leaf.size);
    }
    if (leaf.size == MOST && place == MOST) {
      // Most events come in the order of their days: leave what is behind them full.
      return new Branch(leaf, row[0], row[1], new Leaf(row.clone(), 1));
    }
    long[] rows = new long[leaf.rows.length + width];
    System.arraycopy(leaf.rows, 0, rows, 0, at);
    System.arraycopy(row, 0, rows, at, width);
    System.arraycopy(leaf.rows, at, rows, at + width, leaf.rows.length - at);
    int size = leaf.size + 1;
    if (size <= MOST) {
      return new Leaf(rows, size);
    }
    int half = size / 2;
    return new Branch(
        new Leaf(Arrays.copyOf(rows, half * width), half),
        rows[half * width],
        rows[half * width + 1],
        new Leaf(Arrays.copyOfRange(rows, half * width, rows.length), size - half));
  }

  /** These without the row of these first two numbers. */
  SortedRows without(long key, long ref) {
    if (root == null) {
      return this;
    }
    Node changed = without(root, key, ref);
    return changed == root ? this : new SortedRows(width, changed);
  }

  private @Nullable Node without(Node node, long key, long ref) {
    if (node instanceof Leaf leaf) {
      return without(leaf, key, ref);
    }
    Branch branch = (Branch) node;
    Node left = branch.left;
    Node right = branch.right;
    if (branch.isLeft(key, ref)) {
      Node changed = without(left, key, ref);
      if (changed == null) {
        return right;
      }
      left = changed;
    } else {
      Node changed = without(right, key, ref);
      if (changed == null) {
        return left;
      }
      right = changed;
    }
    if (left instanceof Leaf a && right instanceof Leaf b && a.size + b.size <= FEW) {
      long[] rows = Arrays.copyOf(a.rows, a.rows.length + b.rows.length);
      System.arraycopy(b.rows, 0, rows, a.rows.length, b.rows.length);
      return new Leaf(rows, a.size + b.size);
    }
    return balanced(branch, left, right);
  }

  private @Nullable Node without(Leaf leaf, long key, long ref) {
    int at = place(leaf, key, ref) * width;
    if (at == leaf.rows.length || leaf.rows[at] != key || leaf.rows[at + 1] != ref) {
      return leaf;
    }
    if (leaf.size == 1) {
      return null;
    }
    long[] rows = new long[leaf.rows.length - width];
    System.arraycopy(leaf.rows, 0, rows, 0, at);
    System.arraycopy(leaf.rows, at + width, rows, at, rows.length - at);
    return new Leaf(rows, leaf.size - 1);
  }

  /** The branch over other children, of which one may have become higher or lower by one. */
  private static Branch balanced(Branch branch, Node left, Node right) {
    if (left == branch.left && right == branch.right) {
      return branch;
    }
    if (left.height() > right.height() + 1) {
      return turnedRight((Branch) left, branch.key, branch.ref, right);
    }
    if (right.height() > left.height() + 1) {
      return turnedLeft(left, branch.key, branch.ref, (Branch) right);
    }
    return new Branch(left, branch.key, branch.ref, right);
  }

  private static Branch turnedRight(Branch left, long key, long ref, Node right) {
    if (left.left.height() >= left.right.height()) {
      return new Branch(left.left, left.key, left.ref, new Branch(left.right, key, ref, right));
    }
    Branch middle = (Branch) left.right;
    return new Branch(
        new Branch(left.left, left.key, left.ref, middle.left),
        middle.key,
        middle.ref,
        new Branch(middle.right, key, ref, right));
  }

  private static Branch turnedLeft(Node left, long key, long ref, Branch right) {
    if (right.right.height() >= right.left.height()) {
      return new Branch(new Branch(left, key, ref, right.left), right.key, right.ref, right.right);
    }
    Branch middle = (Branch) right.left;
    return new Branch(
        new Branch(left, key, ref, middle.left),
        middle.key,
        middle.ref,
        new Branch(middle.right, right.key, right.ref, right.right));
  }

  /** Shows the rows from a key on, in their order, until the visitor has seen enough. */
  void from(long key, long ref, Visitor visitor) {
    if (root != null) {
      from(root, key, ref, visitor);
    }
  }

  private boolean from(Node node, long key, long ref, Visitor visitor) {
    if (node instanceof Branch branch) {
      return !(branch.isLeft(key, ref) && !from(branch.left, key, ref, visitor))
          && from(branch.right, key, ref, visitor);
    }
    Leaf leaf = (Leaf) node;
    for (int at = place(leaf, key, ref) * width; at < leaf.rows.length; at += width) {
      if (!visitor.visit(leaf.rows, at)) {
        return false;
      }
    }
    return true;
  }

  /** The last row below a key. */
  long @Nullable [] before(long key, long ref) {
    return root == null ? null : before(root, key, ref);
  }

  private long @Nullable [] before(Node node, long key, long ref) {
    if (node instanceof Branch branch) {
      long[] right = branch.isLeft(key, ref) ? null : before(branch.right, key, ref);
      return right != null ? right : before(branch.left, key, ref);
    }
    Leaf leaf = (Leaf) node;
    int at = place(leaf, key, ref) * width;
    return at == 0 ? null : Arrays.copyOfRange(leaf.rows, at - width, at);
  }

  /** The first place in a leaf that is not below the key. */
  private int place(Leaf leaf, long key, long ref) {
    int low = 0;
    int high = leaf.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int at = middle * width;
      if (compare(leaf.rows[at], leaf.rows[at + 1], key, ref) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** All rows one behind another, in their order. */
  long[] toArray() {
    long[] all = new long[size() * width];
    int[] end = {0};
    from(
        0,
        0,
        (rows, at) -> {
          System.arraycopy(rows, at, all, end[0], width);
          end[0] += width;
          return true;
        });
    return all;
  }
}
