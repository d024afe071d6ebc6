package dev.safeguard.core.llm;

import dev.safeguard.api.llm.LadderStep;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.RiskLevel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** {@link Payload}s with less in them, for pupils to share. */
final class CoarsePayload {
  /** The key that only these have. */
  static final String DOMAIN = "domain";

  /** The patterns that a payload of a step still tells of, and an answer to it may name. */
  static List<Pattern> told(List<Pattern> patterns, LadderStep step) {
    return switch (step) {
      case EXACT -> patterns;
      case CONTEXT, TIMING, STRENGTH -> withoutContext(patterns);
      case STEADY ->
          withoutContext(patterns).stream().filter(pattern -> !isSteady(pattern)).toList();
      case KIND -> List.of();
    };
  }

  /** The payload of a step. */
  static String of(RiskLevel level, List<Pattern> patterns, LadderStep step) {
    return switch (step) {
      case EXACT, CONTEXT -> Payload.of(level, told(patterns, step));
      case TIMING -> json(level, told(patterns, step).stream().map(CoarsePayload::rated).toList());
      case STRENGTH ->
          json(level, told(patterns, step).stream().map(CoarsePayload::named).toList());
      case STEADY -> json(level, changesNamed(withoutContext(patterns)));
      case KIND -> json(level, domains(withoutContext(patterns)));
    };
  }

  /** Where a pupil has nothing but context, that is what the question is about. */
  private static List<Pattern> withoutContext(List<Pattern> patterns) {
    List<Pattern> parts = patterns.stream().filter(p -> p.domain() != Domain.CROSS_DOMAIN).toList();
    List<Pattern> plain = parts.stream().filter(p -> !isContext(p.kind())).toList();
    return plain.isEmpty() ? parts : plain;
  }

  private static boolean isContext(PatternKind kind) {
    return kind == PatternKind.CONCENTRATION || kind == PatternKind.WEEKDAY;
  }

  private static boolean isSteady(Pattern pattern) {
    return pattern.kind() == PatternKind.RECURRENCE;
  }

  /** The names of all but what is steady, and the domains of that. */
  private static List<String> changesNamed(List<Pattern> patterns) {
    List<String> told = new ArrayList<>();
    List<Pattern> steady = new ArrayList<>();
    for (Pattern pattern : patterns) {
      if (isSteady(pattern)) {
        steady.add(pattern);
      } else {
        told.add(named(pattern));
      }
    }
    told.addAll(domains(steady));
    return told;
  }

  private static String rated(Pattern pattern) {
    return "{\"code\":\""
        + pattern.code().token()
        + "\",\"kind\":\""
        + pattern.kind().code()
        + "\",\"severity\":"
        + pattern.severity()
        + Payload.numbers(pattern)
        + "}";
  }

  private static String named(Pattern pattern) {
    return "{\"code\":\""
        + pattern.code().token()
        + "\",\"kind\":\""
        + pattern.kind().code()
        + "\"}";
  }

  private static List<String> domains(List<Pattern> patterns) {
    return patterns.stream()
        .map(Pattern::domain)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Domain.class)))
        .stream()
        .map(domain -> "{\"" + DOMAIN + "\":\"" + domain.code() + "\"}")
        .toList();
  }

  private static String json(RiskLevel level, List<String> patterns) {
    StringJoiner json = new StringJoiner(",", Payload.head(level), "]}");
    patterns.forEach(json::add);
    return json.toString();
  }

  private CoarsePayload() {}
}
