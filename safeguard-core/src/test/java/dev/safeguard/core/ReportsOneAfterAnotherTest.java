package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.site.SchoolProfile.Escalation;
import dev.safeguard.api.site.SchoolProfile.Resource;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffMember.Absence;
import dev.safeguard.api.site.StaffRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept from one report for the next serves none for whom it does not hold. */
class ReportsOneAfterAnotherTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 20);

  /** The lead is away on the second of the days, and each of two classes has its teacher. */
  private static Site school() {
    LocalDate away = FRIDAY.plusDays(7);
    SchoolProfile profile =
        SchoolProfile.builder()
            .staff(
                new StaffMember(
                    "T1", "Ms Rivers", null, List.of(new Absence(away, away.plusDays(9)))))
            .staff(StaffMember.of("T2", "Mr Reid"))
            .staff(StaffMember.of("T3", "Dr Marsh"))
            .staff(StaffMember.of("T4", "Mx Price"))
            .staff(StaffMember.of("T5", "Ms Okoro"))
            .role(StaffRole.SAFEGUARDING_LEAD, List.of("T1", "T2"))
            .role(StaffRole.HEAD_TEACHER, List.of("T3"))
            .classTeacher("8B", "T4")
            .classTeacher("9C", "T5")
            .resource(new Resource("The Nest", Set.of(InterventionType.COUNSELLING), "T1"))
            .escalation(new Escalation(RiskLevel.MEDIUM, 2, StaffRole.CLASS_TEACHER))
            .build();
    return Site.builder().profile(profile).build();
  }

  private static List<StudentRecord> pupils() {
    List<StudentRecord> pupils = new ArrayList<>();
    for (LocalDate day : List.of(FRIDAY, FRIDAY.plusDays(7))) {
      for (String form : List.of("8B", "9C", "7A")) {
        pupils.add(pupil(day, form, "neglect", "no lunch again"));
        pupils.add(pupil(day, form, "mental health", "low mood, asked to talk"));
        pupils.add(pupil(day, form, "allegation against staff", "Mr Reid grabbed his arm"));
      }
    }
    return pupils;
  }

  private static StudentRecord pupil(LocalDate day, String form, String category, String words) {
    return StudentRecord.builder("STU1")
        .asOf(day)
        .className(form)
        .add(new Concern("C1", category, EventTime.on(day.minusDays(1)), words, null))
        .build();
  }

  /** What to do, and what may help. */
  private static List<Object> said(Session session, StudentRecord record) {
    SafeguardingReport report =
        session.report(session.analyze(record), record, Reader.safeguardingLead());
    return List.of(report.nextSteps(), report.recommendedInterventions());
  }

  @Test
  void eachIsAsIfItWereTheFirst() {
    Site school = school();
    Set<List<Object>> different = new HashSet<>();
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(school)) {
      for (int round = 0; round < 2; round++) {
        for (StudentRecord record : pupils()) {
          List<Object> said = said(session, record);
          different.add(said);
          try (Pipeline fresh = Safeguard.pipeline().build();
              Session alone = fresh.open(school)) {
            assertEquals(said(alone, record), said);
          }
        }
      }
    }
    assertTrue(different.size() >= 12, () -> "only " + different.size() + " differ");
  }
}
