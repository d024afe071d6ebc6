package dev.safeguard.core.risk;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.Token;
import dev.safeguard.api.token.TokenKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Patterns as tests write them, and the standard policy's judgement of them. */
final class Found {

  static Pattern pattern(
      String token, PatternKind kind, int severity, double strength, int lastDaysBefore) {
    return pattern(token, kind, severity, strength, lastDaysBefore, 1);
  }

  static Pattern pattern(
      String token,
      PatternKind kind,
      int severity,
      double strength,
      int lastDaysBefore,
      int frequency) {
    return new Pattern(
        PatternCode.ofToken(token).orElseThrow(),
        kind,
        severity,
        Trend.UNKNOWN,
        frequency,
        1,
        strength,
        StatisticalTest.NONE,
        Double.NaN,
        lastDaysBefore,
        lastDaysBefore,
        -1,
        List.of(new EventRef(1)));
  }

  static RiskAssessment assess(Pattern... patterns) {
    return assess(Set.of(), Arrays.asList(patterns));
  }

  static RiskAssessment assess(Set<Vulnerability> flags, List<Pattern> patterns) {
    return new StandardRiskAssessor()
        .assess(record(flags, 20), new Patterns(patterns, Set.of()), RiskPolicies.standard());
  }

  static TokenizedRecord record(Set<Vulnerability> flags, int incidents) {
    List<IncidentEvent> events = new ArrayList<>();
    for (int i = 0; i < incidents; i++) {
      events.add(
          new IncidentEvent(
              new EventRef(i),
              100 - i,
              -1,
              IncidentType.DISRUPTIVE,
              2,
              Role.OFFENDER,
              null,
              null,
              1));
    }
    return new TokenizedRecord(
        new Token(TokenKind.STU, 1, (short) 1),
        LocalDate.of(2026, 3, 20),
        8,
        events,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        flags,
        List.of());
  }

  private Found() {}
}
