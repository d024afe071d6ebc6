package dev.safeguard.core.localize;

import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The texts of reports over many pupils, in one language for one jurisdiction. Immutable and safe
 * for concurrent use; they are made once, with those of reports on one pupil.
 */
public final class AggregateTexts {
  private static final String PREFIX = "aggregate.";

  private final Map<String, Template> texts = new HashMap<>();
  private final Map<String, String> labels;
  private final PatternTexts patterns;
  private final Words words;
  private final String[] support = new String[InterventionType.values().length];
  private final String allegation;

  /**
   * The texts for a place and a language.
   *
   * @throws dev.safeguard.api.ConfigurationException if no provider brings one of the two, or a
   *     text is missing or has a placeholder that nothing fills
   */
  public static AggregateTexts of(
      LocalizationProviders providers, String jurisdiction, Locale language) {
    return providers.catalogue(jurisdiction, language).aggregate;
  }

  AggregateTexts(Texts all, PatternTexts patterns, Words words, Map<String, String> labels) {
    this.patterns = patterns;
    this.words = words;
    this.labels = labels;
    allegation = all.text("step.staff_allegation.action");
    for (InterventionType type : InterventionType.values()) {
      support[type.ordinal()] = all.text("intervention." + type);
    }
    // The English pack has what is asked for, and the places that are filled.
    EnglandProvider.english()
        .texts()
        .forEach(
            (key, english) -> {
              if (key.startsWith(PREFIX)) {
                texts.put(
                    key.substring(PREFIX.length()),
                    Template.of(key, all.text(key), Template.slots(english)));
              }
            });
  }

  /**
   * A text.
   *
   * @param key its key without {@code aggregate.}
   * @param values names of its places and what to fill them with, in turn
   * @throws IllegalArgumentException if there is no such text or a place has no value
   */
  public String of(String key, String... values) {
    Template text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("there is no text 'aggregate." + key + "'");
    }
    return text.with(slot -> value(key, slot, values));
  }

  private static String value(String key, String slot, String... values) {
    for (int i = 0; i < values.length; i += 2) {
      if (values[i].equals(slot)) {
        return values[i + 1];
      }
    }
    throw new IllegalArgumentException("'aggregate." + key + "' needs a value for {" + slot + "}");
  }

  /** A label of all reports, such as {@code level.HIGH} or {@code direction}. */
  public String label(String key) {
    return labels.getOrDefault(key, key);
  }

  /** All texts whose keys begin with this, by the rest of the key. */
  public Map<String, String> under(String prefix) {
    Map<String, String> under = new HashMap<>();
    for (String key : texts.keySet()) {
      if (key.startsWith(prefix)) {
        under.put(key.substring(prefix.length()), of(key));
      }
    }
    return under;
  }

  /** A pattern's title. */
  public String title(PatternCode code, PatternKind kind) {
    return patterns.title(code, kind);
  }

  /** The name of a type of support. */
  public String support(InterventionType type) {
    return support[type.ordinal()];
  }

  /** What to do with an allegation against staff. */
  public String allegation() {
    return allegation;
  }

  /** A day with its year. */
  public String day(LocalDate day) {
    return words.dates.name(day.toEpochDay());
  }

  /** The Monday of a week, without its year. */
  public String week(LocalDate monday) {
    return of(
        "week",
        "day",
        Integer.toString(monday.getDayOfMonth()),
        "month",
        label("month." + monday.getMonthValue()));
  }

  /** A share of 1 in whole per cent. */
  public String percent(double share) {
    return words.percent(share * 100);
  }
}
