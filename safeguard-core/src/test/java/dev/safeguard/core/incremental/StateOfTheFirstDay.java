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
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.OnlineEvent;
import dev.safeguard.api.incremental.IncrementalAnalyzer;
import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.incremental.PupilState;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One event of each kind, and the bytes in which version 1 wrote them first. */
final class StateOfTheFirstDay {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

  static final String WRITTEN =
      "534701000123456789abcdef87650902051801d0922d3c060001eb922dd904010000000000000001"
          + "02040102000101ec922d3100000000000000020202c5922d80020000000000000004004050aaaaaa"
          + "aaaaab01020000000000000003ec300301ed922d00850600000000000000050401ee922da00b830a"
          + "00000000000000060501ffffff01010300000000000000070602de8f2d04fffffffffffffff700fc"
          + "02000000000000000008e9922d0701ed922d00000000000000000005ac020a0f010102b93a0c33";

  static PupilState state(IncrementalAnalyzer analyzer) {
    PupilContext context =
        new PupilContext(
            new Token(TokenKind.STU, 0x0123456789ABCDEFL, (short) 0x8765),
            8,
            Set.of(Vulnerability.YOUNG_CARER, Vulnerability.OTHER),
            List.of(new PossibleSessions(DAY.minusDays(30), DAY.plusDays(30), 6)));
    List<Event> events =
        List.of(
            new IncidentEvent(
                new EventRef(1),
                3,
                600,
                IncidentType.DEFIANCE,
                4,
                Role.VICTIM,
                PlaceCode.CORRIDOR,
                null,
                2),
            new AttendanceEvent(new EventRef(2), 2, HalfDay.PM, AttendanceCode.C2),
            new AssessmentEvent(
                new EventRef(3), 40, SubjectCode.MATHS, 62.5, PerformanceLevel.BELOW),
            new AssessmentEvent(new EventRef(4), 41, SubjectCode.ENGLISH, 200 / 3.0, null),
            new CommunicationEvent(
                new EventRef(5), 1, Event.NO_TIME, CommunicationSource.POLICE, Urgency.URGENT),
            new OnlineEvent(new EventRef(6), 0, 1_439, OnlineCategory.GROOMING, 5),
            new ConcernEvent(new EventRef(7), Event.UNDATED, 0, ConcernCategory.NEGLECT),
            new InterventionEvent(new EventRef(8), 20, InterventionType.MENTORING, 6),
            new InterventionEvent(
                new EventRef(-9), 400, InterventionType.CAMHS, InterventionEvent.ONGOING),
            new IndicatorEvent(
                new EventRef(5),
                1,
                Event.NO_TIME,
                ConcernCategory.SELF_HARM,
                Assertion.NEGATED,
                Speaker.RECORDER,
                true,
                300,
                310));
    return analyzer.put(analyzer.empty(context), DAY, events);
  }

  private StateOfTheFirstDay() {}
}
