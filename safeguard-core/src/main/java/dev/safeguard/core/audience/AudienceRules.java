package dev.safeguard.core.audience;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.report.Audience;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which entries of a record each audience may see: one row for each. A report for anyone but the
 * safeguarding lead is made from these entries alone ({@link RecordPart}), so that what is not in a
 * row can show neither in a sentence nor in a level, a count, a combination or a gap. What is not
 * in a row is left out, {@code OTHER} above all: nobody knows what an unknown word says.
 *
 * <ul>
 *   <li>Free text, the people of the record and who reported what are in no row. So there are no
 *       {@code NOTE_} and {@code MENTION_} patterns and no quotes.
 *   <li>Nor is a view of an LLM: it was given the whole record's codes.
 *   <li>A pastoral lead works with the pupil day by day. Abuse, exploitation, self-harm, online
 *       contact and allegations against staff stay with the safeguarding lead, and so do messages
 *       of social care, police and health services.
 *   <li>A class teacher gets ordinary behaviour, attendance and results. A pupil who was harmed, or
 *       an incident at home, outside or online, is a disclosure by another name; so are distress,
 *       self-harm, withdrawal and sexual behaviour in the log. Messages can carry disclosures and
 *       their number can tell of one.
 *   <li>Pupil and parent get the same, since what a child carries home is read at home. That others
 *       reported, were harmed or saw it is theirs. Support that a child may have sought in
 *       confidence is left out. Whether more can be given, the school decides case by case.
 * </ul>
 *
 * <p>No statute draws these lines; they are this library's, drawn to the least. Immutable and safe
 * for concurrent use.
 */
public enum AudienceRules {
  /** Everything, as it is. */
  WHOLE(
      EnumSet.allOf(IncidentType.class),
      EnumSet.allOf(Role.class),
      EnumSet.allOf(PlaceCode.class),
      EnumSet.allOf(CommunicationSource.class),
      EnumSet.allOf(OnlineCategory.class),
      EnumSet.allOf(ConcernCategory.class),
      EnumSet.allOf(InterventionType.class),
      EnumSet.allOf(Vulnerability.class),
      EnumSet.allOf(Recommendation.class)),

  PASTORAL(
      EnumSet.complementOf(
          EnumSet.of(IncidentType.SEXUAL_BEHAVIOUR, IncidentType.SELF_HARM, IncidentType.OTHER)),
      EnumSet.allOf(Role.class),
      EnumSet.complementOf(EnumSet.of(PlaceCode.HOME)),
      EnumSet.of(
          CommunicationSource.PARENT,
          CommunicationSource.TEACHER,
          CommunicationSource.ADMIN,
          CommunicationSource.PUPIL),
      EnumSet.of(
          OnlineCategory.CYBERBULLYING,
          OnlineCategory.HATE,
          OnlineCategory.GAMBLING,
          OnlineCategory.SCAM,
          OnlineCategory.MISINFORMATION,
          OnlineCategory.FILTER_BYPASS),
      EnumSet.of(
          ConcernCategory.BULLYING,
          ConcernCategory.MENTAL_HEALTH,
          ConcernCategory.ATTENDANCE,
          ConcernCategory.HOMELESSNESS),
      EnumSet.complementOf(EnumSet.of(InterventionType.SOCIAL_CARE, InterventionType.OTHER)),
      EnumSet.of(
          Vulnerability.DISABILITY,
          Vulnerability.HEALTH_CONDITION,
          Vulnerability.SEN,
          Vulnerability.EHCP,
          Vulnerability.MENTAL_HEALTH,
          Vulnerability.YOUNG_CARER,
          Vulnerability.MULTIPLE_SUSPENSIONS,
          Vulnerability.ALTERNATIVE_PROVISION,
          Vulnerability.PERSISTENTLY_ABSENT),
      EnumSet.allOf(Recommendation.class)),

  CLASS(
      ordinary(),
      EnumSet.of(Role.OFFENDER),
      inSchool(),
      EnumSet.noneOf(CommunicationSource.class),
      EnumSet.noneOf(OnlineCategory.class),
      EnumSet.noneOf(ConcernCategory.class),
      everyday(),
      EnumSet.noneOf(Vulnerability.class),
      EnumSet.of(
          Recommendation.ACADEMIC_SUPPORT,
          Recommendation.BEHAVIORAL_SUPPORT,
          Recommendation.ATTENDANCE_SUPPORT)),

  COPY(
      ordinary(),
      EnumSet.of(Role.OFFENDER),
      inSchool(),
      EnumSet.noneOf(CommunicationSource.class),
      EnumSet.noneOf(OnlineCategory.class),
      EnumSet.noneOf(ConcernCategory.class),
      everyday(),
      EnumSet.noneOf(Vulnerability.class),
      EnumSet.noneOf(Recommendation.class));

  private final ImmutableSet<IncidentType> incidents;
  private final ImmutableSet<Role> roles;
  private final ImmutableSet<PlaceCode> places;
  private final ImmutableSet<CommunicationSource> messages;
  private final ImmutableSet<OnlineCategory> online;
  private final ImmutableSet<ConcernCategory> concerns;
  private final ImmutableSet<InterventionType> supports;
  private final ImmutableSet<Vulnerability> circumstances;
  private final ImmutableSet<Recommendation> advice;

  AudienceRules(
      Set<IncidentType> incidents,
      Set<Role> roles,
      Set<PlaceCode> places,
      Set<CommunicationSource> messages,
      Set<OnlineCategory> online,
      Set<ConcernCategory> concerns,
      Set<InterventionType> supports,
      Set<Vulnerability> circumstances,
      Set<Recommendation> advice) {
    this.incidents = Sets.immutableEnumSet(incidents);
    this.roles = Sets.immutableEnumSet(roles);
    this.places = Sets.immutableEnumSet(places);
    this.messages = Sets.immutableEnumSet(messages);
    this.online = Sets.immutableEnumSet(online);
    this.concerns = Sets.immutableEnumSet(concerns);
    this.supports = Sets.immutableEnumSet(supports);
    this.circumstances = Sets.immutableEnumSet(circumstances);
    this.advice = Sets.immutableEnumSet(advice);
  }

  private static Set<IncidentType> ordinary() {
    return EnumSet.of(
        IncidentType.DISRUPTIVE,
        IncidentType.DEFIANCE,
        IncidentType.VERBAL_ABUSE,
        IncidentType.PHYSICAL_AGGRESSION,
        IncidentType.BULLYING,
        IncidentType.DISCRIMINATION,
        IncidentType.THEFT,
        IncidentType.DAMAGE,
        IncidentType.TRUANCY,
        IncidentType.LATENESS,
        IncidentType.UNIFORM,
        IncidentType.HOMEWORK,
        IncidentType.PHONE,
        IncidentType.OUT_OF_BOUNDS,
        IncidentType.DISHONESTY,
        IncidentType.PRAISE);
  }

  private static Set<PlaceCode> inSchool() {
    return EnumSet.complementOf(
        EnumSet.of(PlaceCode.HOME, PlaceCode.OFF_SITE, PlaceCode.ONLINE, PlaceCode.OTHER));
  }

  private static Set<InterventionType> everyday() {
    return EnumSet.of(
        InterventionType.MENTORING,
        InterventionType.BEHAVIOUR_PLAN,
        InterventionType.ATTENDANCE_PLAN,
        InterventionType.ACADEMIC_SUPPORT,
        InterventionType.NURTURE,
        InterventionType.PARENT_MEETING,
        InterventionType.SUSPENSION,
        InterventionType.DETENTION);
  }

  /**
   * The row of an audience.
   *
   * @throws IllegalArgumentException if there are no reports of one pupil for it
   */
  public static AudienceRules of(Audience audience) {
    return switch (audience) {
      case DSL -> WHOLE;
      case PASTORAL_LEAD -> PASTORAL;
      case CLASS_TEACHER -> CLASS;
      case PUPIL, PARENT -> COPY;
      case SENIOR_LEADERS, GOVERNORS, EXTERNAL ->
          throw new IllegalArgumentException(
              "there is no report of one pupil for "
                  + audience
                  + "; aggregate reports are for this audience");
    };
  }

  /** Whether a report may advise this. */
  public boolean mayAdvise(Recommendation what) {
    return advice.contains(what);
  }

  /** An incident of a kind, a part and a place that may be seen. */
  boolean admits(IncidentEvent incident) {
    return incidents.contains(incident.type())
        && roles.contains(incident.role())
        && (incident.place() == null || places.contains(incident.place()));
  }

  boolean admits(CommunicationSource source) {
    return messages.contains(source);
  }

  boolean admits(OnlineCategory category) {
    return online.contains(category);
  }

  boolean admits(ConcernCategory category) {
    return concerns.contains(category);
  }

  boolean admits(InterventionType support) {
    return supports.contains(support);
  }

  boolean admits(Vulnerability circumstance) {
    return circumstances.contains(circumstance);
  }
}
