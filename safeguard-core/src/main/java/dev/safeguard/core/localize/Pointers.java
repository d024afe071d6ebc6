package dev.safeguard.core.localize;

import dev.safeguard.api.record.EntryKind;
import dev.safeguard.api.record.RecordEntry;

/** JSON pointers of the first entries of every list, made once: most records hold no more. */
final class Pointers {
  private static final int KEPT = 400;
  private static final String[][] KEPT_BY_KIND = new String[EntryKind.values().length][KEPT];

  static {
    for (EntryKind kind : EntryKind.values()) {
      for (int i = 0; i < KEPT; i++) {
        KEPT_BY_KIND[kind.ordinal()][i] = new RecordEntry(kind, i).pointer();
      }
    }
  }

  static String of(RecordEntry entry) {
    return entry.index() < KEPT
        ? KEPT_BY_KIND[entry.kind().ordinal()][entry.index()]
        : entry.pointer();
  }

  private Pointers() {}
}
