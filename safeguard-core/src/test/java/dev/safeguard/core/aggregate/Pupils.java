package dev.safeguard.core.aggregate;

import dev.safeguard.api.aggregate.EarlierResult;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.risk.Contribution;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.SessionId;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Analyses put together by hand or by chance. */
final class Pupils {
  /** A Friday. */
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  private static final List<PatternCode> CODES =
      PatternCode.all().values().stream().sorted().toList();

  /**
   * One pupil as a fold is given it.
   *
   * @param className null for none
   * @param earlier null where nothing is known
   */
  record Pupil(Analysis analysis, @Nullable String className, @Nullable EarlierResult earlier) {
    void addTo(SchoolFold fold) {
      fold.add(analysis, className, earlier);
    }
  }

  static Token token(long number) {
    return new Token(TokenKind.STU, number, (short) 0);
  }

  static Pattern pattern(PatternCode code, PatternKind kind, int first, int change) {
    return pattern(code, kind, first, Math.min(first, 2), change);
  }

  static Pattern pattern(PatternCode code, PatternKind kind, int first, int last, int change) {
    return new Pattern(
        code,
        kind,
        3,
        Trend.RISING,
        3,
        2,
        0.9,
        StatisticalTest.NONE,
        Double.NaN,
        first,
        last,
        change,
        List.of());
  }

  static PatternCode code(String token) {
    return PatternCode.ofToken(token).orElseThrow();
  }

  /** Of a score whose level is the standard policy's or any other: a fold compares both. */
  static Analysis analysis(
      long number,
      int year,
      RiskLevel level,
      double score,
      List<Pattern> patterns,
      List<Contribution> contributions,
      List<IncidentEvent> incidents,
      List<InterventionEvent> support) {
    DataSufficiency sufficiency =
        incidents.isEmpty() && patterns.isEmpty() && level == RiskLevel.LOW
            ? DataSufficiency.NONE
            : DataSufficiency.SUFFICIENT;
    return new Analysis(
        new SessionId("sfg_0123456789ab"),
        new TokenizedRecord(
            token(number),
            AS_OF,
            year,
            incidents,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            support,
            List.of(),
            Set.of(),
            List.of()),
        new Patterns(patterns, Set.of()),
        new RiskAssessment(level, score, null, sufficiency, 90, contributions),
        null,
        null,
        LlmAnalysis.without(LlmStatus.DISABLED, "offline", 0, Disclosure.NONE),
        level,
        score,
        Duration.ZERO);
  }

  static Analysis analysis(long number, RiskLevel level, double score, Pattern... patterns) {
    return analysis(number, 8, level, score, List.of(patterns), List.of(), List.of(), List.of());
  }

  static IncidentEvent incident(long ref, int daysBefore) {
    return new IncidentEvent(
        new EventRef(ref),
        daysBefore,
        Event.NO_TIME,
        IncidentType.DISRUPTIVE,
        2,
        Role.OFFENDER,
        PlaceCode.CLASSROOM,
        null,
        1);
  }

  /** Support for so many days, with incidents on these days before the as-of date. */
  static Analysis supported(
      long number, InterventionType type, int startedDaysBefore, int... incidents) {
    List<IncidentEvent> events = new ArrayList<>();
    for (int day : incidents) {
      events.add(incident(events.size(), day));
    }
    InterventionEvent support =
        new InterventionEvent(new EventRef(-1), startedDaysBefore, type, InterventionEvent.ONGOING);
    return analysis(
        number, 8, RiskLevel.MEDIUM, 30, List.of(), List.of(), events, List.of(support));
  }

  /** A school of pupils who differ in everything that a fold looks at. */
  static List<Pupil> school(SplittableRandom random, int pupils, int years, int classes) {
    List<Pupil> school = new ArrayList<>();
    for (int i = 0; i < pupils; i++) {
      int year = years == 0 ? TokenizedRecord.NO_YEAR_GROUP : 7 + random.nextInt(years);
      String className =
          classes == 0 || random.nextInt(20) == 0
              ? null
              : year + String.valueOf((char) ('A' + random.nextInt(classes)));
      Analysis analysis = analysis(random, random.nextLong(), year);
      EarlierResult earlier =
          random.nextInt(4) == 0
              ? null
              : new EarlierResult(
                  AS_OF.minusDays(14),
                  RiskLevel.values()[random.nextInt(4)],
                  random.nextBoolean() ? null : Set.of(CODES.get(random.nextInt(CODES.size()))));
      school.add(new Pupil(analysis, className, earlier));
    }
    return school;
  }

  private static Analysis analysis(SplittableRandom random, long number, int year) {
    List<Pattern> patterns = new ArrayList<>();
    List<Contribution> contributions = new ArrayList<>();
    boolean quiet = random.nextInt(10) < 6;
    for (int i = quiet ? 0 : random.nextInt(1, 5); i > 0; i--) {
      PatternCode code = CODES.get(random.nextInt(CODES.size()));
      PatternKind kind = PatternKind.values()[random.nextInt(PatternKind.values().length)];
      int first = random.nextInt(100);
      int change = random.nextBoolean() ? Event.UNDATED : random.nextInt(first + 1);
      patterns.add(pattern(code, kind, first, change));
      contributions.add(
          new Contribution(
              random.nextInt(5) == 0 ? Contribution.Reason.RED_FLAG : Contribution.Reason.PATTERN,
              code,
              kind,
              null,
              5));
    }
    List<IncidentEvent> incidents = new ArrayList<>();
    List<InterventionEvent> support = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      for (int i = random.nextInt(20); i > 0; i--) {
        incidents.add(incident(i, random.nextInt(200)));
      }
      incidents.add(incident(0, 200));
      InterventionType[] types = InterventionType.values();
      support.add(
          new InterventionEvent(
              new EventRef(99),
              40 + random.nextInt(60),
              types[random.nextInt(3)],
              InterventionEvent.ONGOING));
    }
    RiskLevel level = quiet ? RiskLevel.LOW : RiskLevel.values()[Math.min(3, random.nextInt(6))];
    double score = level.ordinal() * 25 + random.nextInt(25);
    return analysis(number, year, level, score, patterns, contributions, incidents, support);
  }

  private Pupils() {}
}
