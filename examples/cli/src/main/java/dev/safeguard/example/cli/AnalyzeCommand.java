package dev.safeguard.example.cli;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.Outcome;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.ProgressListener;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LlmPolicy;
import dev.safeguard.api.llm.LlmUsage;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Stage;
import dev.safeguard.core.PipelineBuilder;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.audit.JsonLinesAuditLog;
import dev.safeguard.core.json.RecordReader;
import dev.safeguard.core.json.RosterReader;
import dev.safeguard.core.risk.RiskPolicies;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code safeguard analyze}: reports for the records of a file. */
@Command(
    name = "analyze",
    description = "Analyses every record of a file and writes the reports.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class AnalyzeCommand implements Callable<Integer> {
  private static final int DEFAULT_K = 5;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "RECORDS",
      description = "One JSON object, an array, or JSON Lines.")
  private Path input = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the reports; made if need be. Reports of an earlier run go.")
  private Path out = Path.of("");

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "json, html, md. Default: json. HTML and Markdown files are named by token.")
  private Set<Format> formats = EnumSet.of(Format.JSON);

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day to look back from, where a record has no as_of. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(names = "--roster", paramLabel = "FILE", description = "People the school knows, JSON.")
  private @Nullable Path roster;

  @Option(names = "--calendar", paramLabel = "FILE", description = "Terms and closures, JSON.")
  private @Nullable Path calendar;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The school's own parts of the risk policy, JSON.")
  private @Nullable Path policy;

  @Option(names = "--jurisdiction", paramLabel = "CODE", description = "Default: GB-ENG.")
  private String jurisdiction = "GB-ENG";

  @Option(names = "--language", paramLabel = "TAG", description = "Default: en.")
  private String language = "en";

  @Option(names = "--audience", paramLabel = "READER", description = "dsl. Default: dsl.")
  private Audience audience = Audience.DSL;

  @Option(
      names = "--llm",
      paramLabel = "PROVIDER",
      description = "Name of the LLM provider; see 'safeguard providers'. Default: offline.")
  private String llm = PipelineBuilder.DEFAULT_LLM;

  @Option(names = "--llm-base-url", paramLabel = "URL", description = "Where the LLM listens.")
  private @Nullable String llmBaseUrl;

  @Option(names = "--llm-model", paramLabel = "MODEL", description = "Which model to ask.")
  private @Nullable String llmModel;

  @Option(
      names = "--llm-key-env",
      paramLabel = "VAR",
      description = "Environment variable that holds the key.")
  private @Nullable String llmKeyEnv;

  @Option(
      names = "--llm-timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "For one pupil, asking again included. Default: 20s.")
  private Duration llmTimeout = Duration.ofSeconds(20);

  @Option(
      names = "--disclosure",
      paramLabel = "MOST",
      description =
          "What may leave: none, codes, or narrative (codes and de-identified notes). Default: codes.")
  private Disclosure disclosure = Disclosure.CODES;

  @Option(
      names = "--cohort",
      description = "Nothing leaves that fewer than k of the pupils share. Reads the file twice.")
  private boolean cohort;

  @Option(
      names = "--k",
      paramLabel = "K",
      description = "How many pupils have to share what leaves; with --cohort. Default: 5.")
  private @Nullable Integer k;

  @Option(
      names = "--llm-max-calls",
      paramLabel = "N",
      description = "The most calls in all; pupils beyond get the local result. Default: no limit.")
  private int llmMaxCalls = LlmPolicy.UNLIMITED;

  @Option(
      names = "--dry-run",
      paramLabel = "FILE",
      description = "Sends nothing; writes what would be sent, JSON Lines.")
  private @Nullable Path dryRun;

  @Option(
      names = "--audit",
      paramLabel = "FILE",
      description = "Appends what was done, JSON Lines; made with its folder if need be.")
  private @Nullable Path audit;

  @Mixin private Insights insights = new Insights();

  /** What a report can be written as. */
  enum Format {
    JSON,
    HTML,
    MD
  }

  @Override
  public Integer call() throws IOException {
    if (k != null && !cohort) {
      throw new ParameterException(spec().commandLine(), "--k needs --cohort");
    }
    Site site = site();
    Reader reader = new Reader(audience, Locale.forLanguageTag(language));
    try (JsonLinesAuditLog log = audit == null ? null : auditLog(audit);
        RequestFile requests = dryRun == null ? null : RequestFile.create(dryRun);
        Pipeline pipeline = pipeline(log, requests);
        Session session = pipeline.open(site);
        Stream<Outcome> outcomes = outcomes(session);
        ReportFolder folder = openFolder(session)) {
      Problems problems = new Problems(err());
      for (Iterator<Outcome> each = outcomes.iterator(); each.hasNext(); ) {
        Outcome outcome = each.next();
        if (outcome instanceof Outcome.Analyzed analyzed) {
          problems.warn(analyzed);
          insights.add(analyzed);
          SafeguardingReport report =
              session.report(analyzed.analysis(), analyzed.record(), reader);
          folder.write(report);
        } else {
          problems.refuse(outcome);
        }
      }
      folder.finish();
      insights.write(session, out, formats, reader.language());
      out().println(folder.count() + " reports in " + out);
      if (cohort || dryRun != null || isService()) {
        tell(session.llmUsage());
      }
      return problems.any() ? Main.SOME_REFUSED : Main.OK;
    }
  }

  /** What is known from last time is read first: it may lie in the same folder. */
  private ReportFolder openFolder(Session session) throws IOException {
    insights.start(session);
    return ReportFolder.open(out, formats);
  }

  private Stream<Outcome> outcomes(Session session) throws IOException {
    return cohort
        ? session.analyzeCohort(this::records, k == null ? DEFAULT_K : k)
        : session.analyzeAll(open());
  }

  private Stream<RecordResult> records() {
    try {
      return open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<RecordResult> open() throws IOException {
    InputStream in = Files.newInputStream(input);
    return RecordReader.standard()
        .read(in)
        .onClose(
            () -> {
              try {
                in.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private void tell(LlmUsage usage) {
    String unit = dryRun == null ? " calls" : " calls would be made";
    out()
        .println(
            usage.requests()
                + unit
                + ", "
                + usage.inputTokens()
                + " and "
                + usage.outputTokens()
                + " tokens, "
                + usage.answeredPupils()
                + " pupils answered, "
                + usage.requestsSaved()
                + " calls saved");
  }

  private boolean isService() {
    return !llm.equals(PipelineBuilder.DEFAULT_LLM);
  }

  private Site site() throws IOException {
    Site.Builder site = Site.builder().jurisdiction(jurisdiction).disclosure(disclosure);
    if (roster != null) {
      try (InputStream in = Files.newInputStream(roster)) {
        site.roster(RosterReader.standard().read(in));
      }
    }
    if (calendar != null) {
      site.calendar(CalendarFile.read(calendar));
    }
    if (policy != null) {
      try (InputStream in = Files.newInputStream(policy)) {
        site.policy(RiskPolicies.withSite(in));
      } catch (ConfigurationException e) {
        throw new ConfigurationException(policy.getFileName() + ": " + e.getMessage());
      }
    }
    return site.build();
  }

  private Pipeline pipeline(@Nullable JsonLinesAuditLog log, @Nullable RequestFile requests) {
    if (llmMaxCalls < 0) {
      throw new ParameterException(spec().commandLine(), "--llm-max-calls must not be negative");
    }
    LlmPolicy.Limits limits = LlmPolicy.Limits.defaults().withMaxRequests(llmMaxCalls);
    PipelineBuilder builder =
        Safeguard.pipeline()
            .llm(llm, llmSettings())
            .llmPolicy(LlmPolicy.defaults().withDeadline(llmTimeout).withLimits(limits))
            .listener(progress());
    if (isService()) {
      // Those who wait for a service need no processor.
      builder.parallelism(limits.maxInFlight());
    }
    if (requests != null) {
      builder.dryRun(requests);
    }
    if (log != null) {
      builder.audit(log);
    }
    if (asOf != null) {
      builder.asOf(asOf);
    }
    return builder.build();
  }

  private static JsonLinesAuditLog auditLog(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return JsonLinesAuditLog.open(file, false);
  }

  private Map<String, String> llmSettings() {
    Map<String, String> settings = new HashMap<>();
    if (llmBaseUrl != null) {
      settings.put("base-url", llmBaseUrl);
    }
    if (llmModel != null) {
      settings.put("model", llmModel);
    }
    if (llmKeyEnv != null) {
      String key = System.getenv(llmKeyEnv);
      if (key == null || key.isBlank()) {
        throw new ConfigurationException(
            "environment variable " + llmKeyEnv + " is not set; --llm-key-env wants its name");
      }
      settings.put("api-key", key);
    }
    return settings;
  }

  /** Counts on a terminal, and is silent otherwise. */
  private ProgressListener progress() {
    if (!onTerminal()) {
      return (done, outcome) -> {};
    }
    PrintWriter err = err();
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

  private PrintWriter out() {
    return spec().commandLine().getOut();
  }

  private PrintWriter err() {
    return spec().commandLine().getErr();
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not set the specification");
    }
    return spec;
  }

  /** Says on standard error which records were refused, or which of their fields ignored. */
  private static final class Problems {
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
}
