package dev.safeguard.bench.memory;

import org.openjdk.jol.info.GraphLayout;

/** What an object takes with all that it reaches, added up over the layouts of the objects. */
final class Layout {
  static {
    // Without it the fields of a record have no offsets.
    System.setProperty("jol.magicFieldOffset", "true");
    // Sizes need no agent; JOL says in one line that it has none.
    System.setProperty("jol.skipInstallAttach", "true");
    System.setProperty("jol.skipDynamicAttach", "true");
  }

  /** In bytes; what others reach too is in it. */
  static long bytes(Object object) {
    return GraphLayout.parseInstance(object).totalSize();
  }

  private Layout() {}
}
