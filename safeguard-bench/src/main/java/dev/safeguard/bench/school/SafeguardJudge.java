package dev.safeguard.bench.school;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.site.Site;
import dev.safeguard.bench.school.Verdict.Finding;
import dev.safeguard.core.Safeguard;
import java.util.stream.Collectors;

/** The library as its embedders call it: what the safeguarding lead's report says. */
final class SafeguardJudge implements Judge, AutoCloseable {
  private final Pipeline pipeline;
  private final Session session;

  SafeguardJudge(SchoolCalendar calendar) {
    pipeline = Safeguard.pipeline().llm("offline").build();
    session = pipeline.open(Site.builder().calendar(calendar).build());
  }

  @Override
  public Verdict judge(StudentRecord record) {
    SafeguardingReport report =
        session.report(session.analyze(record), record, Reader.safeguardingLead());
    return new Verdict(
        report.risk().score(),
        report.risk().overallLevel(),
        report.concerns().stream()
            .map(concern -> new Finding(concern.domain(), concern.kind()))
            .collect(Collectors.toSet()));
  }

  @Override
  public void close() {
    session.close();
    pipeline.close();
  }
}
