package dev.safeguard.core.incremental;

import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.token.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A pupil's context as bytes: token (kind, 8 bytes, 2 bytes), year group and one, the number of
 * flags and each of them, the number of spans and of each its first day, its further days and its
 * sessions a week.
 */
final class WrittenContext {
  private static final int LAST_YEAR_GROUP = 13;
  private static final int MOST_A_WEEK = 14;
  private static final int SPAN_BYTES = 3;

  static void write(PupilContext context, StateOutput out) {
    Token student = context.student();
    out.one(Numbers.TOKENS.number(student.kind()));
    out.word(student.high());
    out.one(student.low() >>> Byte.SIZE);
    out.one(student.low());
    out.one(context.yearGroup() + 1);
    out.varint(context.vulnerabilities().size());
    for (Vulnerability flag : context.vulnerabilities()) {
      out.varint(Numbers.VULNERABILITIES.number(flag));
    }
    out.varint(context.possibleSessions().size());
    for (PossibleSessions span : context.possibleSessions()) {
      int from = Days.of(span.from());
      out.varint(from);
      out.varint(Days.of(span.to()) - from);
      out.one(span.perWeek());
    }
  }

  static PupilContext read(StateInput in) {
    int kind = Numbers.TOKENS.checked(in.one());
    long high = in.word();
    short low = (short) (in.one() << Byte.SIZE | in.one());
    Token student = new Token(Numbers.TOKENS.of(kind), high, low);
    int yearGroup = in.number(LAST_YEAR_GROUP + 1) - 1;
    return new PupilContext(student, yearGroup, vulnerabilities(in), possibleSessions(in));
  }

  private static Set<Vulnerability> vulnerabilities(StateInput in) {
    Set<Vulnerability> flags = EnumSet.noneOf(Vulnerability.class);
    for (int left = in.count(1); left > 0; left--) {
      int flag = Numbers.VULNERABILITIES.checked(in.number(Integer.MAX_VALUE));
      flags.add(Numbers.VULNERABILITIES.of(flag));
    }
    return flags;
  }

  private static List<PossibleSessions> possibleSessions(StateInput in) {
    int count = in.count(SPAN_BYTES);
    List<PossibleSessions> spans = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int from = in.number(Days.UNDATED);
      int to = from + in.number(Days.UNDATED);
      if (!Days.isDay(to)) {
        throw StateInput.impossible();
      }
      spans.add(new PossibleSessions(Days.date(from), Days.date(to), in.number(MOST_A_WEEK)));
    }
    return spans;
  }

  private WrittenContext() {}
}
