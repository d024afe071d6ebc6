package dev.safeguard.api.pattern;

import dev.safeguard.api.code.Code;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.SubjectCode;
import org.jspecify.annotations.Nullable;

/**
 * The families of pattern codes. A family with a detail stands for one code for each constant of
 * that vocabulary, such as {@code BEHAV_DISRUPTIVE} or {@code ACAD_MATHS_STRUGGLE}; one without
 * stands for itself.
 */
public enum PatternFamily {
  /** Own behaviour of one type, all roles but offender left out. */
  BEHAVIOUR(Domain.BEHAVIOUR, "BEHAV_", "", IncidentType.class),
  /** Own behaviour of all types together. */
  BEHAVIOUR_OVERALL(Domain.BEHAVIOUR, "BEHAV_OVERALL", "", null),
  /** Own behaviour crowded into one place. */
  BEHAVIOUR_PLACE(Domain.BEHAVIOUR, "BEHAV_PLACE_", "", PlaceCode.class),
  /** Own behaviour crowded into one lesson. */
  BEHAVIOUR_SUBJECT(Domain.BEHAVIOUR, "BEHAV_SUBJECT_", "", SubjectCode.class),
  /** Own behaviour crowded onto one day of the week. */
  BEHAVIOUR_WEEKDAY(Domain.BEHAVIOUR, "BEHAV_WEEKDAY", "", null),
  /** Own behaviour crowded into one hour. */
  BEHAVIOUR_HOUR(Domain.BEHAVIOUR, "BEHAV_HOUR", "", null),
  /** Incidents of one type in which the pupil was the victim. */
  VICTIM(Domain.WELLBEING, "VICTIM_", "", IncidentType.class),
  /** Incidents of several types in which the pupil was the victim. */
  VICTIM_OVERALL(Domain.WELLBEING, "VICTIM_OVERALL", "", null),
  /** Violent or serious incidents that the pupil saw. */
  WITNESS(Domain.WELLBEING, "WITNESS_OVERALL", "", null),
  ATTENDANCE_DECLINING(Domain.ATTENDANCE, "ATTEND_DECLINING", "", null),
  /** At least a tenth of own possible sessions missed. */
  PERSISTENT_ABSENCE(Domain.ATTENDANCE, "ATTEND_PERSISTENT_ABSENCE", "", null),
  /** At least half of own possible sessions missed. */
  SEVERE_ABSENCE(Domain.ATTENDANCE, "ATTEND_SEVERE_ABSENCE", "", null),
  /** Unauthorised absence on consecutive school days. */
  UNAUTHORISED_STREAK(Domain.ATTENDANCE, "ATTEND_UNAUTHORISED_STREAK", "", null),
  ABSENCE_WEEKDAY(Domain.ATTENDANCE, "ATTEND_WEEKDAY", "", null),
  LATENESS(Domain.ATTENDANCE, "ATTEND_LATENESS", "", null),
  /** Half of a day missed and the other attended. */
  PART_DAY_ABSENCE(Domain.ATTENDANCE, "ATTEND_PART_DAY", "", null),
  ACADEMIC_BELOW(Domain.ACADEMIC, "ACAD_BELOW_GRADE_LEVEL", "", null),
  ACADEMIC_SUBJECT(Domain.ACADEMIC, "ACAD_", "_STRUGGLE", SubjectCode.class),
  /** Marks of all subjects against the pupil's own past. */
  ACADEMIC_DECLINE(Domain.ACADEMIC, "ACAD_DECLINING", "", null),
  COMMUNICATION_ESCALATING(Domain.COMMUNICATION, "COMM_ESCALATING_CONCERNS", "", null),
  COMMUNICATION_MULTI_SOURCE(Domain.COMMUNICATION, "COMM_MULTI_SOURCE", "", null),
  /** Nothing more after messages that pressed. */
  COMMUNICATION_SILENCE(Domain.COMMUNICATION, "COMM_SILENCE", "", null),
  ONLINE(Domain.ONLINE_SAFETY, "ONLINE_", "", OnlineCategory.class),
  /** Online-safety events that grow graver from one to the next, of any category. */
  ONLINE_ESCALATING(Domain.ONLINE_SAFETY, "ONLINE_ESCALATING", "", null),
  CONCERN(Domain.WELLBEING, "CONCERN_", "", ConcernCategory.class),
  /** Recorded concerns that grow graver from one to the next, of any category. */
  CONCERN_ESCALATING(Domain.WELLBEING, "CONCERN_ESCALATING", "", null),
  /**
   * Words of a note that say it outright of the pupil and of now; for a person to read. {@code
   * NOTE_OTHER} is a note that as a whole reads like those which a safeguarding lead must see on
   * the day, whatever it is about.
   */
  NOTE(Domain.WELLBEING, "NOTE_", "", ConcernCategory.class),
  /**
   * Words of a note that only hint at it, deny it, or say it of the past, as a fear or of others.
   * {@code MENTION_OTHER} is a note that as a whole reads like those which somebody should look at.
   */
  MENTION(Domain.WELLBEING, "MENTION_", "", ConcernCategory.class),
  INTERVENTION(Domain.INTERVENTION, "INTERV_", "", InterventionType.class),
  BEHAVIOUR_AND_ACADEMIC(Domain.CROSS_DOMAIN, "CROSS_BEHAVIOUR_ACADEMIC", "", null),
  BEHAVIOUR_AND_COMMUNICATION(Domain.CROSS_DOMAIN, "CROSS_BEHAVIOUR_COMMUNICATION", "", null),
  BEHAVIOUR_AND_ATTENDANCE(Domain.CROSS_DOMAIN, "CROSS_BEHAVIOUR_ATTENDANCE", "", null),
  ACADEMIC_AND_ATTENDANCE(Domain.CROSS_DOMAIN, "CROSS_ACADEMIC_ATTENDANCE", "", null),
  COMMUNICATION_AND_ATTENDANCE(Domain.CROSS_DOMAIN, "CROSS_COMMUNICATION_ATTENDANCE", "", null),
  /** Attendance and engagement fall together. */
  WITHDRAWAL(Domain.CROSS_DOMAIN, "CROSS_WITHDRAWAL", "", null),
  /** Patterns in three domains or more. */
  MULTIPLE_DOMAINS(Domain.CROSS_DOMAIN, "CROSS_MULTIPLE_DOMAINS", "", null);

  private final Domain domain;
  private final String prefix;
  private final String suffix;
  private final @Nullable Class<? extends Code> detail;

  PatternFamily(
      Domain domain, String prefix, String suffix, @Nullable Class<? extends Code> detail) {
    this.domain = domain;
    this.prefix = prefix;
    this.suffix = suffix;
    this.detail = detail;
  }

  /** The domain of every pattern of the family. */
  public Domain domain() {
    return domain;
  }

  /** The vocabulary that the family's codes are drawn from, or null for a single code. */
  public @Nullable Class<? extends Code> detail() {
    return detail;
  }

  String token(@Nullable Code code) {
    return code == null ? prefix : prefix + code.name() + suffix;
  }
}
