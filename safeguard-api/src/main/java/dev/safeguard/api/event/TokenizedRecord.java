package dev.safeguard.api.event;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.token.Token;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A pupil's record after stage 1: a token, closed codes, numbers and keyed references. It reaches
 * no {@code String}, so it cannot hold a name.
 *
 * <p>Immutable. Every list is kept oldest first, undated entries last ({@link
 * Event#CHRONOLOGICAL}), whatever order it is given in.
 *
 * @param student the pupil's token
 * @param asOf the day that times count back from
 * @param yearGroup 0 for reception, 1 to 13 for years, or {@link #NO_YEAR_GROUP}
 * @param incidents behaviour log
 * @param attendance register marks
 * @param assessments results
 * @param communications messages
 * @param online online-safety events
 * @param concerns recorded concerns
 * @param interventions support
 * @param indicators what the words of notes point to; they share the references of the entries that
 *     the words stand in
 * @param vulnerabilities early-help flags
 * @param expectedSessions expected attendance by span; empty where the marks themselves say
 */
public record TokenizedRecord(
    Token student,
    LocalDate asOf,
    int yearGroup,
    List<IncidentEvent> incidents,
    List<AttendanceEvent> attendance,
    List<AssessmentEvent> assessments,
    List<CommunicationEvent> communications,
    List<OnlineEvent> online,
    List<ConcernEvent> concerns,
    List<InterventionEvent> interventions,
    List<IndicatorEvent> indicators,
    Set<Vulnerability> vulnerabilities,
    List<ExpectedSessions> expectedSessions) {

  /** Value of {@link #yearGroup()} where the record has none. */
  public static final int NO_YEAR_GROUP = -1;

  public TokenizedRecord {
    Objects.requireNonNull(student, "student");
    Objects.requireNonNull(asOf, "asOf");
    incidents = Chronology.sorted(incidents);
    attendance = Chronology.sorted(attendance);
    assessments = Chronology.sorted(assessments);
    communications = Chronology.sorted(communications);
    online = Chronology.sorted(online);
    concerns = Chronology.sorted(concerns);
    interventions = Chronology.sorted(interventions);
    indicators = Chronology.sorted(indicators);
    vulnerabilities =
        vulnerabilities.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSet(EnumSet.copyOf(vulnerabilities));
    expectedSessions = List.copyOf(expectedSessions);
  }

  /** How many entries there are, of all kinds; indicators are found in entries and are none. */
  public int eventCount() {
    return incidents.size()
        + attendance.size()
        + assessments.size()
        + communications.size()
        + online.size()
        + concerns.size()
        + interventions.size();
  }

  /** Tells the token and how much there is, not what. */
  @Override
  public String toString() {
    return "TokenizedRecord[" + student + ", " + eventCount() + " events]";
  }
}
