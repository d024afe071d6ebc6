package dev.safeguard.core.report;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Gaps;
import dev.safeguard.api.stage.Analysis;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a record does not say. One pass over its events. */
final class KnownGaps {

  /** Where every reader sees all that is recorded; of the others, nothing may mean left out. */
  private static final Set<Domain> SEEN_BY_ALL = EnumSet.of(Domain.ATTENDANCE, Domain.ACADEMIC);

  private static final Set<Domain> SEEN_BY_THE_LEAD =
      EnumSet.complementOf(EnumSet.of(Domain.CROSS_DOMAIN));

  static Gaps of(Analysis analysis, Audience audience) {
    TokenizedRecord record = analysis.record();
    Set<Domain> seen = audience == Audience.DSL ? SEEN_BY_THE_LEAD : SEEN_BY_ALL;
    List<Domain> nothing = new ArrayList<>();
    List<Domain> tooLittle = new ArrayList<>();
    int undated = 0;
    for (Domain domain : seen) {
      List<? extends Event> events = events(record, domain);
      if (events.isEmpty()) {
        nothing.add(domain);
      } else if (analysis.patterns().notEnoughData().contains(domain)) {
        tooLittle.add(domain);
      }
      for (int i = events.size() - 1; i >= 0 && undated(events.get(i)); i--) {
        undated++;
      }
    }
    return new Gaps(nothing, tooLittle, undated);
  }

  /** The undated stand last. */
  private static boolean undated(Event event) {
    return event.daysBefore() == Event.UNDATED;
  }

  private static List<? extends Event> events(TokenizedRecord record, Domain domain) {
    return switch (domain) {
      case BEHAVIOUR -> record.incidents();
      case ATTENDANCE -> record.attendance();
      case ACADEMIC -> record.assessments();
      case COMMUNICATION -> record.communications();
      case ONLINE_SAFETY -> record.online();
      case WELLBEING -> record.concerns();
      case INTERVENTION -> record.interventions();
      case CROSS_DOMAIN -> List.of();
    };
  }

  private KnownGaps() {}
}
