package dev.safeguard.api.site;

/** What somebody is at a school, as far as steps of a report go to such a person. */
public enum StaffRole {
  /** Whoever leads on safeguarding, whatever the title is where the school lies. */
  SAFEGUARDING_LEAD,
  HEAD_TEACHER,
  CHAIR_OF_GOVERNORS,
  /** Whoever takes allegations against staff, inside the school or outside it. */
  ALLEGATIONS_CONTACT,
  /** The teacher of the pupil's own class or form. */
  CLASS_TEACHER,
  PASTORAL_LEAD,
  ATTENDANCE_LEAD,
  ONLINE_SAFETY_LEAD
}
