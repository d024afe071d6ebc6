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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What identifies an entry of a record: its id or, without one, its content. */
final class Entries {

  static @Nullable String id(EntryKind kind, Object entry) {
    return switch (kind) {
      case INCIDENT -> ((Incident) entry).id();
      case ATTENDANCE -> ((AttendanceMark) entry).id();
      case ASSESSMENT -> ((Assessment) entry).id();
      case COMMUNICATION -> ((Communication) entry).id();
      case ONLINE_SAFETY -> ((OnlineSafetyEvent) entry).id();
      case CONCERN -> ((Concern) entry).id();
      case INTERVENTION -> ((Intervention) entry).id();
    };
  }

  /** A 64-bit hash of the content; equal for equal entries, whatever the JVM. */
  static long fingerprint(EntryKind kind, Object entry) {
    return switch (kind) {
      case INCIDENT -> {
        Incident e = (Incident) entry;
        long h = mix(time(e.timestamp()), e.type());
        h = mix(h, e.location());
        h = mix(h, e.description());
        h = mix(h, e.subject());
        h = mix(h, e.action());
        h = mix(h, e.reportedBy());
        yield mix(
            h, code(e.role()) * 8L + (e.severity() == null ? 0 : e.severity()) + e.count() * 64L);
      }
      case ATTENDANCE -> {
        AttendanceMark e = (AttendanceMark) entry;
        yield mix(time(e.timestamp()), code(e.code()) * 4L + code(e.session()));
      }
      case ASSESSMENT -> {
        Assessment e = (Assessment) entry;
        long h = mix(time(e.timestamp()), e.subject());
        h = mix(h, e.type());
        h = mix(h, e.score() == null ? -1 : Double.doubleToLongBits(e.score()));
        h = mix(h, e.maxScore() == null ? -1 : Double.doubleToLongBits(e.maxScore()));
        yield mix(h, code(e.performanceLevel()));
      }
      case COMMUNICATION -> {
        Communication e = (Communication) entry;
        long h = mix(time(e.timestamp()), e.source());
        h = mix(h, e.content());
        yield mix(h, code(e.urgency()));
      }
      case ONLINE_SAFETY -> {
        OnlineSafetyEvent e = (OnlineSafetyEvent) entry;
        long h = mix(time(e.timestamp()), e.category());
        h = mix(h, e.description());
        yield mix(h, e.severity() == null ? 0 : e.severity());
      }
      case CONCERN -> {
        Concern e = (Concern) entry;
        long h = mix(time(e.timestamp()), e.category());
        h = mix(h, e.description());
        yield mix(h, e.reportedBy());
      }
      case INTERVENTION -> {
        Intervention e = (Intervention) entry;
        yield mix(mix(day(e.started()), e.type()), day(e.ended()));
      }
    };
  }

  private static long time(@Nullable EventTime time) {
    if (time == null) {
      return -1;
    }
    long seconds = time.date().toEpochDay() * 100_000;
    if (time.time() != null) {
      seconds += time.time().toSecondOfDay() + 1;
    }
    return time.offset() == null ? seconds : mix(seconds, time.offset().getTotalSeconds());
  }

  private static long day(@Nullable LocalDate day) {
    return day == null ? -1 : day.toEpochDay();
  }

  private static int code(@Nullable Enum<?> code) {
    return code == null ? 0 : code.ordinal() + 1;
  }

  private static long mix(long hash, @Nullable String text) {
    return mix(hash, text == null ? 0 : text.hashCode() * 2L + 1);
  }

  /** The finaliser of MurmurHash3 over the sum; public domain constants. */
  private static long mix(long hash, long value) {
    long h = hash * 0x9E3779B97F4A7C15L + value;
    h = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
    return h ^ h >>> 29;
  }

  private Entries() {}
}
