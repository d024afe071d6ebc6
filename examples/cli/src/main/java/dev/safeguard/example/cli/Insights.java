package dev.safeguard.example.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.Outcome;
import dev.safeguard.api.Session;
import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateRenderer;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateSettings;
import dev.safeguard.api.aggregate.AnalysisFold;
import dev.safeguard.api.aggregate.EarlierResult;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.core.report.AggregateRenderers;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Reports over all pupils of a run: {@code alerts}, {@code trends} and {@code support} for the
 * safeguarding lead, and {@code school-…} for each reader who is shown counts only.
 */
final class Insights {
  private record File(String name, AggregateKind kind, Audience audience) {}

  private static final List<File> FILES =
      List.of(
          new File("alerts", AggregateKind.EARLY_WARNING, Audience.DSL),
          new File("trends", AggregateKind.GROUP_TRENDS, Audience.DSL),
          new File("support", AggregateKind.INTERVENTION_EFFECTIVENESS, Audience.DSL),
          new File("school-leaders", AggregateKind.SCHOOL_INSIGHT, Audience.SENIOR_LEADERS),
          new File("school-governors", AggregateKind.SCHOOL_INSIGHT, Audience.GOVERNORS),
          new File("school-external", AggregateKind.SCHOOL_INSIGHT, Audience.EXTERNAL));

  @Option(
      names = "--insights",
      description = "Also writes reports over all pupils: alerts, trends, support, school-….")
  private boolean wanted;

  @Option(
      names = "--previous",
      paramLabel = "FILE",
      description = "reports.jsonl of an earlier run, to tell what is new; with --insights.")
  private @Nullable Path previous;

  @Option(
      names = "--most-alerts",
      paramLabel = "N",
      description = "How many pupils the alerts list at most; with --insights. Default: 10.")
  private @Nullable Integer mostAlerts;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  private Map<String, EarlierResult> earlier = Map.of();
  private @Nullable AnalysisFold fold;

  /** Alerts name pupils, so they are not for a folder that somebody else is given. */
  void check(Audience audience) {
    if (!wanted && (previous != null || mostAlerts != null)) {
      throw wrong("--previous and --most-alerts need --insights");
    }
    if (wanted && audience != Audience.DSL) {
      throw wrong("--insights goes with --audience dsl");
    }
  }

  private ParameterException wrong(String reason) {
    if (command == null) {
      throw new IllegalStateException("picocli has not set the specification");
    }
    return new ParameterException(command.commandLine(), reason);
  }

  /**
   * Reads what is known from last time, before a new run's reports take its place.
   *
   * @throws ConfigurationException if the file holds anything but reports for the lead
   */
  void start(Session session) throws IOException {
    if (!wanted) {
      return;
    }
    AggregateSettings settings = AggregateSettings.defaults();
    try {
      fold = session.fold(mostAlerts == null ? settings : settings.withMostAlerts(mostAlerts));
    } catch (IllegalArgumentException e) {
      throw wrong("--most-alerts: " + e.getMessage());
    }
    if (previous != null) {
      earlier = read(previous);
    }
  }

  void add(Outcome.Analyzed pupil) {
    if (fold != null) {
      fold.add(
          pupil.analysis(), pupil.record().className(), earlier.get(pupil.record().studentId()));
    }
  }

  /**
   * Writes the reports.
   *
   * @return the HTML pages, if there are any
   */
  List<IndexPage.Page> write(
      Session session, Path folder, Set<AnalyzeCommand.Format> formats, Locale language)
      throws IOException {
    List<IndexPage.Page> pages = new ArrayList<>();
    if (fold == null) {
      return pages;
    }
    for (File file : FILES) {
      AggregateReport report =
          session.report(fold, file.kind(), new Reader(file.audience(), language));
      for (AnalyzeCommand.Format format : formats) {
        AggregateRenderer renderer = renderer(format);
        Path target = folder.resolve(file.name() + "." + renderer.extension());
        try (BufferedWriter out = OwnerOnly.writer(target)) {
          renderer.render(report, out);
        }
      }
      String reader = report.labels().getOrDefault("audience", file.audience().code());
      pages.add(new IndexPage.Page(file.name() + ".html", report.title() + " · " + reader));
    }
    return pages;
  }

  private static AggregateRenderer renderer(AnalyzeCommand.Format format) {
    return switch (format) {
      case JSON -> AggregateRenderers.json();
      case HTML -> AggregateRenderers.html();
      case MD -> AggregateRenderers.markdown();
    };
  }

  private static Map<String, EarlierResult> read(Path file) throws IOException {
    Map<String, EarlierResult> results = new HashMap<>();
    ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          JsonNode report = mapper.readTree(line);
          results.put(report.required("student_id").asText(), result(report));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
          throw new ConfigurationException(
              file.getFileName()
                  + " line "
                  + number
                  + ": is no report for the safeguarding lead of an earlier run");
        }
      }
    }
    return results;
  }

  private static EarlierResult result(JsonNode report) {
    // Other readers' reports have no level, so that everything would seem to have gone up.
    if (!Audience.DSL.code().equals(report.required("audience").asText())) {
      throw new IllegalArgumentException("for another reader");
    }
    List<PatternCode> codes = new ArrayList<>();
    for (JsonNode concern : report.required("identified_concerns")) {
      // A code of a version of the library that had others is not one of ours.
      PatternCode.ofToken(concern.required("pattern_token").asText()).ifPresent(codes::add);
    }
    return new EarlierResult(
        LocalDate.parse(report.requiredAt("/analysis_metadata/as_of").asText()),
        RiskLevel.valueOf(report.requiredAt("/risk_assessment/local_level").asText()),
        new HashSet<>(codes));
  }
}
