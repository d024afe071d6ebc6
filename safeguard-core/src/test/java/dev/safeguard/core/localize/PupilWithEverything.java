package dev.safeguard.core.localize;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.token.EventRef;
import java.util.ArrayList;
import java.util.List;

/** A pupil with something of every sort. */
public final class PupilWithEverything {
  public static Samples samples() {
    Samples pupil = new Samples();
    pupil.record.givenName("Sarah").preferredName("Sal").familyName("Johnson");
    List<EventRef> disruptive = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      disruptive.add(
          pupil.incident("I" + i, 60 - 7 * i, IncidentType.DISRUPTIVE, 2 + i / 4, Role.OFFENDER));
    }
    EventRef bullied = pupil.incident("I9", 12, IncidentType.BULLYING, 3, Role.VICTIM);
    EventRef[] away = new EventRef[10];
    for (int i = 0; i < away.length; i++) {
      away[i] = pupil.absence(70 - 7 * i, AttendanceCode.O);
    }
    EventRef low = pupil.result(30, 38);
    EventRef lower = pupil.result(9, 31);
    EventRef message = pupil.message(8);
    EventRef alert = pupil.alert(5);
    EventRef concern = pupil.concern(3);
    EventRef support = pupil.support(65);
    EventRef[] behaviour = disruptive.toArray(new EventRef[0]);
    Pattern rate =
        pupil.changed(
            PatternCode.of(PatternFamily.BEHAVIOUR, IncidentType.DISRUPTIVE),
            PatternKind.RATE_INCREASE,
            3.24,
            60,
            4,
            32,
            behaviour);
    Pattern absence =
        pupil.pattern(
            PatternCode.of(PatternFamily.PERSISTENT_ABSENCE),
            PatternKind.THRESHOLD,
            0.134,
            70,
            7,
            away);
    Pattern monday =
        pupil.pattern(
            PatternCode.of(PatternFamily.ABSENCE_WEEKDAY), PatternKind.WEEKDAY, 10, 70, 7, away);
    Pattern maths =
        pupil.pattern(
            PatternCode.of(PatternFamily.ACADEMIC_SUBJECT, SubjectCode.MATHS),
            PatternKind.RECURRENCE,
            2,
            30,
            9,
            low,
            lower);
    Pattern neglect =
        pupil.pattern(
            PatternCode.of(PatternFamily.CONCERN, ConcernCategory.NEGLECT),
            PatternKind.INDICATOR,
            1,
            3,
            3,
            concern);
    Pattern online =
        pupil.pattern(
            PatternCode.of(PatternFamily.ONLINE, OnlineCategory.GROOMING),
            PatternKind.INDICATOR,
            1,
            5,
            5,
            alert);
    Pattern victim =
        pupil.pattern(
            PatternCode.of(PatternFamily.VICTIM, IncidentType.BULLYING),
            PatternKind.INDICATOR,
            1,
            12,
            12,
            bullied);
    pupil.pattern(
        PatternCode.of(PatternFamily.COMMUNICATION_ESCALATING),
        PatternKind.RECURRENCE,
        1,
        8,
        8,
        message);
    pupil.pattern(
        PatternCode.of(PatternFamily.INTERVENTION, InterventionType.MENTORING),
        PatternKind.NON_RESPONSE,
        1,
        65,
        65,
        support);
    Pattern together =
        pupil.pattern(
            PatternCode.of(PatternFamily.MULTIPLE_DOMAINS),
            PatternKind.CONVERGENCE,
            4,
            70,
            3,
            behaviour[0],
            away[3],
            concern);
    pupil.thin.add(Domain.INTERVENTION);
    pupil.judged(
        RiskLevel.HIGH,
        62.4,
        List.of(
            new Contribution(
                Contribution.Reason.RED_FLAG, online.code(), online.kind(), null, 24.0),
            Samples.because(rate, 12.5),
            Samples.because(absence, 8.2),
            new Contribution(
                Contribution.Reason.CONVERGENCE, together.code(), together.kind(), null, 6),
            Samples.because(neglect, 5),
            Samples.because(victim, 3),
            new Contribution(
                Contribution.Reason.VULNERABILITY, null, null, Vulnerability.YOUNG_CARER, 2),
            Samples.because(monday, 1),
            Samples.because(maths, 0.7)));
    pupil.llm =
        Samples.answered(
            "offline",
            RiskLevel.HIGH,
            "The codes point to a change in several areas at once",
            Recommendation.SAFEGUARDING_REVIEW,
            Recommendation.PARENT_CONSULTATION);
    return pupil;
  }

  private PupilWithEverything() {}
}
