package dev.safeguard.core.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names met so far in each of the objects that enclose one another, to find those that stand
 * twice. Most are told apart by one bit; a name costs constant time. Not thread-safe.
 */
final class FieldNames {
  private final List<OfObject> levels = new ArrayList<>(4);
  private int depth;

  void enter() {
    if (depth == levels.size()) {
      levels.add(new OfObject());
    }
    levels.get(depth++).clear();
  }

  void leave() {
    depth--;
  }

  /** Adds a name of the innermost object; false if it was there. */
  boolean add(String name) {
    return levels.get(depth - 1).add(name);
  }

  private static final class OfObject {
    private final String[] first = new String[24];
    private final Set<String> further = new HashSet<>();
    private int size;
    private long bits;

    void clear() {
      size = 0;
      bits = 0;
      if (!further.isEmpty()) {
        further.clear();
      }
    }

    boolean add(String name) {
      // The top six bits of a product mix the hash well enough: a full search is rare.
      long bit = 1L << ((name.hashCode() * 0x9E3779B9) >>> 26);
      if ((bits & bit) != 0 && holds(name)) {
        return false;
      }
      bits |= bit;
      if (size < first.length) {
        first[size++] = name;
      } else {
        further.add(name);
      }
      return true;
    }

    private boolean holds(String name) {
      for (int i = 0; i < size; i++) {
        if (first[i].equals(name)) {
          return true;
        }
      }
      return further.contains(name);
    }
  }
}
