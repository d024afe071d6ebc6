package dev.safeguard.bench.school;

/** What a change does to a pupil's days; each is 0 in an ordinary pupil. */
enum Effect {
  /** What is added to the rate of incidents, in multiples of it. */
  INCIDENTS,
  /** How many more incidents come in the first week of the change, and only then. */
  BURST,
  /** Share of incidents that become grave: of severity 4 or 5. */
  GRAVE,
  /** Share of incidents that move to one place. */
  ONE_PLACE,
  /** How many incidents a week are added in which the pupil was withdrawn. */
  WITHDRAWN,
  /** Share of praise that is no more. */
  PRAISE_LOST,
  /** Share of sessions missed besides. */
  ABSENT,
  /** Share of Mondays missed. */
  MONDAYS,
  /** How far results fall, in standard deviations of the pupil's own. */
  MARKS,
  /** How many messages of high priority or urgent are added in a week. */
  URGENT
}
