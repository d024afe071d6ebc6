package dev.safeguard.core.pattern;

import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.OnlineEvent;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of recorded concerns and of online-safety events, by category.
 *
 * <ul>
 *   <li>{@code indicator}: one of a grave category, or an online event of severity 4 and up, is a
 *       pattern at once and at full strength. A concern of any other category is one at half
 *       strength, since a person took the trouble to record it; so is an alert of a grave category
 *       that is of the least severity.
 *   <li>{@code recurrence}: at least two of one category within the last school year.
 *   <li>{@code severity_escalation}: they grow graver step by step ({@link Progression}), alerts by
 *       their severity, concerns by the {@link #grade} of their category.
 * </ul>
 */
final class ConcernPatterns {
  private static final int GRAVE = 5;
  private static final int GRAVE_ONLINE = 4;
  private static final int RECORDED = 3;
  private static final int USUAL_ONLINE = 2;
  private static final int LEAST = 1;
  private static final double HALF = 0.5;
  private static final double SCALE = 2;

  private static final PatternCode[] CONCERNS = new PatternCode[ConcernCategory.values().length];
  private static final PatternCode[] ONLINE = new PatternCode[OnlineCategory.values().length];

  static {
    for (ConcernCategory category : ConcernCategory.values()) {
      CONCERNS[category.ordinal()] = PatternCode.of(PatternFamily.CONCERN, category);
    }
    for (OnlineCategory category : OnlineCategory.values()) {
      ONLINE[category.ordinal()] = PatternCode.of(PatternFamily.ONLINE, category);
    }
  }

  private static final PatternCode CONCERN_ESCALATING =
      PatternCode.of(PatternFamily.CONCERN_ESCALATING);
  private static final PatternCode ONLINE_ESCALATING =
      PatternCode.of(PatternFamily.ONLINE_ESCALATING);

  /**
   * How grave a category is beside others, 1 to 5, for the order of concerns: what calls for action
   * today, other grave ones, abuse and neglect that build up, troubles, absence. 0 for the unknown.
   * A choice, along the lines that the standard risk policy draws.
   */
  private static int grade(ConcernCategory category) {
    return switch (category) {
      case OTHER -> 0;
      case ATTENDANCE -> 1;
      case BULLYING,
          MENTAL_HEALTH,
          SUBSTANCE_MISUSE,
          ONLINE_HARM,
          PRIVATE_FOSTERING,
          HOMELESSNESS,
          HOME_CIRCUMSTANCES ->
          2;
      case EMOTIONAL_ABUSE, NEGLECT, CHILD_ON_CHILD_ABUSE, DOMESTIC_ABUSE -> 3;
      case PHYSICAL_ABUSE,
          CHILD_CRIMINAL_EXPLOITATION,
          HARMFUL_SEXUAL_BEHAVIOUR,
          RADICALISATION,
          SELF_HARM,
          MISSING,
          WEAPON,
          SERIOUS_VIOLENCE ->
          4;
      case SEXUAL_ABUSE,
          CHILD_SEXUAL_EXPLOITATION,
          FEMALE_GENITAL_MUTILATION,
          FORCED_MARRIAGE,
          HONOUR_BASED_ABUSE,
          MODERN_SLAVERY,
          SUICIDAL_IDEATION,
          STAFF_ALLEGATION,
          IMMEDIATE_DANGER ->
          5;
    };
  }

  static void concerns(
      List<ConcernEvent> concerns,
      Span span,
      FalseAlarms alarms,
      List<Pattern> found,
      Set<Domain> notEnough,
      CombinationPatterns together) {
    if (concerns.isEmpty()) {
      return;
    }
    Categories categories = new Categories(CONCERNS);
    Progression steps = new Progression(span);
    for (int i = 0; i < concerns.size(); i++) {
      ConcernEvent concern = concerns.get(i);
      boolean grave = concern.category().grave();
      int severity = grave ? GRAVE : RECORDED;
      categories.add(concern, concern.category().ordinal(), severity, grave ? 1 : HALF);
      steps.add(concern, grade(concern.category()), severity);
    }
    categories.report(found);
    steps.report(CONCERN_ESCALATING, alarms.level(1), found, notEnough, together);
  }

  /** Of a grave category grave, unless the filter calls it the least and it is not of suicide. */
  private static int severity(OnlineEvent event) {
    int severity = event.severity() == 0 ? USUAL_ONLINE : event.severity();
    if (!event.category().grave()) {
      return severity;
    }
    boolean least = event.severity() == LEAST && event.category() != OnlineCategory.SUICIDE;
    return Math.max(severity, least ? GRAVE_ONLINE - 1 : GRAVE_ONLINE);
  }

  static void online(
      List<OnlineEvent> events,
      Span span,
      FalseAlarms alarms,
      List<Pattern> found,
      Set<Domain> notEnough,
      CombinationPatterns together) {
    if (events.isEmpty()) {
      return;
    }
    Categories categories = new Categories(ONLINE);
    Progression steps = new Progression(span);
    for (int i = 0; i < events.size(); i++) {
      OnlineEvent event = events.get(i);
      int severity = severity(event);
      double strength = severity >= GRAVE_ONLINE ? 1 : event.category().grave() ? HALF : 0;
      categories.add(event, event.category().ordinal(), severity, strength);
      steps.add(event, severity, severity);
    }
    categories.report(found);
    steps.report(ONLINE_ESCALATING, alarms.level(1), found, notEnough, together);
  }

  /** Events gathered by category, with the strength of the strongest indicator of each. */
  private static final class Categories {
    private final PatternCode[] codes;
    private final @Nullable Gathering[] gatherings;
    private final double[] indicators;

    Categories(PatternCode[] codes) {
      this.codes = codes;
      this.gatherings = new Gathering[codes.length];
      this.indicators = new double[codes.length];
    }

    void add(Event event, int category, int severity, double indicator) {
      if (event.daysBefore() > Span.LOOKBACK_DAYS) {
        return;
      }
      Gathering gathering = gatherings[category];
      if (gathering == null) {
        gathering = new Gathering();
        gatherings[category] = gathering;
      }
      gathering.add(event, severity, 1);
      indicators[category] = Math.max(indicators[category], indicator);
    }

    void report(List<Pattern> found) {
      for (int i = 0; i < codes.length; i++) {
        Gathering gathering = gatherings[i];
        if (gathering == null) {
          continue;
        }
        if (indicators[i] > 0) {
          found.add(
              gathering.counted(codes[i], PatternKind.INDICATOR, Trend.UNKNOWN, indicators[i]));
        }
        if (gathering.frequency() >= 2) {
          found.add(
              gathering.counted(
                  codes[i],
                  PatternKind.RECURRENCE,
                  Trend.UNKNOWN,
                  Strength.ofCount(gathering.frequency(), SCALE)));
        }
      }
    }
  }

  private ConcernPatterns() {}
}
