package dev.safeguard.core.deidentify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A number written in groups of digits, such as {@code +44 (0)20 7946 0958}. Where several numbers
 * stand side by side it ends with the first that a check digit or a plan confirms. Reads each
 * character once; at most {@value #MOST_GROUPS} groups.
 */
final class GroupedNumber {
  private static final int MOST_GROUPS = 9;
  private static final int MOST_DIGITS = 34;

  /** Shorter ones are left to what stands around them. */
  private static final int FEWEST_DIGITS = 7;

  private final String text;
  private final int start;

  /** Behind each group. */
  private final List<Integer> ends = new ArrayList<>(4);

  private final List<Integer> starts = new ArrayList<>(4);

  /** What a number is, and where it ends. */
  record Found(int end, Numbers number, boolean isOneGroup) {}

  static final Found NOTHING = new Found(0, Numbers.NUMBER, false);

  private GroupedNumber(String text, int start) {
    this.text = text;
    this.start = start;
  }

  /**
   * The number that begins here; its end is 0 if none does.
   *
   * @param start of the first digit, or of a plus sign or bracket before it
   * @param isDate whether a date begins at a place
   */
  static Found at(String text, int start, IntPredicate isDate) {
    if (isShort(text, start)) {
      return NOTHING;
    }
    GroupedNumber run = new GroupedNumber(text, start);
    run.read(isDate);
    return run.found();
  }

  /** A few digits, and no more behind a sign: as most numbers are. */
  private static boolean isShort(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    boolean goesOn =
        end == start
            || (end + 1 < text.length()
                && " -.)".indexOf(text.charAt(end)) >= 0
                && !Character.isLetter(text.charAt(end + 1)));
    return end - start < 6 && !goesOn;
  }

  private void read(IntPredicate isDate) {
    int at = start;
    int digits = 0;
    while (at < text.length() && "+(".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    while (ends.size() < MOST_GROUPS) {
      int end = at;
      while (end < text.length() && isDigit(end)) {
        end++;
      }
      boolean cut = end < text.length() && isWordPart(end);
      digits += end - at;
      if (end == at || digits > MOST_DIGITS || (cut && !ends.isEmpty())) {
        return;
      }
      boolean apart = !ends.isEmpty() && text.charAt(at - 1) == ' ';
      if (apart && end < text.length() && "/.-".indexOf(text.charAt(end)) >= 0 && isDate.test(at)) {
        return;
      }
      starts.add(at);
      ends.add(end);
      if (cut) {
        return;
      }
      at = behindJoint(end);
      if (at < 0) {
        return;
      }
    }
  }

  /** Where the next group begins: behind a space, hyphen or dot, and brackets; or -1. */
  private int behindJoint(int end) {
    int at = end;
    if (at < text.length() && text.charAt(at) == ')') {
      at++;
    }
    if (text.startsWith(" - ", at)) {
      at += 3;
    } else if (at < text.length() && " -.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '(') {
      at++;
    }
    return at > end && at < text.length() && isDigit(at) ? at : -1;
  }

  private boolean isDigit(int at) {
    char c = text.charAt(at);
    return c >= '0' && c <= '9';
  }

  private boolean isWordPart(int at) {
    return Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_';
  }

  private int digits(int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      digits += ends.get(i) - starts.get(i);
    }
    return digits;
  }

  private Found found() {
    int groups = ends.size();
    if (groups == 0 || digits(0, groups) < 6) {
      return NOTHING;
    }
    for (int last = groups; last > 0 && digits(0, last) >= 6; last--) {
      Numbers number = Numbers.of(text.substring(start, ends.get(last - 1)));
      if (number != Numbers.NUMBER && (last == groups || isRestApart(last, number))) {
        return new Found(ends.get(last - 1), number, last == 1);
      }
    }
    if (isCountBeforePhone()) {
      return NOTHING;
    }
    return digits(0, groups) >= FEWEST_DIGITS
        ? new Found(ends.get(groups - 1), Numbers.NUMBER, groups == 1)
        : NOTHING;
  }

  /** Whether the groups behind are a number of their own, or count what is named behind them. */
  private boolean isRestApart(int from, Numbers number) {
    if (number == Numbers.ACCOUNT || text.charAt(starts.get(from) - 1) != ' ') {
      return false;
    }
    int end = ends.get(ends.size() - 1);
    boolean counts =
        from == ends.size() - 1
            && end + 1 < text.length()
            && text.charAt(end) == ' '
            && Character.isLowerCase(text.charAt(end + 1));
    return counts || digits(from, ends.size()) >= FEWEST_DIGITS;
  }

  /** As in {@code room 5 07700 900123}: the telephone number is found when its turn comes. */
  private boolean isCountBeforePhone() {
    if (ends.size() < 2
        || ends.get(0) - start > 3
        || text.charAt(starts.get(1)) != '0'
        || text.charAt(start) == '0') {
      return false;
    }
    String rest = text.substring(starts.get(1), ends.get(ends.size() - 1));
    return Numbers.of(rest) == Numbers.PHONE;
  }
}
