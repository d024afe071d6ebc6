package dev.safeguard.api.spi;

import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.StaffRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Who must do what, and by when, under whose guidance.
 *
 * @param code such as {@code GB-ENG}
 * @param nextSteps what follows from each level, first thing first; every level has at least one
 * @param terms its own words, such as role titles and bodies, by language and key; they stand
 *     before a language's own texts
 * @param facts what it says of the place, each with its source, for whoever wants to check or to
 *     cite it
 */
public record Jurisdiction(
    String code,
    Map<RiskLevel, List<StepRule>> nextSteps,
    Map<Locale, Map<String, String>> terms,
    List<Fact> facts) {

  /**
   * @throws IllegalArgumentException if a level has no step; the message names the level
   */
  public Jurisdiction {
    Objects.requireNonNull(code, "code");
    nextSteps = Map.copyOf(nextSteps);
    terms = Map.copyOf(terms);
    facts = List.copyOf(facts);
    for (RiskLevel level : RiskLevel.values()) {
      List<StepRule> steps = nextSteps.get(level);
      if (steps == null || steps.isEmpty()) {
        throw new IllegalArgumentException(code + " has no next step for " + level);
      }
    }
  }

  /** Starts a jurisdiction. */
  public static Builder builder(String code) {
    return new Builder(code);
  }

  /**
   * Something that holds at the place.
   *
   * @param key the term or the step that rests on it, such as {@code term.dsl}; or a name of its
   *     own, {@code fact.…}, where no text does
   * @param statement what holds, in the language of its source
   * @param source where it was read, or whose choice it is
   * @param checked the day on which whoever brings it last went over it
   */
  public record Fact(String key, String statement, String source, LocalDate checked) {
    public Fact {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(statement, "statement");
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(checked, "checked");
    }
  }

  /** What a step's days are counted in. */
  public enum Unit {
    /** Days on which the school is open. */
    SCHOOL_DAYS,
    /**
     * Mondays to Fridays, in the school's holidays too: a clock of an authority does not stop for
     * them. It does on the public holidays that the school's profile names.
     */
    WORKING_DAYS,
    /** All days. */
    DAYS
  }

  /**
   * One thing to do.
   *
   * @param within days from the as-of date to the last day for it; 0 is the same day
   * @param unit what the days are counted in
   * @param roles who does it at a school that says who that is, the first of them first; empty
   *     where it is nobody in particular
   * @param timeframeKey key of the text that says by when
   * @param actionKey key of the text that says what
   * @param responsibleKey key of the text that says who, by role
   */
  public record StepRule(
      int within,
      Unit unit,
      List<StaffRole> roles,
      String timeframeKey,
      String actionKey,
      String responsibleKey) {

    /**
     * @throws IllegalArgumentException if the number is negative
     */
    public StepRule {
      if (within < 0) {
        throw new IllegalArgumentException("within must not be negative");
      }
      Objects.requireNonNull(unit, "unit");
      roles = List.copyOf(roles);
      Objects.requireNonNull(timeframeKey, "timeframeKey");
      Objects.requireNonNull(actionKey, "actionKey");
      Objects.requireNonNull(responsibleKey, "responsibleKey");
    }

    /**
     * A step whose three texts are {@code key.timeframe}, {@code .action}, {@code .responsible}.
     */
    public static StepRule of(int within, Unit unit, List<StaffRole> roles, String key) {
      return new StepRule(
          within, unit, roles, key + ".timeframe", key + ".action", key + ".responsible");
    }
  }

  /** Collects a {@link Jurisdiction}. Not thread-safe. Every call adds. */
  public static final class Builder {
    private final String code;
    private final Map<RiskLevel, List<StepRule>> nextSteps = new EnumMap<>(RiskLevel.class);
    private final Map<Locale, Map<String, String>> terms = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    private Builder(String code) {
      this.code = Objects.requireNonNull(code, "code");
    }

    /** What follows from a level, behind what was added for it before. */
    public Builder step(RiskLevel level, StepRule step) {
      nextSteps.computeIfAbsent(level, key -> new ArrayList<>()).add(step);
      return this;
    }

    /** Its own word in one language. */
    public Builder term(Locale language, String key, String text) {
      terms.computeIfAbsent(language, tag -> new HashMap<>()).put(key, text);
      return this;
    }

    /** What holds there, and where that was read. */
    public Builder fact(Fact fact) {
      facts.add(fact);
      return this;
    }

    /**
     * The jurisdiction.
     *
     * @throws IllegalArgumentException if a level has no step; the message names the level
     */
    public Jurisdiction build() {
      Map<RiskLevel, List<StepRule>> steps = new EnumMap<>(RiskLevel.class);
      nextSteps.forEach((level, rules) -> steps.put(level, List.copyOf(rules)));
      Map<Locale, Map<String, String>> words = new HashMap<>();
      terms.forEach((language, own) -> words.put(language, Map.copyOf(own)));
      return new Jurisdiction(code, steps, words, facts);
    }
  }
}
