package dev.safeguard.bench.school;

import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.SchoolCalendar;
import java.util.List;
import java.util.stream.Stream;

/**
 * A whole vendor's schools and pupils, each made when asked for and kept by nobody, so that ten
 * million need no more memory than one. Schools are of the simulated kinds: most are quiet ones,
 * which write little down, and small; the others are several times as large, and some of them write
 * down much. Sizes are log-normal. One pupil in twenty has a change of a kind that {@link
 * Deterioration} lists. The same seed and number give the same school and pupil, whoever else is
 * made. Safe for concurrent use.
 */
public final class Population {
  private static final int CHANGED_OF_HUNDRED = 5;

  /** What the schools of ten are like. */
  private static final List<SchoolProfile> KINDS =
      Stream.of(
              "quiet", "quiet", "mixed", "quiet", "quiet", "busy", "quiet", "quiet", "mixed",
              "quiet")
          .map(Population::profile)
          .toList();

  private static final Spread QUIET_SIZE = Spread.logNormal(280, 4);
  private static final Spread OTHER_SIZE = Spread.logNormal(1_000, 6);

  private final long seed;

  private Population(long seed) {
    this.seed = seed;
  }

  /** The population of a seed. */
  public static Population of(long seed) {
    return new Population(seed);
  }

  private static SchoolProfile profile(String name) {
    return SchoolProfile.all().stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The school of a number, from 0. */
  public School school(int number) {
    return new School(new Seed(seed).at(number), KINDS.get(number % KINDS.size()));
  }

  /** Pupils of ten schools in turn: a mixture of a population in little. */
  public StudentRecord pupil(int number) {
    return school(number % KINDS.size()).pupil(number / KINDS.size());
  }

  /** A school of a population. */
  public static final class School {
    private final SimulatedSchool school;
    private final Seed seed;
    private final int size;

    private School(Seed seed, SchoolProfile profile) {
      this.seed = seed;
      this.school = new SimulatedSchool(profile, seed.value());
      Spread sizes = profile.name().equals("quiet") ? QUIET_SIZE : OTHER_SIZE;
      this.size = Math.max(1, (int) Math.round(sizes.draw(seed.draws())));
    }

    /** How many pupils it has. */
    public int size() {
      return size;
    }

    /** Its terms. */
    public SchoolCalendar calendar() {
      return school.calendar();
    }

    /** The pupil of a number, from 0. */
    public StudentRecord pupil(int number) {
      Draws draws = seed.at(number).draws();
      if (draws.between(1, 100) > CHANGED_OF_HUNDRED) {
        return school.ordinary(number).record();
      }
      Deterioration[] kinds = Deterioration.values();
      Deterioration kind = kinds[draws.between(0, kinds.length - 1)];
      return school.deteriorating(kind, number, kind.full()).record();
    }
  }
}
