package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.Contribution.Reason;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.core.risk.RiskPolicies;
import dev.safeguard.core.risk.StandardRiskAssessor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of the level and the score whatever a record holds. */
class RiskPropertiesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);
  private static final int ROUNDS = 300;
  private static final Set<PatternKind> STEADY =
      Set.of(PatternKind.INDICATOR, PatternKind.RECURRENCE, PatternKind.THRESHOLD);
  private static final List<String> TYPES =
      List.of("disruptive", "defiance", "fighting", "bullying", "withdrawn", "uniform", "weapon");

  private final Random random = new Random(20260320);
  private final Pipeline pipeline = Safeguard.pipeline().build();
  private final Session session = pipeline.open(Site.builder().disclosure(Disclosure.NONE).build());

  @AfterEach
  void close() {
    session.close();
    pipeline.close();
  }

  /** One entry, to be added to as many records as it is asked for. */
  private interface Entry extends Consumer<StudentRecord.Builder> {}

  private static StudentRecord record(List<Entry> entries) {
    return record(entries, AS_OF);
  }

  private static StudentRecord record(List<Entry> entries, LocalDate asOf) {
    StudentRecord.Builder record = StudentRecord.builder("STU1").asOf(asOf);
    entries.forEach(entry -> entry.accept(record));
    return record.build();
  }

  private RiskAssessment assess(StudentRecord record) {
    return session.analyze(record).local();
  }

  private RiskAssessment assess(List<Entry> entries) {
    return assess(record(entries));
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    int most = random.nextInt(40);
    for (int i = 0; i < most; i++) {
      entries.add(entry(i));
    }
    if (random.nextBoolean()) {
      entries.addAll(register());
    }
    return entries;
  }

  private Entry entry(int number) {
    EventTime time = EventTime.on(AS_OF.minusDays(random.nextInt(150)));
    String id = "E" + number;
    int severity = 1 + random.nextInt(5);
    Urgency urgency = Urgency.values()[random.nextInt(Urgency.values().length)];
    PerformanceLevel level =
        PerformanceLevel.values()[random.nextInt(PerformanceLevel.values().length)];
    Role role = Role.values()[random.nextInt(Role.values().length)];
    String type = TYPES.get(random.nextInt(TYPES.size()));
    int score = random.nextInt(101);
    switch (random.nextInt(8)) {
      case 0 -> {
        return concern(id, anyConcern(), time);
      }
      case 1 -> {
        OnlineCategory category =
            OnlineCategory.values()[random.nextInt(OnlineCategory.values().length)];
        return r -> r.add(new OnlineSafetyEvent(id, words(category), severity, time, null));
      }
      case 2 -> {
        return r -> r.add(new Communication(id, "parent", urgency, time, null));
      }
      case 3 -> {
        return r -> r.add(new Assessment(id, "Maths", (double) score, 100.0, level, null, time));
      }
      default -> {
        return r ->
            r.add(
                new Incident(
                    id, type, severity, time, "corridor", "Maths", role, null, null, null, 1));
      }
    }
  }

  private ConcernCategory anyConcern() {
    return ConcernCategory.values()[random.nextInt(ConcernCategory.values().length)];
  }

  private static Entry concern(String id, ConcernCategory category, EventTime time) {
    return r -> r.add(new Concern(id, words(category), time, null, null));
  }

  private static String words(Enum<?> code) {
    return code.name().replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  private List<Entry> register() {
    List<Entry> marks = new ArrayList<>();
    double absent = random.nextDouble() * 0.4;
    for (int back = 1; back < 90; back++) {
      LocalDate day = AS_OF.minusDays(back);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        AttendanceCode code =
            random.nextDouble() < absent ? AttendanceCode.O : AttendanceCode.PRESENT_AM;
        marks.add(
            r ->
                r.add(
                    new AttendanceMark(
                        "M" + day, EventTime.on(day), AttendanceMark.Session.AM, code)));
      }
    }
    return marks;
  }

  private static void notLower(RiskAssessment before, RiskAssessment after) {
    assertTrue(after.score() >= before.score(), before + " then " + after);
    assertTrue(after.level().compareTo(before.level()) >= 0, before + " then " + after);
  }

  /** Without what tells of change, which a longer past rightly makes less surprising. */
  private RiskAssessment steady(List<Entry> entries) {
    Analysis analysis = session.analyze(record(entries));
    List<Pattern> kept =
        analysis.patterns().found().stream().filter(p -> STEADY.contains(p.kind())).toList();
    return new StandardRiskAssessor()
        .assess(analysis.record(), new Patterns(kept, Set.of()), RiskPolicies.standard());
  }

  @Test
  void anotherRecordNeverLowersWhatRedFlagsAndRecurrenceGive() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Entry> entries = entries();
      RiskAssessment before = steady(entries);
      entries.add(entry(1_000));
      notLower(before, steady(entries));
    }
  }

  @Test
  void anotherSessionMissedNeverLowersWhatThresholdsGive() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Entry> entries = register();
      for (int more = 0; more < 3; more++) {
        RiskAssessment before = steady(entries);
        EventTime day = EventTime.on(AS_OF.minusDays(random.nextInt(90)));
        AttendanceCode code = random.nextBoolean() ? AttendanceCode.O : AttendanceCode.I;
        entries.add(mark("A" + more, day, AttendanceMark.Session.PM, code));
        notLower(before, steady(entries));
      }
    }
  }

  private static Entry mark(
      @Nullable String id, EventTime day, AttendanceMark.Session session, AttendanceCode code) {
    return r -> r.add(new AttendanceMark(id, day, session, code));
  }

  @Test
  void marksWithoutIdsThatAreSentAgainMoveNothing() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Entry> entries = entries();
      List<Entry> marks = new ArrayList<>();
      double absent = random.nextDouble() * 0.4;
      for (int back = 1; back < 1 + random.nextInt(120); back++) {
        AttendanceCode code =
            random.nextDouble() < absent ? AttendanceCode.O : AttendanceCode.PRESENT_AM;
        EventTime day = EventTime.on(AS_OF.minusDays(back));
        marks.add(mark(null, day, AttendanceMark.Session.AM, code));
      }
      entries.addAll(marks);
      RiskAssessment before = assess(entries);
      for (int times = 0; times < 4; times++) {
        entries.addAll(marks);
      }
      assertEquals(before, assess(entries));
    }
  }

  @Test
  void oneRecordOfAGraveKindDecidesWhateverStandsBesideIt() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Entry> entries = entries();
      entries.add(concern("X", ConcernCategory.SEXUAL_ABUSE, EventTime.on(AS_OF)));
      assertEquals(RiskLevel.CRITICAL, assess(entries).level());
      entries.remove(entries.size() - 1);
      entries.add(concern("X", ConcernCategory.SELF_HARM, EventTime.on(AS_OF)));
      assertTrue(assess(entries).level().compareTo(RiskLevel.HIGH) >= 0);
    }
  }

  @Test
  void orderNeverMattersNorDoesAnEntryThatIsSentTwice() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Entry> entries = entries();
      RiskAssessment before = assess(entries);
      List<Entry> others = new ArrayList<>(entries);
      Collections.shuffle(others, random);
      assertEquals(before, assess(others), "shuffled");
      List<Entry> twice = new ArrayList<>(entries);
      twice.addAll(entries);
      assertEquals(before, assess(twice), "twice");
    }
  }

  @Test
  void concernsFadeAndNeverTurnALevelUpward() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(6); i++) {
        entries.add(
            concern("C" + i, anyConcern(), EventTime.on(AS_OF.minusDays(random.nextInt(150)))));
      }
      RiskAssessment now = assess(record(entries, AS_OF));
      RiskAssessment later = assess(record(entries, AS_OF.plusDays(1 + random.nextInt(120))));
      notLower(later, now);
    }
  }

  @Test
  void whatAPupilIsMovesNothingAndAListedFlagOnlyUpwardAndVisibly() {
    int raised = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Entry> entries = entries();
      RiskAssessment before = assess(entries);
      List<Entry> named = new ArrayList<>(entries);
      named.add(r -> r.givenName("Amina").familyName("Diallo").yearGroup("9").className("9X"));
      for (String flag : List.of("SEN", "EHCP", "disability", "health condition")) {
        named.add(r -> r.addVulnerability(flag));
      }
      assertEquals(before, assess(named));
      List<Entry> listed = new ArrayList<>(entries);
      listed.add(r -> r.addVulnerability("looked after"));
      RiskAssessment after = assess(listed);
      notLower(before, after);
      boolean shown =
          after.contributions().stream().anyMatch(c -> c.reason() == Reason.VULNERABILITY);
      if (after.score() > before.score()) {
        raised++;
        assertTrue(shown);
      }
    }
    assertTrue(raised > 0);
  }

  @Test
  void theReasonsAddUpExactly() {
    for (int round = 0; round < ROUNDS; round++) {
      RiskAssessment assessment = assess(entries());
      double sum = 0;
      for (Contribution contribution : assessment.contributions()) {
        sum += contribution.points();
      }
      assertEquals(assessment.score(), sum);
    }
  }
}
