package dev.safeguard.core.pattern;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.Code;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.event.OnlineEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.token.EventRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of what words in notes point to, by category, within the last school year. An entry
 * counts once for each, however many of its words say it, and not at all for the category that a
 * person gave the entry itself: that is one statement, not two. Where the entry takes that category
 * back itself ({@link ClosedEntries}), it is a mention: no concern as one denied, closed as a past.
 * {@code OTHER} is what a note reads like as a whole, whatever it is about, and no category that a
 * person gave.
 *
 * <ul>
 *   <li>{@code NOTE_…}, words that say it outright of the pupil and of now: {@code indicator} at
 *       full strength if the category is grave, at half strength otherwise.
 *   <li>{@code MENTION_…}, all other words: {@code indicator} at a strength of {@value #PAST} for a
 *       past told outright, of {@value #PAST_ABUSE} if it is one of sexual abuse, since whoever did
 *       it may have other children near, of {@value #HINT} for a hint, of {@value #FEARED} for what
 *       is feared or asked about, and of {@value #OTHER} for others or denied. Choices, small
 *       enough that a few of them alone call for no more than a look, save the past of something
 *       grave, which does.
 *   <li>{@code recurrence} of either: in at least two entries.
 * </ul>
 *
 * <p>Monotone: another entry takes nothing away.
 */
final class NotePatterns {
  private static final int GRAVE = 5;
  private static final int OTHERWISE = 3;
  private static final int SLIGHT = 2;
  private static final double HALF = 0.5;
  private static final double PAST = 0.4;
  private static final double PAST_ABUSE = 0.8;
  private static final double HINT = 0.12;
  private static final double FEARED = 0.12;
  private static final double OTHER = 0.06;
  private static final double SCALE = 2;
  private static final double WEAK_SCALE = 6;

  private static final ConcernCategory[] CATEGORIES = ConcernCategory.values();
  private static final PatternCode[] NOTES = codes(PatternFamily.NOTE);
  private static final PatternCode[] MENTIONS = codes(PatternFamily.MENTION);

  private static PatternCode[] codes(PatternFamily family) {
    PatternCode[] codes = new PatternCode[CATEGORIES.length];
    for (ConcernCategory category : CATEGORIES) {
      codes[category.ordinal()] = PatternCode.of(family, category);
    }
    return codes;
  }

  static void find(TokenizedRecord record, ClosedEntries closed, List<Pattern> found) {
    List<IndicatorEvent> indicators = record.indicators();
    if (indicators.isEmpty()) {
      return;
    }
    Map<EventRef, Code> recorded = recorded(record);
    Category[] notes = new Category[CATEGORIES.length];
    Category[] mentions = new Category[CATEGORIES.length];
    for (IndicatorEvent indicator : indicators) {
      Code given = recorded.get(indicator.ref());
      ConcernCategory category = indicator.category();
      if (indicator.ofTheWhole()) {
        category = given != null && closed.hold(indicator) ? category(given) : null;
      } else if (given != null && category == category(given) && !closed.hold(indicator)) {
        category = null;
      }
      if (category != null && indicator.daysBefore() <= Span.LOOKBACK_DAYS) {
        Category[] of = indicator.stated() ? notes : mentions;
        int place = category.ordinal();
        if (of[place] == null) {
          of[place] = new Category();
        }
        of[place].add(indicator, category);
      }
    }
    report(notes, NOTES, SCALE, found);
    report(mentions, MENTIONS, WEAK_SCALE, found);
  }

  private static void report(
      @Nullable Category[] categories, PatternCode[] codes, double scale, List<Pattern> found) {
    for (int i = 0; i < codes.length; i++) {
      Category category = categories[i];
      if (category != null) {
        category.report(codes[i], scale, found);
      }
    }
  }

  /** What a person said each entry is about. */
  private static Map<EventRef, Code> recorded(TokenizedRecord record) {
    Map<EventRef, Code> recorded = new HashMap<>();
    for (ConcernEvent concern : record.concerns()) {
      recorded.put(concern.ref(), concern.category());
    }
    for (IncidentEvent incident : record.incidents()) {
      recorded.put(incident.ref(), incident.type());
    }
    for (OnlineEvent event : record.online()) {
      recorded.put(event.ref(), event.category());
    }
    return recorded;
  }

  /** The category that words would say again; null if a code says none. */
  static @Nullable ConcernCategory category(Code given) {
    if (given instanceof IncidentType type) {
      return switch (type) {
        case BULLYING -> ConcernCategory.BULLYING;
        case SEXUAL_BEHAVIOUR -> ConcernCategory.HARMFUL_SEXUAL_BEHAVIOUR;
        case WEAPON -> ConcernCategory.WEAPON;
        case SUBSTANCE -> ConcernCategory.SUBSTANCE_MISUSE;
        case SELF_HARM -> ConcernCategory.SELF_HARM;
        case TRUANCY -> ConcernCategory.ATTENDANCE;
        default -> null;
      };
    }
    if (given instanceof OnlineCategory online) {
      return switch (online) {
        case SELF_HARM -> ConcernCategory.SELF_HARM;
        case SUICIDE -> ConcernCategory.SUICIDAL_IDEATION;
        case EXTREMISM -> ConcernCategory.RADICALISATION;
        case WEAPONS -> ConcernCategory.WEAPON;
        case DRUGS -> ConcernCategory.SUBSTANCE_MISUSE;
        case CYBERBULLYING -> ConcernCategory.BULLYING;
        case SEXUAL_CONTENT, GROOMING, IMAGE_SHARING -> ConcernCategory.ONLINE_HARM;
        default -> null;
      };
    }
    return given instanceof ConcernCategory concern && concern != ConcernCategory.OTHER
        ? concern
        : null;
  }

  private static int severity(IndicatorEvent indicator, ConcernCategory category) {
    boolean grave = category.grave();
    if (indicator.explicit()
        && (indicator.assertion() == Assertion.AFFIRMED
            || indicator.assertion() == Assertion.HISTORICAL)) {
      return grave ? GRAVE : OTHERWISE;
    }
    return grave && indicator.assertion() != Assertion.NEGATED ? OTHERWISE : SLIGHT;
  }

  private static double strength(IndicatorEvent indicator, ConcernCategory category) {
    return switch (indicator.assertion()) {
      case AFFIRMED -> indicator.explicit() ? (category.grave() ? 1 : HALF) : HINT;
      case HISTORICAL ->
          !indicator.explicit()
              ? OTHER
              : category == ConcernCategory.SEXUAL_ABUSE ? PAST_ABUSE : PAST;
      case HYPOTHETICAL -> indicator.explicit() ? FEARED : OTHER;
      case NEGATED, OTHER_PERSON -> OTHER;
    };
  }

  /** The entries of one category; indicators of one entry come one behind another. */
  private static final class Category {
    private final Gathering gathering = new Gathering();
    private double strongest;
    private @Nullable IndicatorEvent last;
    private int gravest;

    void add(IndicatorEvent indicator, ConcernCategory category) {
      strongest = Math.max(strongest, strength(indicator, category));
      gravest = Math.max(gravest, severity(indicator, category));
      if (last == null || !last.ref().equals(indicator.ref())) {
        gathering.add(indicator, 1, 1);
      }
      last = indicator;
    }

    void report(PatternCode code, double scale, List<Pattern> found) {
      gathering.atLeast(gravest);
      found.add(gathering.counted(code, PatternKind.INDICATOR, Trend.UNKNOWN, strongest));
      if (gathering.frequency() >= 2) {
        found.add(
            gathering.counted(
                code,
                PatternKind.RECURRENCE,
                Trend.UNKNOWN,
                Strength.ofCount(gathering.frequency(), scale)));
      }
    }
  }

  private NotePatterns() {}
}
