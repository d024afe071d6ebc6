package dev.safeguard.bench.school;

import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.bench.school.SchoolProfile.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A pupil's results: every couple of weeks in each subject, on a day on which the pupil is there.
 */
final class MarkBook {
  private static final double SUMMATIVE = 0.25;

  /** How a subject writes its results. */
  enum Scale {
    HUNDRED(100),
    TWENTY(20),
    TEN(10),
    /** Attainment against expectation, without a mark. */
    LEVEL(0);

    /** Below the first far below, below the second below, and so on. */
    private static final double[] LEVELS = {35, 50, 70, 85};

    private final double most;

    Scale(double most) {
      this.most = most;
    }

    Assessment result(SubjectCode subject, String id, double value, String type, LocalDate day) {
      double within = Math.max(0, Math.min(100, value));
      boolean level = this == LEVEL;
      return new Assessment(
          id,
          Words.of(subject),
          level ? null : (double) Math.round(within / 100 * most),
          level ? null : most,
          level ? level(within) : null,
          type,
          EventTime.on(day));
    }

    private static PerformanceLevel level(double value) {
      int level = 0;
      while (level < LEVELS.length && value >= LEVELS[level]) {
        level++;
      }
      return PerformanceLevel.values()[level];
    }
  }

  /**
   * What is a pupil's own.
   *
   * @param levels mean result in each subject, 0 to 100
   * @param scales how each subject writes results
   * @param scatter standard deviation of results around their level
   */
  record Habits(List<Double> levels, List<Scale> scales, double scatter) {

    static Habits draw(Study study, Draws draws) {
      double level = study.level() + study.pupils() * draws.normal();
      List<Double> levels = new ArrayList<>();
      List<Scale> scales = new ArrayList<>();
      for (int i = 0; i < study.subjects().size(); i++) {
        levels.add(level + study.ownSubjects() * draws.normal());
        scales.add(study.scales().draw(draws));
      }
      return new Habits(levels, scales, study.scatter().draw(draws));
    }
  }

  /** Keeps the mark book of a pupil. */
  static List<Assessment> keep(
      Study study,
      List<LocalDate> days,
      Habits habits,
      Register register,
      Change change,
      Seed seed) {
    List<Assessment> results = new ArrayList<>();
    for (int i = 0; i < study.subjects().size(); i++) {
      Draws draws = seed.at(i).draws();
      int due = draws.between(0, study.everyDays() - 1);
      for (int day = due; day < days.size(); day++) {
        LocalDate date = days.get(day);
        if (day < due || register.there(date) == 0) {
          continue;
        }
        due = day + draws.between(study.everyDays() / 2, study.everyDays() * 3 / 2);
        double deviations = draws.normal() - change.of(Effect.MARKS, date);
        results.add(
            habits
                .scales
                .get(i)
                .result(
                    study.subjects().get(i),
                    "A" + i + "-" + day,
                    habits.levels.get(i) + habits.scatter * deviations,
                    draws.chance(SUMMATIVE) ? "summative" : "formative",
                    date));
      }
    }
    return results;
  }

  private MarkBook() {}
}
