package dev.safeguard.bench.gate;

import dev.safeguard.bench.gate.GateRun.KernelResult;
import java.util.List;
import java.util.Locale;

/** The history of the gate as one HTML page without scripts: a chart for each kernel. */
final class TrendPage {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 160;
  private static final int MARGIN = 40;
  private static final double LEAST = 0.5;
  private static final double MOST = 2;

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Safeguard: trends of the regression gate</title>
      <style>
      body { font: 1rem/1.5 sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; }
      svg { width: 100%; height: auto; } text { font: 11px sans-serif; fill: #333; }
      .alarm { stroke: #b00020; fill: #b00020; } .fine { stroke: #1a5fb4; fill: #1a5fb4; }
      .threshold { stroke: #b00020; stroke-dasharray: 6 4; } .base { stroke: #777; }
      </style>
      </head>
      <body>
      <h1>Trends of the regression gate</h1>
      <p>Processor time of each kernel as a ratio to the calibration kernel, beside the stored
      baseline, which is 1. Bars are 99 % intervals over forks. A run is an alarm where even the
      lower end lies above the threshold of that run; the dashed one is the newest run's, which is on
      the right.</p>
      """;

  static String of(List<GateRun> runs) {
    StringBuilder page = new StringBuilder(HEAD);
    GateRun latest = runs.get(runs.size() - 1);
    page.append("<p>")
        .append(runs.size())
        .append(" runs, the last of ")
        .append(escape(latest.when()));
    page.append(" on ").append(escape(latest.machine())).append(".</p>\n<ul>\n");
    for (String alarm : latest.alarms()) {
      page.append("<li><strong>Alarm</strong> ").append(escape(alarm)).append("</li>\n");
    }
    page.append("</ul>\n");
    for (KernelResult kernel : latest.kernels()) {
      page.append(chart(kernel.name(), runs, latest.timeThreshold()));
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static String chart(String kernel, List<GateRun> runs, double threshold) {
    StringBuilder svg = new StringBuilder();
    svg.append("<h2>").append(escape(kernel)).append("</h2>\n");
    svg.append(
        format(
            "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Trend of %s\">%n",
            WIDTH, HEIGHT, escape(kernel)));
    line(svg, "base", 1, "1.00");
    line(svg, "threshold", threshold, format("threshold %.2f", threshold));
    for (int i = 0; i < runs.size(); i++) {
      double x = MARGIN + (WIDTH - 2.0 * MARGIN) * (i + 1) / (runs.size() + 1);
      for (KernelResult result : runs.get(i).kernels()) {
        if (result.name().equals(kernel)) {
          point(svg, x, result);
        }
      }
    }
    return svg.append("</svg>\n").toString();
  }

  private static void line(StringBuilder svg, String kind, double ratio, String label) {
    svg.append(
        format(
            "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
            kind, MARGIN, WIDTH - MARGIN, y(ratio), y(ratio)));
    svg.append(format("<text x=\"%d\" y=\"%.1f\">%s</text>%n", MARGIN, y(ratio) - 3, label));
  }

  private static void point(StringBuilder svg, double x, KernelResult result) {
    Comparison time = result.time();
    if (time == null) {
      return;
    }
    String kind = result.alarms().isEmpty() ? "fine" : "alarm";
    svg.append(
        format(
            "<line class=\"%s\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
            kind, x, x, y(time.lower()), y(time.upper())));
    svg.append(
        format(
            "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"><title>%.2f, %.2f to"
                + " %.2f</title></circle>%n",
            kind, x, y(time.ratio()), time.ratio(), time.lower(), time.upper()));
  }

  /** On a logarithmic scale, from half to double. */
  private static double y(double ratio) {
    double within = Math.max(LEAST, Math.min(MOST, ratio));
    return (HEIGHT - 20) * (1 - Math.log(within / LEAST) / Math.log(MOST / LEAST)) + 15;
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private TrendPage() {}
}
