package dev.safeguard.example.cli;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.core.PipelineBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which LLM to ask, and how far to go for an answer. */
final class LlmOptions {
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--llm",
      paramLabel = "PROVIDER",
      description = "Name of the LLM provider; see 'safeguard providers'. Default: offline.")
  private String provider = PipelineBuilder.DEFAULT_LLM;

  @Option(names = "--llm-base-url", paramLabel = "URL", description = "Where the LLM listens.")
  private @Nullable String baseUrl;

  @Option(names = "--llm-model", paramLabel = "MODEL", description = "Which model to ask.")
  private @Nullable String model;

  @Option(
      names = "--llm-key-env",
      paramLabel = "VAR",
      description = "Environment variable that holds the key.")
  private @Nullable String keyEnv;

  @Option(
      names = "--llm-setting",
      paramLabel = "KEY=VALUE",
      description = "Another setting of the provider; may be given more than once.")
  private Map<String, String> more = Map.of();

  @Option(
      names = "--llm-language",
      paramLabel = "TAG",
      converter = LlmLanguageConverter.class,
      description = "Language that the LLM is asked and answers in: cy or en. Default: en.")
  private Locale language = Locale.ENGLISH;

  @Option(
      names = "--llm-timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "For one pupil, asking again included. Default: 20s.")
  private Duration timeout = Duration.ofSeconds(20);

  @Option(
      names = "--llm-max-calls",
      paramLabel = "N",
      description = "The most calls in all; pupils beyond get the local result. Default: no limit.")
  private int maxCalls = LlmPolicy.UNLIMITED;

  /** Whether something outside this process is asked. */
  boolean isService() {
    return !provider.equals(PipelineBuilder.DEFAULT_LLM);
  }

  /** The language of the questions and the answers. */
  Locale language() {
    return language;
  }

  /**
   * Sets up a pipeline.
   *
   * @param dryRun whether nothing is sent, so that no key is needed
   */
  void into(PipelineBuilder builder, boolean dryRun) {
    if (maxCalls < 0) {
      throw new ParameterException(command().commandLine(), "--llm-max-calls must not be negative");
    }
    LlmPolicy.Limits limits = LlmPolicy.Limits.defaults().withMaxRequests(maxCalls);
    builder
        .llm(provider, settings(dryRun))
        .llmPolicy(LlmPolicy.defaults().withDeadline(timeout).withLimits(limits));
    if (isService()) {
      // Those who wait for a service need no processor.
      builder.parallelism(limits.maxInFlight());
    }
  }

  private Map<String, String> settings(boolean dryRun) {
    Map<String, String> settings = new HashMap<>(more);
    if (baseUrl != null) {
      settings.put("base-url", baseUrl);
    }
    if (model != null) {
      settings.put("model", model);
    }
    if (keyEnv != null && !dryRun) {
      String key = System.getenv(keyEnv);
      if (key == null || key.isBlank()) {
        // What does not look like a name may be the key itself.
        String name = NAME.matcher(keyEnv).matches() ? " " + keyEnv : "";
        throw new ConfigurationException(
            "environment variable" + name + " is not set; --llm-key-env wants its name");
      }
      settings.put("api-key", key);
    }
    return settings;
  }

  private CommandSpec command() {
    if (command == null) {
      throw new IllegalStateException("picocli has not set the specification");
    }
    return command;
  }
}
