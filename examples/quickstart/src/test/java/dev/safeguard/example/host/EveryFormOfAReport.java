package dev.safeguard.example.host;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.ReportRenderer;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.report.Renderers;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A host that is in no module itself: writes a report in each form. */
final class EveryFormOfAReport {
  private EveryFormOfAReport() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    StudentRecord record =
        StudentRecord.builder("S1")
            .add(Incident.of("fight", EventTime.parse("2026-03-02")))
            .build();
    try (Pipeline pipeline = Safeguard.pipeline().build()) {
      SafeguardingReport report = pipeline.report(record);
      for (ReportRenderer form :
          List.of(Renderers.html(), Renderers.json(), Renderers.markdown())) {
        StringBuilder written = new StringBuilder();
        form.render(report, written);
        out.println(written.length() > 1000 ? "written" : "short");
      }
    }
    out.println(Safeguard.class.getModule().getName());
  }
}
