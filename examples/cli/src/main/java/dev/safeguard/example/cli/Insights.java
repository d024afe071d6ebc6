package dev.safeguard.example.cli;

import com.fasterxml.jackson.core.JacksonException;
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
import picocli.CommandLine.Option;

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
  private int mostAlerts = AggregateSettings.defaults().mostAlerts();

  private Map<String, EarlierResult> earlier = Map.of();
  private @Nullable AnalysisFold fold;

  /**
   * Reads what is known from last time, before a new run's reports take its place.
   *
   * @throws ConfigurationException if the file holds anything but reports
   */
  void start(Session session) throws IOException {
    if (!wanted) {
      if (previous != null) {
        throw new ConfigurationException("--previous needs --insights");
      }
      return;
    }
    try {
      fold = session.fold(AggregateSettings.defaults().withMostAlerts(mostAlerts));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException("--most-alerts: " + e.getMessage());
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

  /** Writes the reports, and removes those of an earlier run. */
  void write(Session session, Path folder, Set<AnalyzeCommand.Format> formats, Locale language)
      throws IOException {
    for (File file : FILES) {
      AggregateReport report =
          fold == null
              ? null
              : session.report(fold, file.kind(), new Reader(file.audience(), language));
      for (AnalyzeCommand.Format format : AnalyzeCommand.Format.values()) {
        AggregateRenderer renderer = renderer(format);
        Path target = folder.resolve(file.name() + "." + renderer.extension());
        if (report != null && formats.contains(format)) {
          try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            renderer.render(report, out);
          }
        } else {
          Files.deleteIfExists(target);
        }
      }
    }
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
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          JsonNode report = mapper.readTree(line);
          results.put(report.required("student_id").asText(), result(report));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
          throw new ConfigurationException(
              file.getFileName() + " line " + number + ": is no report of an earlier run");
        }
      }
    }
    return results;
  }

  private static EarlierResult result(JsonNode report) {
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
