package dev.safeguard.bench.school;

import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.record.StudentRecord;

/**
 * A pupil of a simulated school.
 *
 * @param record the record up to the end of the year
 * @param habits what the pupil is like, which no record says
 * @param change what changed, or {@link Change#NONE}
 */
record SimulatedPupil(StudentRecord record, Habits habits, Change change) {

  /** What a pupil is like, in each part of the record. */
  record Habits(
      BehaviourLog.Habits behaviour,
      Register.Habits absence,
      MarkBook.Habits study,
      Messages.Habits contact,
      SupportPlan support) {

    /** How much there is to see of an ordinary pupil in a domain: who is busy, who is quiet. */
    double activity(Domain domain) {
      return switch (domain) {
        case ATTENDANCE -> absence.missed();
        case ACADEMIC -> study.scatter();
        case COMMUNICATION -> contact.messages();
        default -> behaviour.incidents();
      };
    }
  }
}
