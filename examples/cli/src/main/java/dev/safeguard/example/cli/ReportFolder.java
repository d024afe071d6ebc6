package dev.safeguard.example.cli;

import dev.safeguard.api.report.ReportRenderer;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.core.report.Renderers;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the reports go: {@code reports.jsonl}, a report a line in input order; a file a pupil,
 * named by token, for each other format; and {@code index.html} over the HTML files.
 */
final class ReportFolder implements AutoCloseable {
  private static final String JSON_LINES = "reports.jsonl";
  private static final String INDEX = "index.html";
  private static final Pattern EARLIER =
      Pattern.compile("STU_[0-9A-HJKMNP-TV-Z]{17}\\.(html|md)|reports\\.jsonl|index\\.html");

  private final Path folder;
  private final @Nullable BufferedWriter lines;
  private final ReportRenderer json = Renderers.json();
  private final List<ReportRenderer> files;
  private final @Nullable IndexPage index;
  private long count;

  private ReportFolder(
      Path folder,
      @Nullable BufferedWriter lines,
      List<ReportRenderer> files,
      @Nullable IndexPage index) {
    this.folder = folder;
    this.lines = lines;
    this.files = files;
    this.index = index;
  }

  static ReportFolder open(Path folder, Set<AnalyzeCommand.Format> formats) throws IOException {
    Files.createDirectories(folder);
    clear(folder);
    List<ReportRenderer> files = new ArrayList<>();
    if (formats.contains(AnalyzeCommand.Format.HTML)) {
      files.add(Renderers.html());
    }
    if (formats.contains(AnalyzeCommand.Format.MD)) {
      files.add(Renderers.markdown());
    }
    boolean json = formats.contains(AnalyzeCommand.Format.JSON);
    return new ReportFolder(
        folder,
        json ? Files.newBufferedWriter(folder.resolve(JSON_LINES), StandardCharsets.UTF_8) : null,
        files,
        formats.contains(AnalyzeCommand.Format.HTML) ? new IndexPage() : null);
  }

  /** Tokens are new in every run, so files of an earlier one would be left to mislead. */
  private static void clear(Path folder) throws IOException {
    try (DirectoryStream<Path> there = Files.newDirectoryStream(folder)) {
      for (Path file : there) {
        if (EARLIER.matcher(file.getFileName().toString()).matches()) {
          Files.delete(file);
        }
      }
    }
  }

  void write(SafeguardingReport report) throws IOException {
    count++;
    if (lines != null) {
      json.render(report, lines);
      lines.write('\n');
    }
    for (ReportRenderer renderer : files) {
      Path file = folder.resolve(report.student() + "." + renderer.extension());
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        renderer.render(report, out);
      }
    }
    if (index != null) {
      index.add(report);
    }
  }

  /** Writes the index, once all reports are there. */
  void finish() throws IOException {
    if (index != null) {
      Files.writeString(folder.resolve(INDEX), index.render(), StandardCharsets.UTF_8);
    }
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }
}
