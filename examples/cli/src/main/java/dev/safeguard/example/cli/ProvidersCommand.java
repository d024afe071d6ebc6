package dev.safeguard.example.cli;

import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LocalizationProvider;
import dev.safeguard.core.Safeguard;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.llm.spi.LlmSetting;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code safeguard providers}: what there is to choose from. */
@Command(
    name = "providers",
    description = "Lists the LLM and localisation providers that are there.",
    mixinStandardHelpOptions = true)
final class ProvidersCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not set the specification");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("LLM providers");
    for (LlmProvider provider : Safeguard.llmProviders()) {
      out.println("  " + provider.name() + "  " + provider.description());
      for (LlmSetting setting : provider.settings()) {
        out.println("    " + setting.key() + needs(setting) + "  " + setting.description());
      }
    }
    out.println("Localisation providers");
    for (LocalizationProvider provider : Safeguard.localizationProviders()) {
      String places =
          provider.jurisdictions().stream()
              .map(Jurisdiction::code)
              .collect(Collectors.joining(" "));
      String languages =
          provider.languages().stream()
              .map(pack -> pack.language().toLanguageTag())
              .collect(Collectors.joining(" "));
      out.println("  " + provider.name() + "  " + places + "  " + languages);
    }
    out.println("A jar of one's own goes behind this one on the class path:");
    out.println("  java -cp safeguard.jar:own.jar " + Main.class.getName() + " providers");
    return Main.OK;
  }

  private static String needs(LlmSetting setting) {
    if (setting.required()) {
      return " (required)";
    }
    return setting.defaultValue() == null ? "" : " (default " + setting.defaultValue() + ")";
  }
}
