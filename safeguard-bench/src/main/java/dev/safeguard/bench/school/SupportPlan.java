package dev.safeguard.bench.school;

import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.bench.school.SchoolProfile.Support;
import java.time.LocalDate;
import java.util.List;

/**
 * Support that a pupil has to the end of the record, and that works.
 *
 * @param from its first day, or {@link LocalDate#MAX} for a pupil without
 * @param type what it is
 * @param left what is left of the rate of incidents from then on
 */
record SupportPlan(LocalDate from, InterventionType type, double left) {
  private static final List<InterventionType> TYPES =
      List.of(
          InterventionType.BEHAVIOUR_PLAN, InterventionType.MENTORING, InterventionType.PASTORAL);
  private static final double MOST = 0.5;

  /** Draws for a pupil with so many times the usual incidents; it starts in the middle half. */
  static SupportPlan draw(Support support, SchoolYear year, double timesUsual, Draws draws) {
    boolean has = draws.chance(Math.min(MOST, support.share() * timesUsual));
    int weeks = year.fridays().size();
    LocalDate from = year.weeksBeforeEnd(draws.between(weeks / 4, weeks * 3 / 4));
    InterventionType type = TYPES.get(draws.between(0, TYPES.size() - 1));
    return new SupportPlan(has ? from : LocalDate.MAX, type, support.factor());
  }

  /** By how much a day's rate is multiplied. */
  double factor(LocalDate day) {
    return day.isBefore(from) ? 1 : left;
  }

  /** As it stands in the record. */
  List<Intervention> entries() {
    return from.equals(LocalDate.MAX)
        ? List.of()
        : List.of(new Intervention("S1", Words.of(type), from, null));
  }
}
