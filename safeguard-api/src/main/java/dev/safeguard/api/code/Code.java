package dev.safeguard.api.code;

/**
 * A member of a closed vocabulary. Codes are the only words that leave the process under {@code
 * CODES} disclosure: each is an enum constant fixed at compile time, so none can hold a name.
 */
public sealed interface Code
    permits Assertion,
        AttendanceCode,
        CommunicationSource,
        ConcernCategory,
        IncidentType,
        InterventionType,
        OnlineCategory,
        PerformanceLevel,
        PlaceCode,
        Role,
        Speaker,
        SubjectCode,
        Urgency,
        Vulnerability {

  /** The constant's name, as it appears in JSON and in pattern tokens. */
  String name();
}
