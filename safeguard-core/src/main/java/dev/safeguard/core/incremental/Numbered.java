package dev.safeguard.core.incremental;

import dev.safeguard.api.incremental.UnreadableStateException;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which one closed vocabulary is kept and written: a constant's place in a list of
 * this package, not in its enum, so that constants may be added to the enum and moved in it. To the
 * list they are only ever appended. A constant that is in no list stops the class from loading, so
 * no test passes until it has its number.
 */
final class Numbered<E extends Enum<E>> {
  private static final int MOST = 255;

  private final E[] constants;

  /** By ordinal. */
  private final int[] numbers;

  @SafeVarargs
  Numbered(Class<E> type, E... inOrder) {
    E[] all = type.getEnumConstants();
    if (inOrder.length != all.length || all.length > MOST) {
      throw new IllegalStateException("Numbers must list each constant of " + type.getSimpleName());
    }
    constants = all;
    numbers = new int[all.length];
    boolean[] known = new boolean[all.length];
    for (int i = 0; i < inOrder.length; i++) {
      int ordinal = inOrder[i].ordinal();
      if (known[ordinal]) {
        throw new IllegalStateException("Numbers must list " + inOrder[i] + " once");
      }
      known[ordinal] = true;
      numbers[ordinal] = i;
    }
    for (int i = 0; i < inOrder.length; i++) {
      constants[i] = inOrder[i];
    }
  }

  int number(E constant) {
    return numbers[constant.ordinal()];
  }

  E of(int number) {
    return constants[number];
  }

  /** 0 for null, and one more than its number for a constant. */
  int numberOrZero(@Nullable E constant) {
    return constant == null ? 0 : 1 + number(constant);
  }

  @Nullable E ofOrNull(int number) {
    return number == 0 ? null : constants[number - 1];
  }

  /** The number, if it is a constant's. */
  int checked(int number) {
    return checked(number, constants.length);
  }

  /** The number, if it is 0 or one more than a constant's. */
  int checkedOrZero(int number) {
    return checked(number, constants.length + 1);
  }

  private static int checked(int number, int bound) {
    if (number < 0 || number >= bound) {
      throw new UnreadableStateException("it holds a code that this version does not know");
    }
    return number;
  }
}
