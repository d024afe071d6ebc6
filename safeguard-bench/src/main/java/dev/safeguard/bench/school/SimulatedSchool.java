package dev.safeguard.bench.school;

import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.SchoolCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes pupils, each from a branch of the seed of its own: the same profile, seed and number give
 * the same pupil, whoever else is made.
 */
final class SimulatedSchool {

  /** Parts of a pupil that draw apart. */
  private enum Part {
    BEHAVIOUR_HABITS,
    ABSENCE_HABITS,
    STUDY_HABITS,
    CONTACT_HABITS,
    SUPPORT,
    WEEKS,
    REGISTER,
    BEHAVIOUR,
    STUDY,
    CONTACT
  }

  private final SchoolProfile profile;
  private final Seed seed;
  private final List<LocalDate> days;

  SimulatedSchool(SchoolProfile profile, long seed) {
    this.profile = profile;
    this.seed = new Seed(seed).at(SchoolProfiles.ALL.indexOf(profile));
    this.days = profile.year().days();
  }

  SchoolYear year() {
    return profile.year();
  }

  SchoolCalendar calendar() {
    return profile.year().calendar();
  }

  /** A pupil in whom nothing changes. */
  SimulatedPupil ordinary(int number) {
    return pupil("ORDINARY-" + number, 0, Change.NONE, seed.at(0).at(number));
  }

  /** A pupil with a change some weeks before the end, of which the profile says how many. */
  SimulatedPupil deteriorating(Deterioration kind, int number, double size) {
    Draws draws = place(kind, number).at(Part.WEEKS).draws();
    int most = profile.deteriorating().mostWeeks();
    // A burst is over within its week, which may be any of the last ones.
    int least = kind == Deterioration.CROWDED_WEEK ? 1 : profile.deteriorating().leastWeeks();
    return deteriorating(kind, number, size, draws.between(least, most));
  }

  /** The same pupil with the change so many school weeks before the end. */
  SimulatedPupil deteriorating(Deterioration kind, int number, double size, int weeks) {
    Change change =
        new Change(year().weeksBeforeEnd(weeks), kind.effects(size, profile.deteriorating()));
    return changed(kind, number, change);
  }

  /** The same pupil without the change. */
  SimulatedPupil unchanged(Deterioration kind, int number) {
    return changed(kind, number, Change.NONE);
  }

  private SimulatedPupil changed(Deterioration kind, int number, Change change) {
    double least = kind.leastIncidents(profile.deteriorating());
    return pupil(kind + "-" + number, least, change, place(kind, number));
  }

  private Seed place(Deterioration kind, int number) {
    return seed.at(1).at(kind).at(number);
  }

  private SimulatedPupil pupil(String id, double leastIncidents, Change change, Seed own) {
    SimulatedPupil.Habits habits = habits(leastIncidents, own);
    Register register =
        Register.keep(
            year(), days, profile.absence(), habits.absence(), change, own.at(Part.REGISTER));
    StudentRecord.Builder record = StudentRecord.builder(id).asOf(year().end());
    register.marks().forEach(record::add);
    register.stated(year()).forEach(record::add);
    habits.support().entries().forEach(record::add);
    BehaviourLog.keep(
            profile,
            days,
            habits.behaviour(),
            habits.support(),
            register,
            change,
            own.at(Part.BEHAVIOUR))
        .forEach(record::add);
    MarkBook.keep(profile.study(), days, habits.study(), register, change, own.at(Part.STUDY))
        .forEach(record::add);
    Messages.keep(profile.contact(), days, habits.contact(), change, own.at(Part.CONTACT))
        .forEach(record::add);
    return new SimulatedPupil(record.build(), habits, change);
  }

  private SimulatedPupil.Habits habits(double leastIncidents, Seed own) {
    BehaviourLog.Habits behaviour =
        BehaviourLog.Habits.draw(
            profile.behaviour(), leastIncidents, own.at(Part.BEHAVIOUR_HABITS).draws());
    double timesUsual = behaviour.incidents() / profile.behaviour().incidents().mean();
    return new SimulatedPupil.Habits(
        behaviour,
        Register.Habits.draw(profile.absence(), year(), own.at(Part.ABSENCE_HABITS).draws()),
        MarkBook.Habits.draw(profile.study(), own.at(Part.STUDY_HABITS).draws()),
        Messages.Habits.draw(profile.contact(), own.at(Part.CONTACT_HABITS).draws()),
        SupportPlan.draw(profile.support(), year(), timesUsual, own.at(Part.SUPPORT).draws()));
  }
}
