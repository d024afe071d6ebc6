package dev.safeguard.example.edfi;

/** What an import counts. */
enum Count {
  STUDENTS("students"),
  STUDENTS_UNKNOWN("of them not in a students exchange"),
  SCHOOL_EVENTS("school attendance events read"),
  SECTION_EVENTS("section attendance events read"),
  MERGED("attendance events merged into a session already marked"),
  NOT_A_SCHOOL_DAY("attendance events left out: not on a school day"),
  SECTION_ABSENCES("section events left out: a lesson is no session"),
  OFFENDERS("incidents as offender"),
  VICTIMS("incidents as victim"),
  WITNESSES("incidents as witness"),
  REPORTERS("participations left out: reporter only"),
  FOLDED("further behaviours folded into their incident"),
  ACTIONS("discipline actions read"),
  ACTIONS_LOOSE("discipline actions left out: no own incident"),
  ASSESSMENTS("assessments read"),
  ASSESSMENTS_EMPTY("assessments left out: neither level nor score"),
  ASSESSMENTS_NO_SUBJECT("assessments whose name tells no subject"),
  AFTER_AS_OF("incidents and assessments left out: after the as-of date"),
  REFUSED("rows refused");

  private final String words;

  Count(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
