package dev.safeguard.core.llm;

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
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskLevel;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The closed vocabulary as a plain set, put together independently of the gate's. */
final class ClosedWords {
  static final Set<String> ALL = all();

  private static Set<String> all() {
    Set<String> words = new HashSet<>(PatternCode.all().keySet());
    for (Enum<?>[] plain :
        List.<Enum<?>[]>of(
            AttendanceCode.values(),
            CommunicationSource.values(),
            ConcernCategory.values(),
            IncidentType.values(),
            InterventionType.values(),
            OnlineCategory.values(),
            PerformanceLevel.values(),
            PlaceCode.values(),
            Role.values(),
            SubjectCode.values(),
            Urgency.values(),
            Vulnerability.values(),
            RiskLevel.values(),
            StatisticalTest.values())) {
      for (Enum<?> word : plain) {
        words.add(word.name());
      }
    }
    for (Enum<?>[] withCode :
        List.<Enum<?>[]>of(
            Domain.values(), PatternKind.values(), Trend.values(), DataSufficiency.values())) {
      for (Enum<?> word : withCode) {
        words.add(word.name());
        words.add(word.name().toLowerCase(Locale.ROOT));
      }
    }
    words.addAll(
        List.of(
            "PUPIL",
            "pupil",
            "local_level",
            "patterns",
            "code",
            "kind",
            "severity",
            "trend",
            "count",
            "strength",
            "first",
            "last"));
    return Set.copyOf(words);
  }

  private ClosedWords() {}
}
