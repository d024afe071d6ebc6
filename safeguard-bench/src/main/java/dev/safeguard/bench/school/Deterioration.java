package dev.safeguard.bench.school;

import static dev.safeguard.api.pattern.Domain.ACADEMIC;
import static dev.safeguard.api.pattern.Domain.ATTENDANCE;
import static dev.safeguard.api.pattern.Domain.BEHAVIOUR;
import static dev.safeguard.api.pattern.Domain.COMMUNICATION;
import static dev.safeguard.api.pattern.Domain.CROSS_DOMAIN;
import static dev.safeguard.api.pattern.PatternKind.BURST;
import static dev.safeguard.api.pattern.PatternKind.CONCENTRATION;
import static dev.safeguard.api.pattern.PatternKind.CONVERGENCE;
import static dev.safeguard.api.pattern.PatternKind.DECLINE;
import static dev.safeguard.api.pattern.PatternKind.RATE_INCREASE;
import static dev.safeguard.api.pattern.PatternKind.SEVERITY_ESCALATION;
import static dev.safeguard.api.pattern.PatternKind.WEEKDAY;

import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.bench.school.SchoolProfile.Deteriorating;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a pupil's weeks turn for the worse, by how much, and what that should be called. */
enum Deterioration {
  RATE("more incidents", "%.1f times as many", 1, 5),
  CROWDED_WEEK("a burst", "%.0f more in one week", 1, 6),
  GRAVER("graver incidents", "%.0f %% are grave", 100, 0.8),
  ABSENCE("absence", "%.0f %% more missed", 100, 0.5),
  MONDAYS("Mondays off", "%.0f %% of Mondays", 100, 0.9),
  MARKS("marks falling", "%.1f deviations", 1, 2),
  MESSAGES("urgent messages", "%.2f more a week", 1, 1),
  ONE_PLACE("one place", "%.0f %% in it", 100, 0.9),
  WITHDRAWAL("withdrawal", "%.0f %% of its full size", 100, 1);

  private static final double WITHDRAWAL_ABSENT = 0.2;
  private static final double WITHDRAWAL_MARKS = 1;
  private static final double WITHDRAWAL_INCIDENTS = 0.4;
  private static final double WITHDRAWAL_PRAISE_LOST = 0.9;

  private final String title;
  private final String form;
  private final double scale;
  private final double full;

  /**
   * @param form of a size in words
   * @param scale by which the number in it is larger
   */
  Deterioration(String title, String form, double scale, double full) {
    this.title = title;
    this.form = form;
    this.scale = scale;
    this.full = full;
  }

  /** A few words. */
  String title() {
    return title;
  }

  /** A size in words. */
  String words(double size) {
    return String.format(Locale.ROOT, form, scale * size);
  }

  /** The size that a detector is expected to see. */
  double full() {
    return full;
  }

  /** Sizes from faint to plain, the {@link #full} one among them. */
  List<Double> ladder() {
    return switch (this) {
      case RATE -> List.of(1.5, 2.0, 3.0, 4.0, 5.0);
      case CROWDED_WEEK -> List.of(3.0, 4.0, 5.0, 6.0, 8.0);
      case GRAVER -> List.of(0.2, 0.4, 0.6, 0.8, 1.0);
      case ABSENCE -> List.of(0.1, 0.2, 0.3, 0.4, 0.5);
      case MONDAYS, ONE_PLACE -> List.of(0.4, 0.6, 0.8, 0.9, 1.0);
      case MARKS -> List.of(0.5, 1.0, 1.5, 2.0, 3.0);
      case MESSAGES, WITHDRAWAL -> List.of(0.25, 0.5, 0.75, 1.0, 1.5);
    };
  }

  /** Whether a pattern is the one that names it. */
  boolean isNamedBy(Domain domain, PatternKind kind) {
    return switch (this) {
      case RATE -> domain == BEHAVIOUR && kind == RATE_INCREASE;
      case CROWDED_WEEK -> domain == BEHAVIOUR && kind == BURST;
      case GRAVER -> domain == BEHAVIOUR && kind == SEVERITY_ESCALATION;
      case ONE_PLACE -> domain == BEHAVIOUR && kind == CONCENTRATION;
      case ABSENCE -> domain == ATTENDANCE && kind == DECLINE;
      case MONDAYS -> domain == ATTENDANCE && kind == WEEKDAY;
      case MARKS -> domain == ACADEMIC && kind == DECLINE;
      // More of them, or a larger share of all: who was never written about has no share to grow.
      case MESSAGES ->
          domain == COMMUNICATION && (kind == SEVERITY_ESCALATION || kind == RATE_INCREASE);
      case WITHDRAWAL -> domain == CROSS_DOMAIN && kind == CONVERGENCE;
    };
  }

  /** Incidents a week that a pupil must have had for this to be a change. */
  double leastIncidents(Deteriorating parameters) {
    return switch (this) {
      case RATE -> parameters.leastToRise();
      case GRAVER, ONE_PLACE -> parameters.leastToTurn();
      default -> 0;
    };
  }

  /**
   * What it does at this size. Withdrawal is a fifth of sessions missed, marks one deviation lower,
   * hardly any praise, and two entries in five weeks that the pupil was withdrawn.
   */
  Map<Effect, Double> effects(double size, Deteriorating parameters) {
    return switch (this) {
      case RATE -> Map.of(Effect.INCIDENTS, size - 1);
      case CROWDED_WEEK -> Map.of(Effect.BURST, size);
      case GRAVER -> Map.of(Effect.GRAVE, size);
      case ONE_PLACE ->
          Map.of(Effect.ONE_PLACE, size, Effect.INCIDENTS, parameters.onePlaceFactor() - 1);
      case ABSENCE -> Map.of(Effect.ABSENT, size);
      case MONDAYS -> Map.of(Effect.MONDAYS, size);
      case MARKS -> Map.of(Effect.MARKS, size);
      case MESSAGES -> Map.of(Effect.URGENT, size);
      case WITHDRAWAL ->
          Map.of(
              Effect.ABSENT, WITHDRAWAL_ABSENT * size,
              Effect.MARKS, WITHDRAWAL_MARKS * size,
              Effect.WITHDRAWN, WITHDRAWAL_INCIDENTS * size,
              Effect.PRAISE_LOST, Math.min(1, WITHDRAWAL_PRAISE_LOST * size));
    };
  }
}
