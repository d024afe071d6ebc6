package dev.safeguard.core.pattern;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.event.OnlineEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.token.EventRef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Entries that their own words take back: concerns and alerts that say that they are no concern,
 * such as a false positive, or closed; incidents of which one is a pattern at once, if they say
 * that they are none, since a sanction closes an incident too; and alerts of severity {@value
 * #SLIGHT} and less that tell of schoolwork: filters know words, and classes read plays. What was
 * recorded there counts as a mention in place of a record ({@link NotePatterns}). No other entry
 * takes one back, and nothing is taken back whose words say something grave outright.
 */
final class ClosedEntries {
  private static final int SLIGHT = 2;

  private static final ClosedEntries NONE = new ClosedEntries(Set.of());

  private final Set<EventRef> references;

  private ClosedEntries(Set<EventRef> references) {
    this.references = references;
  }

  static ClosedEntries of(TokenizedRecord record) {
    Map<EventRef, Set<Assertion>> said = new HashMap<>(2);
    for (IndicatorEvent indicator : record.indicators()) {
      if (indicator.ofTheWhole()) {
        said.computeIfAbsent(indicator.ref(), entry -> EnumSet.noneOf(Assertion.class))
            .add(indicator.assertion());
      }
    }
    if (said.isEmpty()) {
      return NONE;
    }
    for (IndicatorEvent indicator : record.indicators()) {
      if (indicator.stated() && indicator.category().grave()) {
        said.remove(indicator.ref());
      }
    }
    Set<EventRef> closed = new HashSet<>();
    for (ConcernEvent concern : record.concerns()) {
      Set<Assertion> how = said.getOrDefault(concern.ref(), Set.of());
      if (isClosed(how)) {
        closed.add(concern.ref());
      }
    }
    for (IncidentEvent incident : record.incidents()) {
      if (said.getOrDefault(incident.ref(), Set.of()).contains(Assertion.NEGATED)
          && BehaviourPatterns.indicates(incident) > 0
          && NotePatterns.category(incident.type()) != null) {
        closed.add(incident.ref());
      }
    }
    for (OnlineEvent alert : record.online()) {
      Set<Assertion> how = said.getOrDefault(alert.ref(), Set.of());
      boolean slight = alert.severity() > 0 && alert.severity() <= SLIGHT;
      if (isClosed(how) || (slight && how.contains(Assertion.HYPOTHETICAL))) {
        closed.add(alert.ref());
      }
    }
    return new ClosedEntries(closed);
  }

  private static boolean isClosed(Set<Assertion> how) {
    return how.contains(Assertion.NEGATED) || how.contains(Assertion.HISTORICAL);
  }

  boolean hold(Event entry) {
    return references.contains(entry.ref());
  }

  /** The others, in their order. */
  <E extends Event> List<E> open(List<E> entries) {
    if (references.isEmpty()) {
      return entries;
    }
    List<E> open = new ArrayList<>(entries);
    open.removeIf(this::hold);
    return open;
  }
}
