package dev.safeguard.core.pattern;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.StatisticalTest;
import dev.safeguard.api.pattern.Trend;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code non_response}: support has run for at least four school weeks, at least three incidents
 * came in the time before it, and the rate of own incidents since is no lower ({@link
 * SupportSpell}). Strength is the chance of no more incidents than there were if the support had
 * changed nothing (exact binomial), so it is high where there are more of them. Of several spells
 * of one type the latest is looked at.
 *
 * <p>A response is no concern and so no pattern. Where support goes on, none has failed, and so few
 * incidents since would come by chance no more often than a false alarm may ({@link
 * PoissonRates#lower}, which sees more than the exact test where counts are small), what recurs in
 * behaviour is told as {@link Trend#FALLING}.
 */
final class InterventionPatterns {
  private static final int SEVERITY = 3;

  /** What the time since support began says. */
  private enum Outcome {
    NOT_LOOKED_AT,
    UNCLEAR,
    NO_RESPONSE,
    RESPONSE
  }

  static void find(
      TokenizedRecord record,
      Span span,
      FalseAlarms alarms,
      List<Pattern> found,
      Set<Domain> notEnough) {
    if (record.interventions().isEmpty()) {
      return;
    }
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    for (SupportSpell spell : SupportSpell.latest(record, span)) {
      outcomes.add(look(spell, record.incidents(), span, alarms.level(1), found));
    }
    outcomes.remove(Outcome.NOT_LOOKED_AT);
    if (outcomes.isEmpty()) {
      notEnough.add(Domain.INTERVENTION);
    }
    if (outcomes.contains(Outcome.RESPONSE) && !outcomes.contains(Outcome.NO_RESPONSE)) {
      found.replaceAll(InterventionPatterns::falling);
    }
  }

  private static Pattern falling(Pattern p) {
    return p.domain() != Domain.BEHAVIOUR || p.kind() != PatternKind.RECURRENCE
        ? p
        : new Pattern(
            p.code(),
            p.kind(),
            p.severity(),
            Trend.FALLING,
            p.frequency(),
            p.effect(),
            p.strength(),
            p.test(),
            p.pValue(),
            p.firstDaysBefore(),
            p.lastDaysBefore(),
            p.changeDaysBefore(),
            p.evidence());
  }

  private static Outcome look(
      SupportSpell spell,
      List<IncidentEvent> incidents,
      Span span,
      double level,
      List<Pattern> found) {
    if (!spell.isLongEnough()) {
      return Outcome.NOT_LOOKED_AT;
    }
    if (!spell.isComparable()) {
      return Outcome.UNCLEAR;
    }
    if (spell.isNoLower()) {
      found.add(
          evidence(spell, incidents, span)
              .pattern(
                  PatternCode.of(PatternFamily.INTERVENTION, spell.type()),
                  PatternKind.NON_RESPONSE,
                  Trend.STEADY,
                  spell.ratio(),
                  spell.chanceOfSoFew(),
                  StatisticalTest.CONDITIONAL_BINOMIAL,
                  Double.NaN,
                  Event.UNDATED));
      return Outcome.NO_RESPONSE;
    }
    return spell.goesOn() && spell.chanceOfSoLow() <= level ? Outcome.RESPONSE : Outcome.UNCLEAR;
  }

  private static Gathering evidence(SupportSpell spell, List<IncidentEvent> incidents, Span span) {
    Gathering since = new Gathering();
    since.add(spell.support(), SEVERITY, 0);
    for (int i = 0; i < incidents.size(); i++) {
      IncidentEvent incident = incidents.get(i);
      if (OwnIncidents.isOne(incident, span) && SupportSpell.isSince(incident, spell.support())) {
        since.add(incident, SEVERITY, incident.count());
      }
    }
    return since;
  }

  private InterventionPatterns() {}
}
