package dev.safeguard.api.record;

/** The dated lists of a {@link StudentRecord}. */
public enum EntryKind {
  INCIDENT("behavioral_incidents"),
  ATTENDANCE("attendance"),
  ASSESSMENT("assessments"),
  COMMUNICATION("communications"),
  ONLINE_SAFETY("online_safety"),
  CONCERN("concerns"),
  INTERVENTION("interventions");

  private final String field;

  EntryKind(String field) {
    this.field = field;
  }

  /** The list's name in the record's JSON. */
  public String field() {
    return field;
  }
}
