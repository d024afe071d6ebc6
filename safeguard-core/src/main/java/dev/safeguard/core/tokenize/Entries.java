package dev.safeguard.core.tokenize;

import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EntryKind;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.StudentRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies the entries of a record: the id or, without one, a 64-bit fingerprint of the
 * content, equal for equal entries whatever the JVM.
 */
final class Entries {

  /** Takes what identifies one entry after another, in the order of the lists. */
  interface Sink {
    void byId(EntryKind kind, String id);

    void byContent(EntryKind kind, long fingerprint);
  }

  static void each(StudentRecord record, Sink sink) {
    for (Incident e : record.incidents()) {
      if (e.id() != null) {
        sink.byId(EntryKind.INCIDENT, e.id());
      } else {
        sink.byContent(EntryKind.INCIDENT, fingerprint(e));
      }
    }
    for (AttendanceMark e : record.attendance()) {
      if (e.id() != null) {
        sink.byId(EntryKind.ATTENDANCE, e.id());
      } else {
        sink.byContent(
            EntryKind.ATTENDANCE,
            mix(time(e.timestamp()), code(e.code()) * 4L + code(e.session())));
      }
    }
    for (Assessment e : record.assessments()) {
      if (e.id() != null) {
        sink.byId(EntryKind.ASSESSMENT, e.id());
      } else {
        sink.byContent(EntryKind.ASSESSMENT, fingerprint(e));
      }
    }
    for (Communication e : record.communications()) {
      if (e.id() != null) {
        sink.byId(EntryKind.COMMUNICATION, e.id());
      } else {
        long h = mix(mix(time(e.timestamp()), e.source()), e.content());
        sink.byContent(EntryKind.COMMUNICATION, mix(h, code(e.urgency())));
      }
    }
    for (OnlineSafetyEvent e : record.onlineSafety()) {
      if (e.id() != null) {
        sink.byId(EntryKind.ONLINE_SAFETY, e.id());
      } else {
        long h = mix(mix(time(e.timestamp()), e.category()), e.description());
        sink.byContent(EntryKind.ONLINE_SAFETY, mix(h, number(e.severity())));
      }
    }
    for (Concern e : record.concerns()) {
      if (e.id() != null) {
        sink.byId(EntryKind.CONCERN, e.id());
      } else {
        long h = mix(mix(time(e.timestamp()), e.category()), e.description());
        sink.byContent(EntryKind.CONCERN, mix(h, e.reportedBy()));
      }
    }
    for (Intervention e : record.interventions()) {
      if (e.id() != null) {
        sink.byId(EntryKind.INTERVENTION, e.id());
      } else {
        sink.byContent(
            EntryKind.INTERVENTION, mix(mix(day(e.started()), e.type()), day(e.ended())));
      }
    }
  }

  static List<?> list(StudentRecord record, EntryKind kind) {
    return switch (kind) {
      case INCIDENT -> record.incidents();
      case ATTENDANCE -> record.attendance();
      case ASSESSMENT -> record.assessments();
      case COMMUNICATION -> record.communications();
      case ONLINE_SAFETY -> record.onlineSafety();
      case CONCERN -> record.concerns();
      case INTERVENTION -> record.interventions();
    };
  }

  private static long fingerprint(Incident e) {
    long h = mix(time(e.timestamp()), e.type());
    h = mix(h, e.location());
    h = mix(h, e.description());
    h = mix(h, e.subject());
    h = mix(h, e.action());
    h = mix(h, e.reportedBy());
    return mix(h, code(e.role()) * 8L + number(e.severity()) + e.count() * 64L);
  }

  private static long fingerprint(Assessment e) {
    long h = mix(time(e.timestamp()), e.subject());
    h = mix(h, e.type());
    h = mix(h, e.score() == null ? -1 : Double.doubleToLongBits(e.score()));
    h = mix(h, e.maxScore() == null ? -1 : Double.doubleToLongBits(e.maxScore()));
    return mix(h, code(e.performanceLevel()));
  }

  private static long time(@Nullable EventTime time) {
    if (time == null) {
      return -1;
    }
    long seconds = time.epochDay() * 100_000 + (time.hasTime() ? time.secondOfDay() + 1 : 0);
    return time.hasOffset() ? mix(seconds, time.offsetSeconds()) : seconds;
  }

  private static long day(@Nullable LocalDate day) {
    return day == null ? -1 : day.toEpochDay();
  }

  private static int code(@Nullable Enum<?> code) {
    return code == null ? 0 : code.ordinal() + 1;
  }

  private static int number(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static long mix(long hash, @Nullable String text) {
    return mix(hash, text == null ? 0 : text.hashCode() * 2L + 1);
  }

  /** A polynomial in an odd constant, its high bits folded down. */
  private static long mix(long hash, long value) {
    long h = (hash ^ value) * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 32);
  }

  private Entries() {}
}
