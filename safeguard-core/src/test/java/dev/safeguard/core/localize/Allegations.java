package dev.safeguard.core.localize;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffRole;
import dev.safeguard.core.Safeguard;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A school, and pupils whose records hold an allegation against staff. */
final class Allegations {
  static final LocalDate DAY = LocalDate.of(2026, 3, 20);

  static SchoolProfile.Builder school() {
    return SchoolProfile.builder()
        .staff(StaffMember.of("T1", "Ms Lisa Rivers"))
        .staff(StaffMember.of("T2", "Mr Stuart Reid"))
        .staff(StaffMember.of("T3", "Dr Farida Marsh"))
        .staff(StaffMember.of("T4", "Mrs Síle O'Neill"))
        .role(StaffRole.SAFEGUARDING_LEAD, List.of("T1", "T2"))
        .role(StaffRole.HEAD_TEACHER, List.of("T3"))
        .role(StaffRole.CHAIR_OF_GOVERNORS, List.of("T4"))
        .allegationsTo(StaffRole.HEAD_TEACHER)
        .allegationsTo(StaffRole.CHAIR_OF_GOVERNORS);
  }

  static StudentRecord.Builder allegation(String text, @Nullable String by) {
    return StudentRecord.builder("STU1")
        .asOf(DAY)
        .add(new Concern("C1", "allegation against staff", EventTime.on(DAY), text, by));
  }

  static SafeguardingReport report(StudentRecord record, Site site, String language) {
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(site)) {
      return session.report(
          session.analyze(record),
          record,
          new Reader(Audience.DSL, Locale.forLanguageTag(language)));
    }
  }

  private Allegations() {}
}
