package dev.safeguard.core.aggregate;

import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateReport.Cell;
import dev.safeguard.api.aggregate.AggregateReport.Row;
import dev.safeguard.api.aggregate.AggregateReport.Table;
import dev.safeguard.api.aggregate.AggregateSettings;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.token.Token;
import dev.safeguard.core.aggregate.Pupils.Pupil;
import dev.safeguard.core.localize.AggregateTexts;
import dev.safeguard.core.localize.LocalizationProviders;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Folds and reports of them, in English for England. */
final class Reports {
  static final List<Audience> READERS =
      List.of(Audience.DSL, Audience.SENIOR_LEADERS, Audience.GOVERNORS, Audience.EXTERNAL);

  private static final AggregateTexts TEXTS =
      AggregateTexts.of(LocalizationProviders.discover(), "GB-ENG", Locale.ENGLISH);
  private static final Instant NOW = Instant.parse("2026-03-20T16:05:00Z");

  static SchoolFold fold(AggregateSettings settings, List<Pupil> pupils) {
    SchoolFold fold = new SchoolFold(settings, SchoolCalendar.weekdays(), pattern -> false);
    pupils.forEach(pupil -> pupil.addTo(fold));
    return fold;
  }

  static SchoolFold fold(List<Pupil> pupils) {
    return fold(AggregateSettings.defaults(), pupils);
  }

  static AggregateReport of(SchoolFold fold, AggregateKind kind, Audience audience) {
    return of(fold, kind, audience, Roster.EMPTY, token -> Optional.empty());
  }

  static AggregateReport of(
      SchoolFold fold,
      AggregateKind kind,
      Audience audience,
      Roster roster,
      Function<Token, Optional<String>> ids) {
    return AggregateReports.of(
        fold, kind, new Reader(audience, Locale.ENGLISH), TEXTS, roster, ids, NOW);
  }

  static Table table(AggregateReport report, String id) {
    return report.tables().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  static Cell cell(Table table, String row, String column) {
    for (Row candidate : table.rows()) {
      if (candidate.id().equals(row)) {
        for (int i = 0; i < table.columns().size(); i++) {
          if (table.columns().get(i).id().equals(column)) {
            return candidate.cells().get(i);
          }
        }
      }
    }
    throw new AssertionError("no cell " + row + ", " + column + " in " + table.id());
  }

  static String text(AggregateReport report, String table, String row, String column) {
    return cell(table(report, table), row, column).text();
  }

  private Reports() {}
}
