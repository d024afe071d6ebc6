package dev.safeguard.core.incremental;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Speaker;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.token.TokenKind;

/**
 * The number of every code, in the order in which they were given. <b>Append only:</b> states that
 * were written stay readable because no number ever changes its meaning.
 */
final class Numbers {
  static final Numbered<AttendanceCode> MARKS =
      new Numbered<>(
          AttendanceCode.class,
          AttendanceCode.PRESENT_AM,
          AttendanceCode.PRESENT_PM,
          AttendanceCode.L,
          AttendanceCode.K,
          AttendanceCode.V,
          AttendanceCode.P,
          AttendanceCode.W,
          AttendanceCode.B,
          AttendanceCode.J,
          AttendanceCode.D,
          AttendanceCode.C,
          AttendanceCode.C1,
          AttendanceCode.C2,
          AttendanceCode.M,
          AttendanceCode.T,
          AttendanceCode.R,
          AttendanceCode.S,
          AttendanceCode.I,
          AttendanceCode.I01,
          AttendanceCode.I02,
          AttendanceCode.E,
          AttendanceCode.J1,
          AttendanceCode.H,
          AttendanceCode.F,
          AttendanceCode.G,
          AttendanceCode.N,
          AttendanceCode.O,
          AttendanceCode.U,
          AttendanceCode.Q,
          AttendanceCode.Y,
          AttendanceCode.Y1,
          AttendanceCode.Y2,
          AttendanceCode.Y3,
          AttendanceCode.Y4,
          AttendanceCode.Y5,
          AttendanceCode.Y6,
          AttendanceCode.Y7,
          AttendanceCode.X,
          AttendanceCode.X0,
          AttendanceCode.Z,
          AttendanceCode.PLANNED_CLOSURE,
          AttendanceCode.STATUS_PRESENT,
          AttendanceCode.STATUS_ABSENT,
          AttendanceCode.STATUS_LATE);

  static final Numbered<CommunicationSource> SOURCES =
      new Numbered<>(
          CommunicationSource.class,
          CommunicationSource.PARENT,
          CommunicationSource.TEACHER,
          CommunicationSource.ADMIN,
          CommunicationSource.PUPIL,
          CommunicationSource.SOCIAL_CARE,
          CommunicationSource.POLICE,
          CommunicationSource.HEALTH,
          CommunicationSource.OTHER);

  static final Numbered<ConcernCategory> CONCERNS =
      new Numbered<>(
          ConcernCategory.class,
          ConcernCategory.PHYSICAL_ABUSE,
          ConcernCategory.EMOTIONAL_ABUSE,
          ConcernCategory.SEXUAL_ABUSE,
          ConcernCategory.NEGLECT,
          ConcernCategory.CHILD_SEXUAL_EXPLOITATION,
          ConcernCategory.CHILD_CRIMINAL_EXPLOITATION,
          ConcernCategory.CHILD_ON_CHILD_ABUSE,
          ConcernCategory.HARMFUL_SEXUAL_BEHAVIOUR,
          ConcernCategory.BULLYING,
          ConcernCategory.DOMESTIC_ABUSE,
          ConcernCategory.FEMALE_GENITAL_MUTILATION,
          ConcernCategory.FORCED_MARRIAGE,
          ConcernCategory.HONOUR_BASED_ABUSE,
          ConcernCategory.RADICALISATION,
          ConcernCategory.MODERN_SLAVERY,
          ConcernCategory.SELF_HARM,
          ConcernCategory.SUICIDAL_IDEATION,
          ConcernCategory.MENTAL_HEALTH,
          ConcernCategory.MISSING,
          ConcernCategory.WEAPON,
          ConcernCategory.SUBSTANCE_MISUSE,
          ConcernCategory.ONLINE_HARM,
          ConcernCategory.STAFF_ALLEGATION,
          ConcernCategory.IMMEDIATE_DANGER,
          ConcernCategory.SERIOUS_VIOLENCE,
          ConcernCategory.ATTENDANCE,
          ConcernCategory.PRIVATE_FOSTERING,
          ConcernCategory.HOMELESSNESS,
          ConcernCategory.HOME_CIRCUMSTANCES,
          ConcernCategory.OTHER);

  static final Numbered<IncidentType> INCIDENTS =
      new Numbered<>(
          IncidentType.class,
          IncidentType.DISRUPTIVE,
          IncidentType.DEFIANCE,
          IncidentType.VERBAL_ABUSE,
          IncidentType.PHYSICAL_AGGRESSION,
          IncidentType.BULLYING,
          IncidentType.DISCRIMINATION,
          IncidentType.SEXUAL_BEHAVIOUR,
          IncidentType.WEAPON,
          IncidentType.SUBSTANCE,
          IncidentType.THEFT,
          IncidentType.DAMAGE,
          IncidentType.TRUANCY,
          IncidentType.LATENESS,
          IncidentType.WITHDRAWN,
          IncidentType.SELF_HARM,
          IncidentType.DISTRESS,
          IncidentType.UNIFORM,
          IncidentType.HOMEWORK,
          IncidentType.PHONE,
          IncidentType.OUT_OF_BOUNDS,
          IncidentType.DISHONESTY,
          IncidentType.PRAISE,
          IncidentType.OTHER);

  static final Numbered<InterventionType> INTERVENTIONS =
      new Numbered<>(
          InterventionType.class,
          InterventionType.MENTORING,
          InterventionType.COUNSELLING,
          InterventionType.EARLY_HELP,
          InterventionType.SOCIAL_CARE,
          InterventionType.CAMHS,
          InterventionType.BEHAVIOUR_PLAN,
          InterventionType.ATTENDANCE_PLAN,
          InterventionType.ACADEMIC_SUPPORT,
          InterventionType.PASTORAL,
          InterventionType.NURTURE,
          InterventionType.PARENT_MEETING,
          InterventionType.SUSPENSION,
          InterventionType.DETENTION,
          InterventionType.OTHER);

  static final Numbered<OnlineCategory> ONLINE =
      new Numbered<>(
          OnlineCategory.class,
          OnlineCategory.SELF_HARM,
          OnlineCategory.SUICIDE,
          OnlineCategory.SEXUAL_CONTENT,
          OnlineCategory.GROOMING,
          OnlineCategory.IMAGE_SHARING,
          OnlineCategory.EXTREMISM,
          OnlineCategory.VIOLENCE,
          OnlineCategory.WEAPONS,
          OnlineCategory.CYBERBULLYING,
          OnlineCategory.HATE,
          OnlineCategory.DRUGS,
          OnlineCategory.GAMBLING,
          OnlineCategory.SCAM,
          OnlineCategory.CYBERCRIME,
          OnlineCategory.MISINFORMATION,
          OnlineCategory.FILTER_BYPASS,
          OnlineCategory.OTHER);

  static final Numbered<PerformanceLevel> LEVELS =
      new Numbered<>(
          PerformanceLevel.class,
          PerformanceLevel.SIGNIFICANTLY_BELOW,
          PerformanceLevel.BELOW,
          PerformanceLevel.AT,
          PerformanceLevel.ABOVE,
          PerformanceLevel.ADVANCED);

  static final Numbered<PlaceCode> PLACES =
      new Numbered<>(
          PlaceCode.class,
          PlaceCode.CLASSROOM,
          PlaceCode.CORRIDOR,
          PlaceCode.PLAYGROUND,
          PlaceCode.DINING_HALL,
          PlaceCode.TOILETS,
          PlaceCode.CHANGING_ROOM,
          PlaceCode.SPORTS,
          PlaceCode.LIBRARY,
          PlaceCode.TRANSPORT,
          PlaceCode.OFF_SITE,
          PlaceCode.ONLINE,
          PlaceCode.HOME,
          PlaceCode.OFFICE,
          PlaceCode.OTHER);

  static final Numbered<Role> ROLES =
      new Numbered<>(Role.class, Role.OFFENDER, Role.VICTIM, Role.WITNESS);

  static final Numbered<SubjectCode> SUBJECTS =
      new Numbered<>(
          SubjectCode.class,
          SubjectCode.MATHS,
          SubjectCode.ENGLISH,
          SubjectCode.SCIENCE,
          SubjectCode.BIOLOGY,
          SubjectCode.CHEMISTRY,
          SubjectCode.PHYSICS,
          SubjectCode.HISTORY,
          SubjectCode.GEOGRAPHY,
          SubjectCode.RELIGIOUS_EDUCATION,
          SubjectCode.LANGUAGES,
          SubjectCode.WELSH,
          SubjectCode.COMPUTING,
          SubjectCode.ART,
          SubjectCode.MUSIC,
          SubjectCode.DRAMA,
          SubjectCode.DESIGN_TECHNOLOGY,
          SubjectCode.PHYSICAL_EDUCATION,
          SubjectCode.PSHE,
          SubjectCode.SOCIAL_STUDIES,
          SubjectCode.BUSINESS,
          SubjectCode.OTHER);

  static final Numbered<Urgency> URGENCIES =
      new Numbered<>(
          Urgency.class, Urgency.ROUTINE, Urgency.IMPORTANT, Urgency.HIGH_PRIORITY, Urgency.URGENT);

  static final Numbered<Assertion> ASSERTIONS =
      new Numbered<>(
          Assertion.class,
          Assertion.AFFIRMED,
          Assertion.NEGATED,
          Assertion.HISTORICAL,
          Assertion.HYPOTHETICAL,
          Assertion.OTHER_PERSON);

  static final Numbered<Speaker> SPEAKERS =
      new Numbered<>(
          Speaker.class, Speaker.CHILD, Speaker.OTHER_PERSON, Speaker.RECORDER, Speaker.UNKNOWN);

  static final Numbered<Vulnerability> VULNERABILITIES =
      new Numbered<>(
          Vulnerability.class,
          Vulnerability.DISABILITY,
          Vulnerability.HEALTH_CONDITION,
          Vulnerability.SEN,
          Vulnerability.EHCP,
          Vulnerability.MENTAL_HEALTH,
          Vulnerability.YOUNG_CARER,
          Vulnerability.GANG_INVOLVEMENT,
          Vulnerability.FREQUENTLY_MISSING,
          Vulnerability.MULTIPLE_SUSPENSIONS,
          Vulnerability.ALTERNATIVE_PROVISION,
          Vulnerability.EXPLOITATION_RISK,
          Vulnerability.RADICALISATION_RISK,
          Vulnerability.PARENT_IN_CUSTODY,
          Vulnerability.FAMILY_SUBSTANCE_MISUSE,
          Vulnerability.FAMILY_MENTAL_HEALTH,
          Vulnerability.DOMESTIC_ABUSE,
          Vulnerability.SUBSTANCE_MISUSE,
          Vulnerability.RETURNED_FROM_CARE,
          Vulnerability.LOOKED_AFTER,
          Vulnerability.CHILD_IN_NEED,
          Vulnerability.CHILD_PROTECTION_PLAN,
          Vulnerability.HONOUR_BASED_ABUSE_RISK,
          Vulnerability.PRIVATELY_FOSTERED,
          Vulnerability.PERSISTENTLY_ABSENT,
          Vulnerability.OTHER);

  static final Numbered<HalfDay> HALF_DAYS =
      new Numbered<>(HalfDay.class, HalfDay.AM, HalfDay.PM, HalfDay.WHOLE_DAY);

  static final Numbered<TokenKind> TOKENS =
      new Numbered<>(
          TokenKind.class,
          TokenKind.STU,
          TokenKind.STA,
          TokenKind.PAR,
          TokenKind.PER,
          TokenKind.CLS,
          TokenKind.PLC,
          TokenKind.ORG,
          TokenKind.CON,
          TokenKind.IDN,
          TokenKind.DAT);

  private Numbers() {}
}
