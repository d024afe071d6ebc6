package dev.safeguard.example.cli;

import dev.safeguard.api.Outcome;
import dev.safeguard.api.stage.Stage;
import java.io.PrintWriter;
import java.util.List;

/** Says on standard error which records were refused, or which of their fields ignored. */
final class Problems {
  private static final int MOST_WARNINGS = 100;

  private final PrintWriter err;
  private boolean any;
  private int warnings;

  Problems(PrintWriter err) {
    this.err = err;
  }

  boolean any() {
    return any;
  }

  void refuse(Outcome outcome) {
    any = true;
    if (outcome instanceof Outcome.Refused refused) {
      String place = refused.pointer().isEmpty() ? "" : " " + refused.pointer();
      err.println("line " + refused.line() + place + ": " + refused.reason());
    } else if (outcome instanceof Outcome.Failed failed) {
      Stage stage = failed.stage();
      err.println("line " + failed.line() + ": " + stage.code() + " failed");
    }
  }

  void warn(Outcome.Analyzed analyzed) {
    List<String> paths = analyzed.warnings();
    for (String path : paths) {
      if (warnings++ < MOST_WARNINGS) {
        err.println("line " + analyzed.line() + " " + path + ": unknown field, ignored");
      } else if (warnings == MOST_WARNINGS + 1) {
        err.println("more unknown fields were ignored");
      }
    }
  }
}
