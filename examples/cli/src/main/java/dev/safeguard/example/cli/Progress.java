package dev.safeguard.example.cli;

import dev.safeguard.api.ProgressListener;
import java.io.Console;
import java.io.PrintWriter;

/** How far a run over many is. */
final class Progress {
  private Progress() {}

  /** Counts on a terminal, and is silent otherwise. */
  static ProgressListener to(PrintWriter err) {
    if (!onTerminal()) {
      return (done, outcome) -> {};
    }
    return (done, outcome) -> {
      err.print("\r" + done + " pupils");
      err.flush();
    };
  }

  /** From JDK 22 on there is a console without a terminal too, which then says so itself. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < 22) {
      return console != null;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
