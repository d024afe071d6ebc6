package dev.safeguard.bench.school;

import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
import java.util.List;

/**
 * What a simulated school is like: every parameter that differs between schools, each with its
 * reason. Shares and chances are 0 to 1, weeks are school weeks of five days.
 *
 * @param name how it is asked for
 * @param year its two terms
 * @param behaviour its behaviour log
 * @param absence its register
 * @param study its mark book
 * @param contact its messages
 * @param support its support
 * @param deteriorating its pupils with a change
 */
public record SchoolProfile(
    String name,
    SchoolYear year,
    Behaviour behaviour,
    Absence absence,
    Study study,
    Contact contact,
    Support support,
    Deteriorating deteriorating) {

  /** The schools there are. */
  public static List<SchoolProfile> all() {
    return SchoolProfiles.ALL;
  }

  /** Tells the name only. */
  @Override
  public String toString() {
    return name;
  }

  /**
   * A behaviour log.
   *
   * @param incidents incidents of a pupil in a week: a rate of a pupil's own, for a few pupils make
   *     most entries of any log
   * @param weekShape shape of the gamma, of mean 1, by which a pupil's weeks differ: bad weeks come
   *     and go, and are no change
   * @param sameDay chance that an incident brings another entry on the same day: what follows an
   *     incident is often written down by itself
   * @param likeness see {@link Mix#own}, for types, places and hours: most pupils have a trouble
   *     and a place of their own
   * @param types kinds of incident; those of which one suffices for a red flag are left out, since
   *     they decide alone and say nothing of how well a change is told
   * @param places where; classrooms most, since pupils are there most
   * @param severities how grave: mostly 1 to 3
   * @param unrated chance that an entry has no severity, as many logs ask for none
   * @param involved chance that the pupil was victim or witness instead
   * @param praise praise of a pupil in a week
   */
  record Behaviour(
      Spread incidents,
      double weekShape,
      double sameDay,
      double likeness,
      Mix<IncidentType> types,
      Mix<PlaceCode> places,
      Mix<Integer> severities,
      double unrated,
      double involved,
      Spread praise) {}

  /**
   * A register of two marks a day.
   *
   * @param missed share of sessions that a pupil misses; England's mean is about 7 %, and a fifth
   *     miss a tenth or more
   * @param mostMissed the largest share of all: who misses more is hardly on the roll
   * @param authorised share of a pupil's spells that are authorised, on average
   * @param late share of mornings on which a pupil who comes is late
   * @param fridays how much likelier a spell starts on a Friday than on another day: the one
   *     weekday on which absence is higher throughout
   * @param partTime share of pupils with some weeks of mornings only, by agreement
   * @param offSite share of days spent on an approved activity elsewhere
   */
  record Absence(
      Spread missed,
      double mostMissed,
      double authorised,
      Spread late,
      double fridays,
      double partTime,
      double offSite) {}

  /**
   * A mark book. Results are on a scale of 0 to 100 before they are written on the subject's own.
   *
   * @param subjects the subjects
   * @param everyDays school days from one result of a subject to its next
   * @param level mean over all pupils and subjects
   * @param pupils standard deviation of pupils around it
   * @param ownSubjects standard deviation of a pupil's subjects around the pupil's level
   * @param scatter standard deviation of results around their subject's level; some pupils are more
   *     even than others
   * @param scales how results are written: rough ones give ties
   */
  record Study(
      List<SubjectCode> subjects,
      int everyDays,
      double level,
      double pupils,
      double ownSubjects,
      Spread scatter,
      Mix<MarkBook.Scale> scales) {}

  /**
   * Messages about pupils.
   *
   * @param messages messages about a pupil in a week: most families are heard of seldom, a few all
   *     the time
   * @param likeness see {@link Mix#own}: some parents always write as if it were urgent
   * @param urgencies how urgent: mostly routine
   * @param sources from whom
   */
  record Contact(
      Spread messages, double likeness, Mix<Urgency> urgencies, Mix<CommunicationSource> sources) {}

  /**
   * Support for behaviour.
   *
   * @param share share of pupils who have it, those with more incidents more often
   * @param factor what is left of the rate of incidents from its start on: in ordinary pupils it
   *     works, so that a pattern of non-response is a false one
   */
  record Support(double share, double factor) {}

  /**
   * Pupils with a change.
   *
   * @param leastWeeks the shortest time since it
   * @param mostWeeks the longest time since it
   * @param leastToRise incidents a week that a pupil must have had for a multiple of them to be a
   *     change at all: five times next to nothing is nothing
   * @param leastToTurn the same where incidents become graver or move to one place: there must be
   *     some to do so
   * @param onePlaceFactor how much more often incidents come once they crowd into one place:
   *     trouble in a new place adds to the usual
   */
  record Deteriorating(
      int leastWeeks,
      int mostWeeks,
      double leastToRise,
      double leastToTurn,
      double onePlaceFactor) {}
}
