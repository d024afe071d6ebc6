package dev.safeguard.example.quickstart;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.Safeguard;
import java.io.PrintStream;
import java.time.LocalDate;

/** A record in, the safeguarding lead's report out. */
public final class QuickStart {

  /** Prints the level and the first thing to do, for one invented pupil. */
  public static void main(String[] arguments) {
    print(arguments.length > 0 ? arguments[0] : "offline", System.out);
  }

  static void print(String llm, PrintStream out) {
    SafeguardingReport report = report(llm);
    out.println(report.risk().overallLevel() + ": " + report.risk().headline());
    out.println(report.nextSteps().get(0).action());
    out.println("llm: " + report.metadata().llmProvider());
  }

  static SafeguardingReport report(String llm) {
    StudentRecord record =
        StudentRecord.builder("STU12345")
            .asOf(LocalDate.of(2026, 3, 20))
            .add(Incident.of("disruptive", EventTime.parse("2026-03-02T11:15:00Z")))
            .add(Incident.of("disruptive", EventTime.parse("2026-03-09T09:40:00Z")))
            .add(new Concern("C1", "self-harm", EventTime.parse("2026-03-18"), null, "T202"))
            .build();
    try (Pipeline pipeline = Safeguard.pipeline().llm(llm).build();
        Session session = pipeline.open(Site.standard())) {
      return session.report(session.analyze(record), record, Reader.safeguardingLead());
    }
  }

  private QuickStart() {}
}
