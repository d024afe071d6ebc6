package dev.safeguard.example.cli;

import dev.safeguard.api.Outcome;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.PipelineBuilder;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.audit.JsonLinesAuditLog;
import dev.safeguard.core.json.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
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

  @Mixin private final SiteOptions school = new SiteOptions();

  @Option(names = "--language", paramLabel = "TAG", description = "Default: en.")
  private String language = "en";

  @Option(
      names = "--audience",
      paramLabel = "READER",
      converter = AudienceConverter.class,
      description = "dsl, pastoral-lead, class-teacher, pupil or parent. Default: dsl.")
  private Audience audience = Audience.DSL;

  @Mixin private final LlmOptions llm = new LlmOptions();

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
      names = "--dry-run",
      paramLabel = "FILE",
      description = "Sends nothing; writes what would be sent, JSON Lines. Needs no key.")
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
    if (audience != Audience.DSL && (cohort || dryRun != null)) {
      throw new ParameterException(
          spec().commandLine(),
          "nothing is sent for this audience; --cohort and --dry-run go with dsl");
    }
    if (dryRun != null) {
      Main.requireOther(spec(), input, dryRun, "--dry-run");
    }
    insights.check(audience);
    Site site = school.site(audience, llm.language());
    Reader reader = new Reader(audience, Locale.forLanguageTag(language));
    try (JsonLinesAuditLog log = audit == null ? null : auditLog(audit);
        RequestFile requests = dryRun == null ? null : RequestFile.create(dryRun);
        Pipeline pipeline = pipeline(log, requests);
        Session session = pipeline.open(site);
        Stream<Outcome> outcomes = outcomes(session);
        ReportFolder folder = openFolder(session, reader)) {
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
      folder.finish(insights.write(session, out, formats, reader.language()));
      out().println(folder.count() + " reports in " + out);
      if (cohort || dryRun != null || llm.isService()) {
        out().println(Summary.of(session.llmUsage(), dryRun != null, audit != null));
      }
      return problems.any() ? Main.SOME_REFUSED : Main.OK;
    }
  }

  /** What is known from last time is read first: it may lie in the same folder. */
  private ReportFolder openFolder(Session session, Reader reader) throws IOException {
    insights.start(session);
    return ReportFolder.open(out, formats, reader);
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

  private Pipeline pipeline(@Nullable JsonLinesAuditLog log, @Nullable RequestFile requests) {
    PipelineBuilder builder = Safeguard.pipeline().listener(Progress.to(err()));
    llm.into(builder, requests != null);
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
    OwnerOnly.file(file);
    return JsonLinesAuditLog.open(file, false);
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
}
