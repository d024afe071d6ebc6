package dev.safeguard.core.deidentify;

import dev.safeguard.api.token.TokenKind;
import dev.safeguard.core.deidentify.Identifiers.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has been found in a text, without overlap: whoever comes first has it. */
final class Finds {
  private final String text;
  private final List<Found> all = new ArrayList<>();
  private boolean[] taken = new boolean[0];

  Finds(String text) {
    this.text = text;
  }

  /** In order. */
  List<Found> all() {
    all.sort(Comparator.comparingInt(Found::start));
    return all;
  }

  /** Notes what stays; see {@link #take}. */
  boolean safe(int start, int end) {
    return take(start, end, TokenKind.IDN, true, "safe");
  }

  /** Notes what goes, unless part of it is taken; an end of 0 is nothing. */
  boolean take(int start, int end, TokenKind kind, String rule) {
    return take(start, end, kind, false, rule);
  }

  private boolean take(int start, int end, TokenKind kind, boolean safe, String rule) {
    int last = trimmed(start, end);
    if (last <= start) {
      return false;
    }
    if (taken.length == 0) {
      taken = new boolean[text.length()];
    }
    for (int i = start; i < last; i++) {
      if (taken[i]) {
        return false;
      }
    }
    for (int i = start; i < last; i++) {
      taken[i] = true;
    }
    all.add(new Found(start, last, kind, safe, rule));
    return true;
  }

  boolean isTaken(int at) {
    return taken.length > 0 && taken[at];
  }

  private int trimmed(int start, int end) {
    int last = end;
    while (last > start + 1 && " .,;:!?)'\"".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }
}
