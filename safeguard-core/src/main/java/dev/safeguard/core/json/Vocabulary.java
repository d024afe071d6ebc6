package dev.safeguard.core.json;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.record.AttendanceMark.Session;
import dev.safeguard.api.record.Person.PersonRole;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A closed set of words, in any case, and what they mean. Immutable. */
final class Vocabulary<E extends Enum<E>> {
  static final Vocabulary<PerformanceLevel> LEVELS = of("unknown level", PerformanceLevel.values());
  static final Vocabulary<Urgency> URGENCIES = of("unknown urgency", Urgency.values());
  static final Vocabulary<Role> ROLES = of("unknown role", Role.values());
  static final Vocabulary<PersonRole> PERSON_ROLES = of("unknown role", PersonRole.values());
  static final Vocabulary<Session> SESSIONS = of("unknown session", Session.values());
  static final Vocabulary<AttendanceCode> STATUSES = statuses();

  private final Map<String, E> byWord;
  private final String refusal;

  private Vocabulary(Map<String, E> byWord, String refusal) {
    this.byWord = Map.copyOf(byWord);
    this.refusal = refusal;
  }

  @Nullable E find(String word) {
    E found = byWord.get(word);
    return found != null ? found : byWord.get(word.strip().toLowerCase(Locale.ROOT));
  }

  /** What to say to a word that is none of these. */
  String refusal() {
    return refusal;
  }

  private static <E extends Enum<E>> Vocabulary<E> of(String problem, E[] values) {
    String[] words = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = values[i].name().toLowerCase(Locale.ROOT);
    }
    return of(problem, values, words);
  }

  private static Vocabulary<AttendanceCode> statuses() {
    AttendanceCode[] codes = {
      AttendanceCode.STATUS_PRESENT, AttendanceCode.STATUS_ABSENT, AttendanceCode.STATUS_LATE
    };
    return of("unknown status", codes, codes[0].mark(), codes[1].mark(), codes[2].mark());
  }

  private static <E extends Enum<E>> Vocabulary<E> of(String problem, E[] values, String... words) {
    Map<String, E> byWord = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      byWord.put(words[i], values[i]);
    }
    return new Vocabulary<>(byWord, problem + ": must be one of " + String.join(", ", words));
  }
}
