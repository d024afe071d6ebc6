package dev.safeguard.core.tokenize;

import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.pattern.Trend;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The codes of the system that this one replaces, for whoever still reads them. Every word of one
 * is the name of a constant, so none can hold a name: what an open text did not say in a known word
 * is {@code OTHER}. Nothing in this library is judged by them, and they do not leave in stage 4;
 * pattern tokens such as {@code BEHAV_DISRUPTIVE} are {@link
 * dev.safeguard.api.pattern.PatternCode}s.
 *
 * <ul>
 *   <li>{@code BEHAV_<TYPE>_<SINGLE|LOW|MEDIUM|HIGH>}: own behaviour of one type, 1, 2, 3 to 5, or
 *       more incidents;
 *   <li>{@code ACAD_<SUBJECT>_<LEVEL>}: results with a level, one code for each pair;
 *   <li>{@code COMM_<SOURCE>_<URGENCY>}: messages, one code for each pair;
 *   <li>{@code TIME_<RECENT|MONTH|QUARTER|HISTORICAL>}: own behaviour of the last 7, 30, 90 days,
 *       or older;
 *   <li>{@code FREQ_<NONE|SINGLE|LOW|MEDIUM|HIGH>}: own behaviour of all types, 0, 1, 2 to 3, 4 to
 *       7, or more incidents;
 *   <li>{@code TREND_<STABLE|CLUSTER|SCATTERED|PERSISTENT|ESCALATING>}: fewer than two dated
 *       incidents; all on one day; within 30 days; over more; and, unlike the original, {@code
 *       ESCALATING} not where they lie close together but where a rising pattern of behaviour was
 *       found.
 * </ul>
 */
public final class SnapshotCodes {
  private static final int SPREAD_DAYS = 30;

  /**
   * The codes of a pupil, in alphabetical order.
   *
   * @param patterns what was found in the same record, for {@code TREND_ESCALATING}
   */
  public static List<String> of(TokenizedRecord record, Patterns patterns) {
    Set<String> codes = new TreeSet<>();
    int[] byType = new int[IncidentType.values().length];
    int all = 0;
    int oldest = Event.UNDATED;
    int latest = Event.UNDATED;
    int dated = 0;
    for (IncidentEvent incident : record.incidents()) {
      if (!incident.own()) {
        continue;
      }
      byType[incident.type().ordinal()] += incident.count();
      all += incident.count();
      int day = incident.daysBefore();
      if (day != Event.UNDATED) {
        codes.add("TIME_" + period(day));
        oldest = Math.max(oldest, day);
        latest = latest == Event.UNDATED ? day : Math.min(latest, day);
        dated += incident.count();
      }
    }
    for (IncidentType type : IncidentType.values()) {
      if (byType[type.ordinal()] > 0) {
        codes.add("BEHAV_" + type.name() + "_" + level(byType[type.ordinal()]));
      }
    }
    for (AssessmentEvent result : record.assessments()) {
      if (result.level() != null) {
        codes.add("ACAD_" + result.subject().name() + "_" + result.level().name());
      }
    }
    for (CommunicationEvent message : record.communications()) {
      codes.add("COMM_" + message.source().name() + "_" + message.urgency().name());
    }
    codes.add("FREQ_" + frequency(all));
    codes.add("TREND_" + (isRising(patterns) ? "ESCALATING" : spread(dated, oldest - latest)));
    return List.copyOf(codes);
  }

  private static String level(int count) {
    if (count <= 2) {
      return count == 1 ? "SINGLE" : "LOW";
    }
    return count <= 5 ? "MEDIUM" : "HIGH";
  }

  private static String frequency(int count) {
    if (count <= 1) {
      return count == 0 ? "NONE" : "SINGLE";
    }
    if (count <= 3) {
      return "LOW";
    }
    return count <= 7 ? "MEDIUM" : "HIGH";
  }

  private static String period(int daysBefore) {
    if (daysBefore <= 7) {
      return "RECENT";
    }
    if (daysBefore <= 30) {
      return "MONTH";
    }
    return daysBefore <= 90 ? "QUARTER" : "HISTORICAL";
  }

  private static String spread(int dated, int days) {
    if (dated < 2) {
      return "STABLE";
    }
    if (days == 0) {
      return "CLUSTER";
    }
    return days <= SPREAD_DAYS ? "SCATTERED" : "PERSISTENT";
  }

  private static boolean isRising(Patterns patterns) {
    return patterns.found().stream()
        .anyMatch(
            pattern -> pattern.domain() == Domain.BEHAVIOUR && pattern.trend() == Trend.RISING);
  }

  private SnapshotCodes() {}
}
