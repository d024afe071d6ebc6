package dev.safeguard.core.localize;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
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
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.history.RiskTrend;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EntryKind;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.RecordEntry;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.OneLevelLower;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.spi.LocalizationProvider;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.LocalizedAnalysis;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import dev.safeguard.api.token.TokenResolver;
import dev.safeguard.core.report.StandardReportGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One pupil's record, its events and its analysis, put together by hand: each added entry goes into
 * the record and, under a random reference, among the events.
 */
public final class Samples {
  /** A Friday. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  public static final Instant GENERATED = Instant.parse("2026-03-20T16:05:00Z");

  /** Stages 1 to 4 given by hand; change it before {@link #analysis()}. */
  public LlmAnalysis llm = LlmAnalysis.without(LlmStatus.DISABLED, "offline", 0, Disclosure.NONE);

  public RiskLevel level = RiskLevel.LOW;
  public @Nullable RiskTrend trend;
  public RiskAssessment local =
      new RiskAssessment(RiskLevel.LOW, 0, null, DataSufficiency.NONE, 0, List.of());
  public Site site = Site.standard();
  public final StudentRecord.Builder record = StudentRecord.builder("STU12345").asOf(AS_OF);
  public final List<Pattern> patterns = new ArrayList<>();
  public final EnumSet<Domain> thin = EnumSet.noneOf(Domain.class);

  private final SplittableRandom random = new SplittableRandom(7);
  private final Map<EventRef, RecordEntry> entries = new HashMap<>();
  private final int[] sizes = new int[EntryKind.values().length];
  private final List<IncidentEvent> incidents = new ArrayList<>();
  private final List<AttendanceEvent> attendance = new ArrayList<>();
  private final List<AssessmentEvent> assessments = new ArrayList<>();
  private final List<CommunicationEvent> communications = new ArrayList<>();
  private final List<OnlineEvent> online = new ArrayList<>();
  private final List<ConcernEvent> concerns = new ArrayList<>();
  private final List<InterventionEvent> interventions = new ArrayList<>();

  public final List<IndicatorEvent> indicators = new ArrayList<>();

  private EventRef ref(EntryKind kind) {
    EventRef ref = new EventRef(random.nextLong());
    entries.put(ref, new RecordEntry(kind, sizes[kind.ordinal()]++));
    return ref;
  }

  private static EventTime time(int daysBefore) {
    return EventTime.on(AS_OF.minusDays(daysBefore));
  }

  public EventRef incident(String id, int daysBefore, IncidentType type, int severity, Role role) {
    EventRef ref = ref(EntryKind.INCIDENT);
    record.add(Incident.of(type.name(), time(Math.max(0, daysBefore))).withId(id));
    incidents.add(
        new IncidentEvent(
            ref, daysBefore, Event.NO_TIME, type, severity, role, PlaceCode.CORRIDOR, null, 1));
    return ref;
  }

  /** A theft under this id, with a pattern of its own. */
  public void theft(String id) {
    EventRef ref = incident(id, 2, IncidentType.THEFT, 2, Role.OFFENDER);
    pattern(
        PatternCode.of(PatternFamily.BEHAVIOUR, IncidentType.THEFT),
        PatternKind.RECURRENCE,
        1,
        2,
        2,
        ref);
  }

  /** A theft of which no day is known, with a pattern of its own. */
  public void undatedTheft() {
    EventRef ref = incident("undated", Event.UNDATED, IncidentType.THEFT, 2, Role.OFFENDER);
    pattern(
        PatternCode.of(PatternFamily.BEHAVIOUR, IncidentType.THEFT),
        PatternKind.RECURRENCE,
        1,
        Event.UNDATED,
        Event.UNDATED,
        ref);
  }

  public EventRef absence(int daysBefore, AttendanceCode code) {
    EventRef ref = ref(EntryKind.ATTENDANCE);
    record.add(new AttendanceMark(null, time(daysBefore), null, code));
    attendance.add(new AttendanceEvent(ref, daysBefore, HalfDay.AM, code));
    return ref;
  }

  public EventRef result(int daysBefore, double percent) {
    EventRef ref = ref(EntryKind.ASSESSMENT);
    record.add(new Assessment("A1", "Maths", percent, 100.0, null, null, time(daysBefore)));
    assessments.add(
        new AssessmentEvent(ref, daysBefore, SubjectCode.MATHS, percent, PerformanceLevel.BELOW));
    return ref;
  }

  public EventRef message(int daysBefore) {
    EventRef ref = ref(EntryKind.COMMUNICATION);
    record.add(new Communication("C1", "parent", Urgency.URGENT, time(daysBefore), null));
    communications.add(
        new CommunicationEvent(
            ref, daysBefore, Event.NO_TIME, CommunicationSource.PARENT, Urgency.URGENT));
    return ref;
  }

  public EventRef alert(int daysBefore) {
    EventRef ref = ref(EntryKind.ONLINE_SAFETY);
    record.add(new OnlineSafetyEvent("O1", "grooming", 4, time(daysBefore), null));
    online.add(new OnlineEvent(ref, daysBefore, Event.NO_TIME, OnlineCategory.GROOMING, 4));
    return ref;
  }

  public EventRef concern(int daysBefore) {
    EventRef ref = ref(EntryKind.CONCERN);
    record.add(new Concern("N1", "neglect", time(daysBefore), null, null));
    concerns.add(new ConcernEvent(ref, daysBefore, Event.NO_TIME, ConcernCategory.NEGLECT));
    return ref;
  }

  public EventRef support(int daysBefore) {
    EventRef ref = ref(EntryKind.INTERVENTION);
    record.add(new Intervention("V1", "mentoring", AS_OF.minusDays(daysBefore), null));
    interventions.add(
        new InterventionEvent(
            ref, daysBefore, InterventionType.MENTORING, InterventionEvent.ONGOING));
    return ref;
  }

  /** A pattern over these references; the days are read from nowhere but the arguments. */
  public Pattern pattern(
      PatternCode code, PatternKind kind, double effect, int first, int last, EventRef... refs) {
    return changed(code, kind, effect, first, last, Event.UNDATED, refs);
  }

  /** The same with a day on which a change appears to begin. */
  public Pattern changed(
      PatternCode code,
      PatternKind kind,
      double effect,
      int first,
      int last,
      int change,
      EventRef... refs) {
    Pattern pattern =
        new Pattern(
            code,
            kind,
            3,
            Trend.RISING,
            refs.length,
            effect,
            0.8,
            StatisticalTest.NONE,
            Double.NaN,
            first,
            last,
            change,
            List.of(refs));
    patterns.add(pattern);
    return pattern;
  }

  public Samples judged(RiskLevel at, double score, List<Contribution> contributions) {
    level = at;
    local = new RiskAssessment(at, score, 0.72, DataSufficiency.SUFFICIENT, 74, contributions);
    return this;
  }

  public static Contribution because(Pattern pattern, double points) {
    return new Contribution(
        Contribution.Reason.PATTERN, pattern.code(), pattern.kind(), null, points);
  }

  public static LlmAnalysis answered(
      String provider, RiskLevel level, String words, Recommendation... recommendations) {
    return new LlmAnalysis(
        LlmStatus.ANSWERED,
        new LlmOpinion(
            level, 0.6, List.of(), List.of(), List.of(recommendations), words, words + " because."),
        provider,
        1,
        Disclosure.CODES,
        "ab".repeat(32));
  }

  public Analysis analysis() {
    Token student = new Token(TokenKind.STU, 0x0123456789abcdefL, (short) 99);
    return new Analysis(
        new SessionId("sfg_3f9a0c6d51e2"),
        new TokenizedRecord(
            student,
            AS_OF,
            8,
            incidents,
            attendance,
            assessments,
            communications,
            online,
            concerns,
            interventions,
            indicators,
            Set.of(),
            List.of()),
        new Patterns(patterns, thin),
        local,
        local.level() == RiskLevel.LOW || patterns.isEmpty()
            ? null
            : new OneLevelLower(RiskLevel.LOW, 1, List.of(patterns.get(0).code())),
        trend,
        llm,
        level,
        local.score(),
        Duration.ofNanos(17_250));
  }

  public TokenResolver resolver() {
    return new TokenResolver() {
      @Override
      public Optional<String> resolve(Token token) {
        return Optional.empty();
      }

      @Override
      public Optional<RecordEntry> locate(EventRef reference) {
        return Optional.ofNullable(entries.get(reference));
      }
    };
  }

  public LocalizedAnalysis localized() {
    return localized(
        new StandardLocalizer(LocalizationProviders.of(List.of(new EnglandProvider()))));
  }

  public LocalizedAnalysis localized(StandardLocalizer localizer) {
    return localized(localizer, Reader.safeguardingLead());
  }

  private LocalizedAnalysis localized(StandardLocalizer localizer, Reader reader) {
    return localizer.localize(analysis(), record.build(), reader, site, resolver());
  }

  public SafeguardingReport report() {
    return new StandardReportGenerator().generate(localized(), GENERATED);
  }

  /** In the words for this audience; the part of the record is the pipeline's to choose. */
  public SafeguardingReport report(Audience audience) {
    return report(audience, new EnglandProvider());
  }

  /** In the words of this provider. */
  public SafeguardingReport report(Audience audience, LocalizationProvider words) {
    StandardLocalizer localizer = new StandardLocalizer(LocalizationProviders.of(List.of(words)));
    return new StandardReportGenerator()
        .generate(localized(localizer, new Reader(audience, Locale.ENGLISH)), GENERATED);
  }

  /** A pupil of whom nothing is known but the id. */
  public static Samples empty() {
    return new Samples();
  }
}
