package dev.safeguard.bench.school;

import static dev.safeguard.api.code.IncidentType.BULLYING;
import static dev.safeguard.api.code.IncidentType.DAMAGE;
import static dev.safeguard.api.code.IncidentType.DEFIANCE;
import static dev.safeguard.api.code.IncidentType.DISHONESTY;
import static dev.safeguard.api.code.IncidentType.DISRUPTIVE;
import static dev.safeguard.api.code.IncidentType.DISTRESS;
import static dev.safeguard.api.code.IncidentType.HOMEWORK;
import static dev.safeguard.api.code.IncidentType.LATENESS;
import static dev.safeguard.api.code.IncidentType.OUT_OF_BOUNDS;
import static dev.safeguard.api.code.IncidentType.PHONE;
import static dev.safeguard.api.code.IncidentType.PHYSICAL_AGGRESSION;
import static dev.safeguard.api.code.IncidentType.THEFT;
import static dev.safeguard.api.code.IncidentType.UNIFORM;
import static dev.safeguard.api.code.IncidentType.VERBAL_ABUSE;
import static dev.safeguard.api.code.IncidentType.WITHDRAWN;

import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.bench.school.MarkBook.Scale;
import dev.safeguard.bench.school.SchoolProfile.Absence;
import dev.safeguard.bench.school.SchoolProfile.Behaviour;
import dev.safeguard.bench.school.SchoolProfile.Contact;
import dev.safeguard.bench.school.SchoolProfile.Deteriorating;
import dev.safeguard.bench.school.SchoolProfile.Study;
import dev.safeguard.bench.school.SchoolProfile.Support;
import java.util.List;

/** The simulated schools: one between, one quiet, one busy. */
final class SchoolProfiles {
  private static final Mix<IncidentType> SECONDARY_TYPES =
      new Mix<>(
          List.of(
              DISRUPTIVE,
              DEFIANCE,
              HOMEWORK,
              LATENESS,
              UNIFORM,
              PHONE,
              VERBAL_ABUSE,
              PHYSICAL_AGGRESSION,
              OUT_OF_BOUNDS,
              DISHONESTY,
              DAMAGE,
              BULLYING,
              THEFT,
              WITHDRAWN),
          List.of(28.0, 16.0, 13.0, 9.0, 8.0, 7.0, 6.0, 4.0, 3.0, 2.0, 1.5, 1.5, 0.5, 0.5));

  private static final Mix<IncidentType> PRIMARY_TYPES =
      new Mix<>(
          List.of(
              DISRUPTIVE,
              PHYSICAL_AGGRESSION,
              DEFIANCE,
              DISTRESS,
              VERBAL_ABUSE,
              WITHDRAWN,
              DAMAGE,
              BULLYING),
          List.of(30.0, 20.0, 18.0, 15.0, 8.0, 4.0, 3.0, 2.0));

  private static final Mix<PlaceCode> SECONDARY_PLACES =
      new Mix<>(
          List.of(
              PlaceCode.CLASSROOM,
              PlaceCode.CORRIDOR,
              PlaceCode.PLAYGROUND,
              PlaceCode.DINING_HALL,
              PlaceCode.TOILETS,
              PlaceCode.SPORTS,
              PlaceCode.TRANSPORT),
          List.of(60.0, 14.0, 10.0, 6.0, 4.0, 4.0, 2.0));

  private static final Mix<PlaceCode> PRIMARY_PLACES =
      new Mix<>(
          List.of(
              PlaceCode.CLASSROOM,
              PlaceCode.PLAYGROUND,
              PlaceCode.DINING_HALL,
              PlaceCode.CORRIDOR,
              PlaceCode.TOILETS,
              PlaceCode.SPORTS),
          List.of(45.0, 32.0, 8.0, 7.0, 4.0, 4.0));

  private static final Mix<Integer> SEVERITIES =
      new Mix<>(List.of(1, 2, 3, 4, 5), List.of(38.0, 38.0, 20.0, 3.5, 0.5));

  private static final Mix<Urgency> URGENCIES =
      new Mix<>(
          List.of(Urgency.ROUTINE, Urgency.IMPORTANT, Urgency.HIGH_PRIORITY, Urgency.URGENT),
          List.of(76.0, 17.0, 5.0, 2.0));

  private static final Mix<CommunicationSource> SOURCES =
      new Mix<>(
          List.of(
              CommunicationSource.PARENT,
              CommunicationSource.TEACHER,
              CommunicationSource.ADMIN,
              CommunicationSource.HEALTH,
              CommunicationSource.SOCIAL_CARE),
          List.of(50.0, 30.0, 17.0, 2.0, 1.0));

  private static final SchoolProfile MIXED =
      new SchoolProfile(
          "mixed",
          SchoolYear.AUTUMN_AND_SPRING,
          new Behaviour(
              /* incidents= */ Spread.gamma(0.5, 0.4),
              /* weekShape= */ 4,
              /* sameDay= */ 0.08,
              /* likeness= */ 8,
              SECONDARY_TYPES,
              SECONDARY_PLACES,
              SEVERITIES,
              /* unrated= */ 0.10,
              /* involved= */ 0.12,
              /* praise= */ Spread.gamma(0.6, 1)),
          new Absence(
              /* missed= */ Spread.logNormal(0.062, 0.7),
              /* mostMissed= */ 0.6,
              /* authorised= */ 0.70,
              /* late= */ Spread.gamma(0.03, 0.5),
              /* fridays= */ 1.2,
              /* partTime= */ 0.015,
              /* offSite= */ 0.01),
          new Study(
              List.of(
                  SubjectCode.MATHS,
                  SubjectCode.ENGLISH,
                  SubjectCode.SCIENCE,
                  SubjectCode.HISTORY,
                  SubjectCode.LANGUAGES,
                  SubjectCode.ART),
              /* everyDays= */ 12,
              /* level= */ 63,
              /* pupils= */ 10,
              /* ownSubjects= */ 6,
              /* scatter= */ Spread.gamma(8, 12),
              new Mix<>(
                  List.of(Scale.HUNDRED, Scale.TWENTY, Scale.TEN, Scale.LEVEL),
                  List.of(35.0, 20.0, 20.0, 25.0))),
          new Contact(/* messages= */ Spread.gamma(0.25, 0.6), 10, URGENCIES, SOURCES),
          new Support(/* share= */ 0.05, /* factor= */ 0.6),
          new Deteriorating(4, 6, /* leastToRise= */ 0.3, /* leastToTurn= */ 1, 1.5));

  /** A primary: few incidents, three subjects in levels mostly, better attendance. */
  private static final SchoolProfile QUIET =
      new SchoolProfile(
          "quiet",
          SchoolYear.SPRING_AND_SUMMER,
          new Behaviour(
              /* incidents= */ Spread.gamma(0.12, 0.3),
              /* weekShape= */ 2,
              /* sameDay= */ 0.15,
              /* likeness= */ 6,
              PRIMARY_TYPES,
              PRIMARY_PLACES,
              SEVERITIES,
              /* unrated= */ 0.30,
              /* involved= */ 0.20,
              /* praise= */ Spread.gamma(1, 2)),
          new Absence(
              /* missed= */ Spread.logNormal(0.055, 0.8),
              /* mostMissed= */ 0.5,
              /* authorised= */ 0.80,
              /* late= */ Spread.gamma(0.02, 0.4),
              /* fridays= */ 1.3,
              /* partTime= */ 0.005,
              /* offSite= */ 0.01),
          new Study(
              List.of(SubjectCode.MATHS, SubjectCode.ENGLISH, SubjectCode.SCIENCE),
              /* everyDays= */ 10,
              /* level= */ 64,
              /* pupils= */ 9,
              /* ownSubjects= */ 5,
              /* scatter= */ Spread.gamma(9, 10),
              new Mix<>(List.of(Scale.HUNDRED, Scale.TEN, Scale.LEVEL), List.of(20.0, 30.0, 50.0))),
          new Contact(/* messages= */ Spread.gamma(0.15, 0.5), 6, URGENCIES, SOURCES),
          new Support(/* share= */ 0.03, /* factor= */ 0.6),
          new Deteriorating(4, 6, /* leastToRise= */ 0.2, /* leastToTurn= */ 0.6, 1.5));

  /** A secondary with much written down: bad weeks, a few pupils far out, poorer attendance. */
  private static final SchoolProfile BUSY =
      new SchoolProfile(
          "busy",
          SchoolYear.AUTUMN_AND_SPRING,
          new Behaviour(
              /* incidents= */ Spread.logNormal(0.9, 0.45),
              /* weekShape= */ 1.5,
              /* sameDay= */ 0.25,
              /* likeness= */ 5,
              SECONDARY_TYPES,
              SECONDARY_PLACES,
              SEVERITIES,
              /* unrated= */ 0.05,
              /* involved= */ 0.10,
              /* praise= */ Spread.gamma(1.2, 0.8)),
          new Absence(
              /* missed= */ Spread.logNormal(0.085, 0.7),
              /* mostMissed= */ 0.7,
              /* authorised= */ 0.55,
              /* late= */ Spread.gamma(0.05, 0.4),
              /* fridays= */ 1.25,
              /* partTime= */ 0.02,
              /* offSite= */ 0.015),
          new Study(
              List.of(
                  SubjectCode.MATHS,
                  SubjectCode.ENGLISH,
                  SubjectCode.SCIENCE,
                  SubjectCode.HISTORY,
                  SubjectCode.GEOGRAPHY,
                  SubjectCode.LANGUAGES,
                  SubjectCode.COMPUTING,
                  SubjectCode.MUSIC),
              /* everyDays= */ 15,
              /* level= */ 60,
              /* pupils= */ 11,
              /* ownSubjects= */ 7,
              /* scatter= */ Spread.gamma(10, 8),
              new Mix<>(
                  List.of(Scale.HUNDRED, Scale.TWENTY, Scale.TEN, Scale.LEVEL),
                  List.of(45.0, 20.0, 15.0, 20.0))),
          new Contact(/* messages= */ Spread.logNormal(0.45, 0.5), 6, URGENCIES, SOURCES),
          new Support(/* share= */ 0.08, /* factor= */ 0.6),
          new Deteriorating(4, 6, /* leastToRise= */ 0.3, /* leastToTurn= */ 1, 1.5));

  static final List<SchoolProfile> ALL = List.of(MIXED, QUIET, BUSY);

  private SchoolProfiles() {}
}
