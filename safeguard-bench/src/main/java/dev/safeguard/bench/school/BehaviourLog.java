package dev.safeguard.bench.school;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.bench.school.SchoolProfile.Behaviour;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pupil's behaviour log: incidents on days on which the pupil was there, and praise. */
final class BehaviourLog {
  /** Chance that an entry says no place, which few logs ask for. */
  private static final double NO_PLACE = 0.15;

  /** Chance that who was involved was witness rather than victim. */
  private static final double WITNESS = 0.5;

  /** How grave incidents become. */
  private static final Mix<Integer> GRAVE = new Mix<>(List.of(4, 5), List.of(7.0, 3.0));

  /** Hours of the school day: most in the middle of it. */
  private static final Mix<Integer> HOURS =
      new Mix<>(
          List.of(8, 9, 10, 11, 12, 13, 14, 15),
          List.of(3.0, 14.0, 14.0, 18.0, 18.0, 16.0, 12.0, 5.0));

  /**
   * What is a pupil's own.
   *
   * @param incidents incidents in a week
   * @param types kinds of them
   * @param places where
   * @param hours when
   * @param newPlace where they crowd if a change brings them to one place; not the usual one
   * @param praise praise in a week
   */
  record Habits(
      double incidents,
      Mix<IncidentType> types,
      Mix<PlaceCode> places,
      Mix<Integer> hours,
      PlaceCode newPlace,
      double praise) {

    /** Draws until there are at least so many incidents a week. */
    static Habits draw(Behaviour behaviour, double leastIncidents, Draws draws) {
      double incidents = behaviour.incidents().draw(draws);
      while (incidents < leastIncidents) {
        incidents = behaviour.incidents().draw(draws);
      }
      Mix<PlaceCode> places = behaviour.places().own(behaviour.likeness(), draws);
      PlaceCode usual = places.usual();
      List<PlaceCode> others = places.values().stream().filter(place -> place != usual).toList();
      return new Habits(
          incidents,
          behaviour.types().own(behaviour.likeness(), draws),
          places,
          HOURS.own(behaviour.likeness(), draws),
          others.get(draws.between(0, others.size() - 1)),
          behaviour.praise().draw(draws));
    }
  }

  private final List<Incident> entries = new ArrayList<>();
  private final Behaviour behaviour;
  private final List<SubjectCode> subjects;
  private final Habits habits;
  private final Register register;
  private final Change change;

  private BehaviourLog(SchoolProfile profile, Habits habits, Register register, Change change) {
    this.behaviour = profile.behaviour();
    this.subjects = profile.study().subjects();
    this.habits = habits;
    this.register = register;
    this.change = change;
  }

  /** Keeps the log of a pupil. */
  static List<Incident> keep(
      SchoolProfile profile,
      List<LocalDate> days,
      Habits habits,
      SupportPlan support,
      Register register,
      Change change,
      Seed seed) {
    BehaviourLog log = new BehaviourLog(profile, habits, register, change);
    log.usual(days, support, seed.at(0).draws(), seed.at(1).draws());
    // Drawn apart, so that the usual stays as it would have been.
    log.besides(days, seed.at(2).draws());
    return log.entries;
  }

  private void usual(List<LocalDate> days, SupportPlan support, Draws draws, Draws weeks) {
    LocalDate monday = LocalDate.MIN;
    double week = 1;
    for (LocalDate day : days) {
      if (!day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).equals(monday)) {
        monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        week = weeks.gamma(behaviour.weekShape()) / behaviour.weekShape();
      }
      double there = register.there(day) / SchoolYear.WEEK_DAYS;
      double factor = week * support.factor(day) * (1 + change.of(Effect.INCIDENTS, day));
      int incidents = draws.poisson(habits.incidents * there * factor);
      for (int i = 0; i < incidents; i++) {
        incident(day, habits.types.draw(draws), draws);
        if (draws.chance(behaviour.sameDay())) {
          incident(day, habits.types.draw(draws), draws);
        }
      }
      double praised = 1 - change.of(Effect.PRAISE_LOST, day);
      int praise = draws.poisson(habits.praise * there * praised);
      for (int i = 0; i < praise; i++) {
        add(IncidentType.PRAISE, null, time(day, draws), null, null, null);
      }
    }
  }

  private void besides(List<LocalDate> days, Draws draws) {
    List<LocalDate> there = days.stream().filter(day -> register.there(day) > 0).toList();
    List<LocalDate> burst = there.stream().filter(change::isFirstWeek).toList();
    double crowd = change.of(Effect.BURST, change.from());
    for (int i = 0; i < crowd && !burst.isEmpty(); i++) {
      LocalDate day = burst.get(draws.between(0, burst.size() - 1));
      incident(day, habits.types.draw(draws), draws);
    }
    for (LocalDate day : there) {
      int withdrawn = draws.poisson(change.of(Effect.WITHDRAWN, day) / SchoolYear.WEEK_DAYS);
      for (int i = 0; i < withdrawn; i++) {
        incident(day, IncidentType.WITHDRAWN, draws);
      }
    }
  }

  private void incident(LocalDate day, IncidentType type, Draws draws) {
    EventTime time = time(day, draws);
    Integer severity =
        draws.chance(behaviour.unrated()) ? null : behaviour.severities().draw(draws);
    PlaceCode place = draws.chance(NO_PLACE) ? null : habits.places.draw(draws);
    SubjectCode subject = subjects.get(draws.between(0, subjects.size() - 1));
    boolean involved = draws.chance(behaviour.involved());
    Role role = draws.chance(WITNESS) ? Role.WITNESS : Role.VICTIM;
    // Drawn whether or not they apply: the same draws with and without a change.
    int grave = GRAVE.draw(draws);
    if (draws.uniform() < change.of(Effect.GRAVE, day)) {
      severity = grave;
    }
    if (draws.uniform() < change.of(Effect.ONE_PLACE, day)) {
      place = habits.newPlace;
    }
    add(
        type,
        severity,
        time,
        place,
        place == PlaceCode.CLASSROOM ? subject : null,
        involved ? role : null);
  }

  private EventTime time(LocalDate day, Draws draws) {
    return EventTime.at(day, LocalTime.of(habits.hours.draw(draws), draws.between(0, 59)));
  }

  private void add(
      IncidentType type,
      @Nullable Integer severity,
      EventTime time,
      @Nullable PlaceCode place,
      @Nullable SubjectCode subject,
      @Nullable Role role) {
    entries.add(
        new Incident(
            "I" + entries.size(),
            Words.of(type),
            severity,
            time,
            place == null ? null : Words.of(place),
            subject == null ? null : Words.of(subject),
            role,
            null,
            null,
            null,
            1));
  }
}
