package dev.safeguard.example.cli;

import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.ReportRenderer;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.core.report.Renderers;
import java.io.BufferedWriter;
import java.io.IOException;
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
 * named by token, for each other format; and {@code index.html} over the HTML files. All of them
 * are the owner's alone.
 */
final class ReportFolder implements AutoCloseable {
  private static final String JSON_LINES = "reports.jsonl";
  private static final String INDEX = "index.html";

  /** What only a run of this command writes. */
  private static final Pattern REPORTS =
      Pattern.compile("STU_[0-9A-HJKMNP-TV-Z]{17}(-\\d+)?\\.(html|md)|reports\\.jsonl");

  /** What it writes besides. */
  private static final Pattern BESIDES =
      Pattern.compile(
          "index\\.html|(alerts|trends|support|school-(leaders|governors|external))\\.(json|html|md)");

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

  static ReportFolder open(Path folder, Set<AnalyzeCommand.Format> formats, Reader reader)
      throws IOException {
    OwnerOnly.folder(folder);
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
        json ? OwnerOnly.writer(folder.resolve(JSON_LINES)) : null,
        files,
        formats.contains(AnalyzeCommand.Format.HTML) ? new IndexPage(reader) : null);
  }

  /**
   * Tokens are new in every run, so files of an earlier one would be left to mislead. Where no
   * report lies there was none, and nothing goes.
   */
  private static void clear(Path folder) throws IOException {
    List<Path> reports = named(folder, REPORTS);
    if (!reports.isEmpty()) {
      reports.addAll(named(folder, BESIDES));
    }
    for (Path file : reports) {
      Files.delete(file);
    }
  }

  private static List<Path> named(Path folder, Pattern name) throws IOException {
    List<Path> named = new ArrayList<>();
    try (DirectoryStream<Path> there = Files.newDirectoryStream(folder)) {
      for (Path file : there) {
        if (name.matcher(file.getFileName().toString()).matches()) {
          named.add(file);
        }
      }
    }
    return named;
  }

  void write(SafeguardingReport report) throws IOException {
    count++;
    if (lines != null) {
      json.render(report, lines);
      lines.write('\n');
    }
    String name = name(report.student().toString());
    for (ReportRenderer renderer : files) {
      Path file = folder.resolve(name + "." + renderer.extension());
      try (BufferedWriter out = OwnerOnly.writer(file)) {
        renderer.render(report, out);
      }
    }
    if (index != null) {
      index.add(name + ".html", report);
    }
  }

  /** The token, with a number behind it where a pupil stands in the input more than once. */
  private String name(String token) {
    if (files.isEmpty()) {
      return token;
    }
    String name = token;
    String extension = "." + files.get(0).extension();
    for (int n = 2; Files.exists(folder.resolve(name + extension)); n++) {
      name = token + "-" + n;
    }
    return name;
  }

  /**
   * Writes the index, once all reports are there.
   *
   * @param others pages over all pupils
   */
  void finish(List<IndexPage.Page> others) throws IOException {
    if (index != null) {
      try (BufferedWriter out = OwnerOnly.writer(folder.resolve(INDEX))) {
        out.write(index.render(others));
      }
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
