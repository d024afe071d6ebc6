package dev.safeguard.core.deidentify;

import dev.safeguard.core.deidentify.People.Known;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who bear two names, found by both at once: one probe of a table of numbers, where looking
 * for either name and comparing those who bear it would cost a walk through memory. Not for use
 * while people are added.
 */
final class FullNames {
  private static final int FIRST_SIZE = 16;

  /** Spreads keys over the table (Knuth's multiplicative hashing). */
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  /** Of the pair at each place, 0 for none. */
  private long[] keys = new long[FIRST_SIZE];

  private @Nullable List<Known>[] bearers = table(FIRST_SIZE);
  private int size;

  /** Adds each two names of a person. */
  void add(Known person) {
    List<String> names = person.names();
    for (int i = 0; i < names.size(); i++) {
      for (int k = i + 1; k < names.size(); k++) {
        add(key(names.get(i), names.get(k)), person);
      }
    }
  }

  private void add(long key, Known person) {
    int place = place(key);
    List<Known> known = bearers[place];
    if (known == null) {
      keys[place] = key;
      bearers[place] = List.of(person);
      size++;
      if (2 * size > keys.length) {
        grow();
      }
    } else if (known.size() == 1) {
      bearers[place] = new ArrayList<>(List.of(known.get(0), person));
    } else {
      known.add(person);
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable List<Known>[] oldBearers = bearers;
    keys = new long[2 * oldKeys.length];
    bearers = table(2 * oldKeys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        bearers[place] = oldBearers[i];
      }
    }
  }

  @SuppressWarnings("unchecked") // No array of a generic type can be made.
  private static @Nullable List<Known>[] table(int size) {
    return (@Nullable List<Known>[]) new List<?>[size];
  }

  /**
   * Everybody who bears both of two different names; rarely others too, who have to be told by
   * their names.
   */
  List<Known> of(String name, String other) {
    List<Known> known = bearers[place(key(name, other))];
    return known == null ? List.of() : known;
  }

  /** Whether somebody bears both of two different names. */
  boolean hold(String name, String other) {
    List<Known> known = of(name, other);
    for (int i = 0; i < known.size(); i++) {
      List<String> names = known.get(i).names();
      if (names.contains(name) && names.contains(other)) {
        return true;
      }
    }
    return false;
  }

  /** The same in whichever order they stand. */
  private static long key(String name, String other) {
    int some = name.hashCode();
    int more = other.hashCode();
    long key =
        ((long) Math.max(some, more) << Integer.SIZE) | (Math.min(some, more) & 0xFFFF_FFFFL);
    return key == 0 ? 1 : key;
  }

  /** Where a key is, or would be. */
  private int place(long key) {
    int place = (int) ((key * SPREAD) >>> (Long.numberOfLeadingZeros(keys.length) + 1));
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }
}
