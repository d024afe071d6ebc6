package dev.safeguard.core.pattern;

import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import java.util.List;

/**
 * {@code streak} of school days with nothing after an escalation: at least {@value #LEAST} messages
 * of high priority or urgent came within {@value #WINDOW_DAYS} days, and for at least {@value
 * #LEAST_SCHOOL_DAYS} school days no message of any urgency has come and no support was started.
 * The last message is at most twelve weeks old. It tells of something that nobody is known to have
 * answered, and no more: silence may as well mean that the matter is settled, so it weighs little.
 */
final class CommunicationSilence {
  private static final int LEAST = 3;
  private static final int WINDOW_DAYS = 42;
  private static final int LEAST_SCHOOL_DAYS = 10;
  private static final int SEVERITY = 2;
  private static final double SCALE = 3;

  private static final PatternCode SILENCE = PatternCode.of(PatternFamily.COMMUNICATION_SILENCE);

  /** Finds it. */
  static void find(TokenizedRecord record, Span span, List<Pattern> found) {
    List<CommunicationEvent> messages = record.communications();
    int last = lastDay(messages);
    if (last == Event.UNDATED
        || !Span.recurs(last)
        || span.schoolDaysAfter(last) < LEAST_SCHOOL_DAYS
        || isSupportedSince(last, record.interventions())) {
      return;
    }
    Gathering pressing = new Gathering();
    for (int i = 0; i < messages.size(); i++) {
      CommunicationEvent message = messages.get(i);
      int day = message.daysBefore();
      if (day != Event.UNDATED
          && day <= last + WINDOW_DAYS
          && message.urgency().compareTo(Urgency.HIGH_PRIORITY) >= 0) {
        pressing.add(message, SEVERITY, 1);
      }
    }
    if (pressing.frequency() >= LEAST) {
      found.add(
          pressing.pattern(
              SILENCE,
              PatternKind.STREAK,
              Trend.UNKNOWN,
              span.schoolDaysAfter(last),
              Strength.ofCount(pressing.frequency(), SCALE),
              StatisticalTest.NONE,
              Double.NaN,
              Event.UNDATED));
    }
  }

  /** The undated stand last. */
  private static int lastDay(List<CommunicationEvent> messages) {
    for (int i = messages.size() - 1; i >= 0; i--) {
      if (messages.get(i).daysBefore() != Event.UNDATED) {
        return messages.get(i).daysBefore();
      }
    }
    return Event.UNDATED;
  }

  private static boolean isSupportedSince(int day, List<InterventionEvent> interventions) {
    for (int i = 0; i < interventions.size(); i++) {
      int started = interventions.get(i).daysBefore();
      if (started != Event.UNDATED && started <= day) {
        return true;
      }
    }
    return false;
  }

  private CommunicationSilence() {}
}
