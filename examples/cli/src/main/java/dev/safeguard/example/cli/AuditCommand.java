package dev.safeguard.example.cli;

import dev.safeguard.core.audit.AuditFile;
import dev.safeguard.core.audit.AuditFile.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code safeguard audit}: what can be done with an audit log. */
@Command(name = "audit", description = "Checks an audit log.", mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {
  private static final String HASH = "[0-9a-f]{64}";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec().commandLine(), "say what to do: audit verify FILE");
  }

  @Command(
      name = "verify",
      description = {
        "Checks that no line of an audit log was changed, removed, added or moved: exit code 0, or 1.",
        "That its last lines were not left off, or all of it made anew, shows only by --last."
      },
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(paramLabel = "FILE", description = "What analyze wrote to --audit.") Path file,
      @Option(
              names = "--last",
              paramLabel = "HASH",
              description = "The last hash that this command once said, which a line must have.")
          @Nullable String last)
      throws IOException {
    if (last != null && !last.matches(HASH)) {
      throw new ParameterException(
          spec().subcommands().get("verify"), "--last must be 64 hexadecimal digits");
    }
    PrintWriter out = spec().commandLine().getOut();
    PrintWriter err = spec().commandLine().getErr();
    Verification found = AuditFile.verify(file, last == null ? "" : last);
    if (!found.isUnbroken()) {
      err.println(
          file + ": line " + found.broken().getAsLong() + " does not follow the one before it");
      return Main.SOME_REFUSED;
    }
    if (found.unfinished() > 0) {
      err.println(file + ": lines that were not written to their end: " + found.unfinished());
    }
    if (last != null && found.known().isEmpty()) {
      err.println(file + ": no line has the hash of --last: lines were left off, or made anew");
      return Main.SOME_REFUSED;
    }
    out.println(found.lines() + " lines, each follows the one before; the last is " + found.last());
    return Main.OK;
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not set the specification");
    }
    return spec;
  }
}
