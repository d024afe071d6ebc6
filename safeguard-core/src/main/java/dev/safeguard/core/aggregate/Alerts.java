package dev.safeguard.core.aggregate;

import dev.safeguard.api.aggregate.AggregateReport.Alert;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.Routing;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.token.Token;
import dev.safeguard.core.aggregate.Finding.Reason;
import dev.safeguard.core.localize.AggregateTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts names and words to findings, for the safeguarding lead. */
final class Alerts {
  private final AggregateTexts texts;
  private final Roster roster;
  private final Function<Token, Optional<String>> ids;

  Alerts(AggregateTexts texts, Roster roster, Function<Token, Optional<String>> ids) {
    this.texts = texts;
    this.roster = roster;
    this.ids = ids;
  }

  List<Alert> of(List<Finding> findings) {
    List<Alert> alerts = new ArrayList<>();
    for (Finding finding : findings) {
      String id = ids.apply(finding.student()).orElse(null);
      alerts.add(
          new Alert(
              finding.student(),
              id,
              id == null ? null : name(id),
              GroupTables.place(texts, finding.place()),
              finding.level(),
              finding.earlierLevel(),
              finding.score(),
              finding.urgent(),
              finding.routing(),
              reasons(finding),
              codes(finding)));
    }
    return alerts;
  }

  private @Nullable String name(String id) {
    for (Person person : roster.people()) {
      if (person.role() == PersonRole.PUPIL && id.equals(person.id())) {
        StringJoiner name = new StringJoiner(" ");
        for (String part : new @Nullable String[] {given(person), person.familyName()}) {
          if (part != null && !part.isBlank()) {
            name.add(part.strip());
          }
        }
        return name.length() == 0 ? null : name.toString();
      }
    }
    return null;
  }

  private static @Nullable String given(Person person) {
    return person.preferredName() != null ? person.preferredName() : person.givenName();
  }

  private List<String> reasons(Finding finding) {
    List<String> reasons = new ArrayList<>();
    if (finding.routing() == Routing.STAFF_ALLEGATION) {
      reasons.add(texts.allegation());
    }
    int left = finding.news() - codes(finding).size();
    RiskLevel before = finding.earlierLevel();
    if (finding.wentUp()) {
      left--;
    }
    if (before != null && finding.wentUp()) {
      reasons.add(
          texts.of("alert.level_up", "from", level(before), "to", level(finding.localLevel())));
    }
    for (Reason reason : finding.reasons()) {
      String title = texts.title(reason.code(), reason.kind());
      reasons.add(reason.redFlag() ? texts.of("alert.red_flag", "title", title) : title);
    }
    if (left > 0) {
      reasons.add(texts.of("alert.more", "n", Integer.toString(left)));
    }
    return reasons;
  }

  private String level(RiskLevel level) {
    return texts.label("level." + level);
  }

  private static List<PatternCode> codes(Finding finding) {
    return finding.reasons().stream().filter(Reason::isNew).map(Reason::code).toList();
  }

  /** How many pupils there are, listed and not listed, so that none goes unmentioned. */
  static void summary(SchoolFold fold, AggregateTexts texts, List<String> summary) {
    TopFindings findings = fold.findings();
    List<Finding> listed = findings.first();
    if (findings.count() == 0) {
      summary.add(texts.of("summary.no_alerts"));
    } else {
      summary.add(
          texts.of("summary.alerts", "n", text(findings.count()), "shown", text(listed.size())));
    }
    int urgent = findings.urgent() - (int) listed.stream().filter(Finding::urgent).count();
    if (urgent > 0) {
      summary.add(texts.of("summary.urgent_not_listed", "n", text(urgent)));
    }
    if (findings.count() > listed.size()) {
      StringJoiner levels = new StringJoiner(", ");
      for (int i = RiskLevel.values().length - 1; i >= 0; i--) {
        RiskLevel level = RiskLevel.values()[i];
        int left =
            findings.count(level)
                - (int) listed.stream().filter(finding -> finding.level() == level).count();
        if (left > 0) {
          String name = texts.label("level." + level);
          levels.add(texts.of("level_count", "level", name, "n", text(left)));
        }
      }
      int left = findings.count() - listed.size();
      summary.add(texts.of("summary.not_listed", "n", text(left), "levels", levels.toString()));
    }
    if (fold.stillCritical() > 0) {
      summary.add(texts.of("summary.still_critical", "n", text(fold.stillCritical())));
    }
    if (fold.known() < fold.pupils()) {
      summary.add(texts.of("summary.first_time", "n", text(fold.pupils() - fold.known())));
    }
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
