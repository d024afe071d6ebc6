package dev.safeguard.bench.school;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.bench.command.Table;
import dev.safeguard.core.Safeguard;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares how sure assessments say they are with how often they are right, over simulated schools
 * in which so many pupils have changed.
 *
 * <p>Right is {@code MEDIUM} or above of a pupil who is to be looked at, and {@code LOW} of any
 * other. To be looked at is who has changed by the day, and who by habit misses so much, sessions
 * without leave counted twice, that the policy means it to be {@code MEDIUM}. Every pupil is seen
 * on two days, long before the end of the year and at its end, each time with all that is recorded
 * and with parts of it, since hosts differ in what they send.
 *
 * @param pupils pupils of a school
 * @param seed another seed gives other pupils
 * @param changedPerHundred how many pupils of a hundred have changed at the end
 */
public record Calibration(int pupils, long seed, int changedPerHundred) {
  private static final double FAR_OVER_THE_LINE = 0.15;
  private static final int WEEKS_BEFORE = 16;
  private static final int BANDS = 10;

  /** What a host sends of a record. */
  private enum Part {
    ALL,
    NO_REGISTER,
    BEHAVIOUR_AND_MESSAGES,
    BEHAVIOUR;

    StudentRecord of(StudentRecord record) {
      if (this == ALL) {
        return record;
      }
      StudentRecord.Builder part = StudentRecord.builder(record.studentId()).asOf(record.asOf());
      record.incidents().forEach(part::add);
      record.interventions().forEach(part::add);
      if (this != BEHAVIOUR) {
        record.communications().forEach(part::add);
      }
      if (this == NO_REGISTER) {
        record.assessments().forEach(part::add);
      }
      return part.build();
    }
  }

  /**
   * One assessment.
   *
   * @param stated its confidence
   * @param right whether its level is right
   */
  record Case(double stated, boolean right) {}

  /** Prints a table of these schools together: how sure, and how often right. */
  public void print(List<SchoolProfile> profiles, PrintStream out) {
    List<Case> cases = new ArrayList<>();
    profiles.forEach(profile -> cases.addAll(cases(profile)));
    out.printf(
        Locale.ROOT,
        "# %s: %d pupils each, %d %% changed, %d assessments, seed %d%n%n",
        profiles,
        pupils,
        changedPerHundred,
        cases.size(),
        seed);
    Table table = new Table(1, "stated", "assessments", "mean stated %", "right %");
    double off = 0;
    for (int band = 0; band < BANDS; band++) {
      int tenth = band;
      List<Case> in = cases.stream().filter(c -> band(c.stated()) == tenth).toList();
      if (!in.isEmpty()) {
        Proportion right = Proportion.of(in, Case::right);
        double mean = in.stream().mapToDouble(Case::stated).average().orElse(0);
        off += Math.abs(mean - right.share()) * in.size() / cases.size();
        table.row(
            String.format(Locale.ROOT, "%.2f to %.2f", centre(band) - 0.05, centre(band) + 0.05),
            Integer.toString(in.size()),
            String.format(Locale.ROOT, "%.1f", 100 * mean),
            right.percentWithin());
      }
    }
    table.print(out);
    out.printf(Locale.ROOT, "On average off by %.1f points in a hundred.%n%n", 100 * off);
  }

  /** Bands lie around the tenths: what is stated as 0.8 lies between 0.75 and 0.85. */
  private static int band(double stated) {
    return Math.min(BANDS - 1, Math.max(0, (int) Math.round(stated * BANDS) - 1));
  }

  private static double centre(int band) {
    return (band + 1.0) / BANDS;
  }

  List<Case> cases(SchoolProfile profile) {
    SimulatedSchool school = new SimulatedSchool(profile, seed);
    List<Case> cases = new ArrayList<>();
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session =
            pipeline.open(
                Site.builder().calendar(school.calendar()).disclosure(Disclosure.NONE).build())) {
      double counted = 2 - profile.absence().authorised();
      for (SimulatedPupil pupil : members(school)) {
        boolean oftenAbsent = pupil.habits().absence().missed() * counted >= FAR_OVER_THE_LINE;
        LocalDate early = school.year().weeksBeforeEnd(WEEKS_BEFORE);
        for (LocalDate day : List.of(early, school.year().end())) {
          StudentRecord record = RecordAsOf.of(pupil.record(), day);
          for (Part part : Part.values()) {
            RiskAssessment local = session.analyze(part.of(record)).local();
            if (local.confidence() != null) {
              boolean raised = local.level() != RiskLevel.LOW;
              boolean changed = !pupil.change().from().isAfter(day);
              cases.add(new Case(local.confidence(), raised == (oftenAbsent || changed)));
            }
          }
        }
      }
    }
    return cases;
  }

  /** The changes in turn, each of its full size. */
  private List<SimulatedPupil> members(SimulatedSchool school) {
    Deterioration[] kinds = Deterioration.values();
    List<SimulatedPupil> members = new ArrayList<>();
    int changed = pupils * changedPerHundred / 100;
    for (int i = 0; i < changed; i++) {
      Deterioration kind = kinds[i % kinds.length];
      members.add(school.deteriorating(kind, i / kinds.length, kind.full()));
    }
    for (int i = changed; i < pupils; i++) {
      members.add(school.ordinary(i));
    }
    return members;
  }
}
